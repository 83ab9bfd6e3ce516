import { useRef } from 'react';
import type { Briefing, BriefingSection } from '../../lib/domain/briefing/briefing.ts';
import type { BriefingLine } from '../../lib/domain/briefing/line.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './briefing.module.css';
import { toneOf } from './tone-of.ts';
import { useOnePage } from './use-one-page.ts';
import { useLineText } from './use-line-text.ts';
import { useWithheld } from './use-withheld.ts';

interface Props {
  readonly briefing: Briefing;
  readonly name: string;
  /** Printed on the sheet: who made it and when. */
  readonly mark?: string;
}

/** The one page that is read before a visit. Every line says where it comes from and how old that is. */
export function BriefingSheet({ briefing, name, mark }: Props) {
  const { t, day } = useText();
  const sheet = useRef<HTMLElement>(null);
  useOnePage(sheet);
  useWithheld();
  return (
    <article ref={sheet} className={classes.sheet} aria-label={t('briefing.title')} data-testid={TEST_IDS.briefing}>
      <header className={classes.head}>
        <p className={classes.kicker}>{t('briefing.title')}</p>
        <h2 className={classes.name}>{name}</h2>
        <p className={classes.made}>{mark ?? t('briefing.madeOn', { day: day(briefing.madeOn) })}</p>
      </header>
      <div className={classes.parts}>
        {briefing.sections.map((section) => (
          <Part key={section.part} section={section} />
        ))}
      </div>
    </article>
  );
}

function Part({ section: { part, lines } }: { section: BriefingSection }) {
  const { t } = useText();
  return (
    <section className={classes.part} data-part={part}>
      <h3 className={classes.title}>{t(`briefing.part.${part}`)}</h3>
      {lines.length === 0 ? (
        <p className={classes.none}>{t('briefing.none')}</p>
      ) : (
        <ul className={classes.lines}>
          {lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: several lines may rest on one record, and they never change places
            <Line key={`${line.source.kind} ${line.source.id} ${at}`} line={line} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Line({ line }: { line: BriefingLine }) {
  const { t, relative } = useText();
  const lineText = useLineText();
  const { content, source, on, isOld } = line;
  return (
    <li className={classes.line} data-tone={toneOf(content)}>
      <span>{lineText(content)}</span>
      {content.kind === 'suggestion' && (
        <span className={classes.opening}>{t('briefing.opening', { text: content.opening })}</span>
      )}
      <span className={classes.source}>
        {t('briefing.from', { source: t(`briefing.source.${source.kind}`), age: relative(on) })}
        {isOld && <span className={classes.old}>{t('briefing.old')}</span>}
      </span>
    </li>
  );
}
