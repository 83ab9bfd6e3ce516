import { UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, useMemo, useState } from 'react';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { byMonth } from '../../lib/domain/timeline/groups.ts';
import type { TimelineItem } from '../../lib/domain/timeline/timeline.ts';
import type { RecordVersion } from '../../lib/domain/timeline/versions.ts';
import { explainTouches } from '../../lib/domain/touch/explain.ts';
import { useRelationRules } from '../../lib/hooks/use-relation-rules.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './timeline.module.css';
import { TimelineLine } from './timeline-line.tsx';

/** Lines drawn at first; each further press draws this many times as many. */
const FIRST = 60;
const GROWTH = 4;
/** Marks what the arrow keys go through. */
export const LINE_HEAD = '[data-line-head]';

interface Props {
  readonly dossier: Dossier;
  readonly items: readonly TimelineItem[];
  readonly versions: ReadonlyMap<string, readonly RecordVersion[]>;
  readonly text: string;
}

/** The lines under the headings of their months. Arrow keys go from line to line, Enter opens one. */
export function TimelineList({ dossier, items, versions, text }: Props) {
  const { t } = useText();
  const [most, setMost] = useState(FIRST);
  const [current, setCurrent] = useState<string>();
  const { touch: rule } = useRelationRules();
  const reasons = useMemo(() => explainTouches(dossier.touches, rule), [dossier.touches, rule]);
  const shown = useMemo(() => items.slice(0, most), [items, most]);
  const months = useMemo(() => byMonth(shown), [shown]);
  const inTabOrder = shown.some((item) => keyOf(item) === current) ? current : shown[0] && keyOf(shown[0]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!(event.target as HTMLElement).matches(LINE_HEAD)) return;
    const heads = [...event.currentTarget.querySelectorAll<HTMLElement>(LINE_HEAD)];
    const index = heads.indexOf(event.target as HTMLElement);
    const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: heads.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    heads[next]?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons within
    <div onKeyDown={onKeyDown} data-testid={TEST_IDS.timelineList} data-count={items.length}>
      {months.map(({ month, items: lines }) => (
        <section key={month} aria-label={monthText(month)}>
          <h2 className={classes.month}>
            {monthText(month)}
            <span>{t('timeline.lines', { count: lines.length })}</span>
          </h2>
          <ol className={classes.lines}>
            {lines.map((item) => (
              <TimelineLine
                key={keyOf(item)}
                item={item}
                dossier={dossier}
                versions={versions}
                text={text}
                verdict={item.kind === 'touch' ? reasons.get(item.id)?.verdict : undefined}
                isInTabOrder={keyOf(item) === inTabOrder}
                onFocus={() => setCurrent(keyOf(item))}
              />
            ))}
          </ol>
        </section>
      ))}
      {items.length > most && (
        <UnstyledButton className={classes.more} onClick={() => setMost(most * GROWTH)}>
          {t('common.more', { n: items.length - most })}
        </UnstyledButton>
      )}
    </div>
  );

  function monthText(month: string): string {
    const [year = '', number = ''] = month.split('-');
    return t('timeline.month', { year, month: t(`day.m${Number(number) as 1}`) });
  }
}

function keyOf({ kind, id }: TimelineItem): string {
  return `${kind} ${id}`;
}
