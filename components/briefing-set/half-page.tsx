import type { CompactBriefing, CompactSection } from '../../lib/domain/briefing/compact.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { toneOf } from '../briefing/tone-of.ts';
import { useLineText } from '../briefing/use-line-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { linkTo } from '../workspace/address.ts';
import classes from './papers.module.css';
import { setLineText, setPlace } from './set-parts.ts';

interface Props {
  readonly stop: CompactBriefing;
  /** Its place on the route, from 1. */
  readonly place: number;
}

/** What is read on the way to one client; every line says where it comes from and how old that is. */
export function HalfPage({ stop, place }: Props) {
  const { t } = useText();
  const empty = stop.sections.filter(({ lines }) => lines.length === 0);
  const nothing = empty.map(({ part }) => t(`briefing.part.${part}`)).join(t('briefing.comma'));
  return (
    <article className={classes.half} aria-label={stop.name} data-testid={TEST_IDS.briefingSetStop}>
      <header className={classes.head}>
        <span className={classes.place}>{place}</span>
        <h2 className={classes.name}>
          <a
            href={linkTo('briefing', { client: stop.clientId })}
            aria-label={t('briefingSet.whole', { name: stop.name })}
          >
            {stop.name}
          </a>
        </h2>
        <p className={classes.where}>{setPlace(t, stop)}</p>
      </header>
      <div className={classes.parts}>
        {stop.sections
          .filter(({ lines }) => lines.length > 0)
          .map((section) => (
            <Part key={section.part} section={section} />
          ))}
        {nothing !== '' && <p className={classes.none}>{t('briefingSet.nothing', { parts: nothing })}</p>}
      </div>
    </article>
  );
}

function Part({ section: { part, lines, left } }: { section: CompactSection }) {
  const { t, relative } = useText();
  const lineText = useLineText();
  return (
    <section className={classes.part} data-part={part}>
      <h3 className={classes.title}>{t(`briefing.part.${part}`)}</h3>
      <ul className={classes.lines}>
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: several lines may rest on one record, and they never change places
          <li key={`${line.source.id} ${at}`} className={classes.line} data-tone={toneOf(line.content)}>
            <span>{setLineText(t, lineText, line)}</span>
            {line.content.kind === 'suggestion' && (
              <span className={classes.opening}>{t('briefing.opening', { text: line.content.opening })}</span>
            )}
            <span className={classes.source}>
              {t('briefing.from', { source: t(`briefing.source.${line.source.kind}`), age: relative(line.on) })}
              {line.isOld && <span className={classes.old}>{t('briefing.old')}</span>}
            </span>
          </li>
        ))}
      </ul>
      {left > 0 && <p className={classes.none}>{t('briefingSet.left', { count: left })}</p>}
    </section>
  );
}
