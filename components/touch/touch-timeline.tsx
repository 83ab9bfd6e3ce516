import { useMemo } from 'react';
import { judgeTouches, type TouchCount } from '../../lib/domain/touch/count.ts';
import type { Touch } from '../../lib/domain/touch/touch.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { Section } from '../ui/section.tsx';
import { ShortList } from '../ui/short-list.tsx';
import classes from './touch.module.css';
import { TouchItem } from './touch-item.tsx';

const FIRST_SHOWN = 6;

/** What happened with the client, latest first; says of each touch that does not count why not. */
export function TouchTimeline({ touches, count }: { touches: readonly Touch[]; count: TouchCount }) {
  const { t } = useText();
  const verdicts = useMemo(() => judgeTouches(touches), [touches]);
  const sorted = useMemo(() => [...touches].sort(latestFirst), [touches]);
  return (
    <Section
      title={t('touch.history')}
      aside={touches.length > 0 && t('touch.summary', { total: count.total, effective: count.effective })}
    >
      {touches.length === 0 && <p className={classes.none}>{t('touch.empty')}</p>}
      <ShortList
        isOrdered
        className={classes.timeline}
        items={sorted}
        first={FIRST_SHOWN}
        row={(touch) => <TouchItem key={touch.id} touch={touch} verdict={verdicts.get(touch.id) ?? 'counts'} />}
      />
    </Section>
  );
}

function latestFirst(a: Touch, b: Touch): number {
  return b.day.localeCompare(a.day) || (b.time ?? '').localeCompare(a.time ?? '') || b.id.localeCompare(a.id);
}
