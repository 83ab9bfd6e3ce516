import { UnstyledButton } from '@mantine/core';
import type { Day } from '../../lib/domain/calendar/day.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { dueChoices } from './due-choices.ts';
import classes from './follow-up.module.css';

/** The days offered for something to be done, and any other. */
export function DueMenu({ onDay }: { onDay: (day: Day) => void }) {
  const { t, day, today } = useText();
  return (
    <div className={classes.menu}>
      {dueChoices(today).map((choice) => (
        <UnstyledButton key={choice.key} className={classes.menuItem} onClick={() => onDay(choice.day)}>
          {t(`day.${choice.key}`)}
          <span>{day(choice.day)}</span>
        </UnstyledButton>
      ))}
      <input
        type="date"
        className={classes.menuDate}
        aria-label={t('log.nextDue')}
        min={today}
        onChange={(event) => event.currentTarget.value && onDay(event.currentTarget.value)}
      />
    </div>
  );
}
