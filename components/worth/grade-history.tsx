import { IconChevronDown } from '@tabler/icons-react';
import type { GradeMove } from '../../lib/domain/client/client.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import classes from './grade.module.css';

/** Every grade set by hand or taken from the rule, the latest first; folded. */
export function GradeHistory({ moves }: { moves: readonly GradeMove[] }) {
  const { t, day } = useText();
  if (moves.length === 0) return <p className={classes.source}>{t('worth.historyNone')}</p>;
  return (
    <details className={classes.history}>
      <summary>
        {t('worth.history', { count: moves.length })}
        <IconChevronDown size={14} aria-hidden="true" />
      </summary>
      <ol>
        {[...moves].reverse().map(({ from, to, on, reason }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a move has no id of its own
          <li key={index}>
            <span className={classes.moveDay}>{day(on)}</span>
            <span className={classes.move}>
              {from === to ? t('standing.grade', { grade: to }) : t('worth.moved', { from, to })}
            </span>
            <span>{reason ?? t('worth.bySuggestion')}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
