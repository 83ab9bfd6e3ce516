import { IconAlertTriangle, IconCalendarDue } from '@tabler/icons-react';
import type { Day } from '../../lib/domain/calendar/day.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import classes from './ui.module.css';

/** When something is due: overdue and today stand out by icon, word and colour. */
export function DueBadge({ due }: { due: Day }) {
  const text = useText();
  const when = due < text.today ? 'overdue' : due === text.today ? 'today' : 'later';
  return (
    <span className={classes.due} data-when={when} title={text.day(due)}>
      {when === 'overdue' && <IconAlertTriangle size={13} aria-hidden="true" />}
      {when === 'today' && <IconCalendarDue size={13} aria-hidden="true" />}
      {text.due(due)}
    </span>
  );
}
