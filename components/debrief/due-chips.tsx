import type { Day } from '../../lib/domain/calendar/day.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useWorkCalendar } from '../../lib/hooks/use-work-calendar.ts';
import { dueChoices } from '../follow-up/due-choices.ts';
import { Chip } from '../log/chip.tsx';
import { DayField } from '../log/day-field.tsx';
import { DayOff } from '../log/day-off.tsx';
import { TEST_IDS } from '../test-ids.ts';
import classes from './debrief.module.css';

interface Props {
  /** What falls due, for those who hear the page. */
  readonly of: string;
  readonly value: Day;
  readonly onPick: (day: Day) => void;
}

/** When something falls due: a press for the usual days, or any other. */
export function DueChips({ of, value, onPick }: Props) {
  const { t, today } = useText();
  const calendar = useWorkCalendar();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a heading of its own in every line
    <div className={classes.chips} role="group" aria-label={t('debrief.due', { text: of })}>
      <span data-testid={TEST_IDS.debriefDueToday}>
        <Chip isOn={value === today} onClick={() => onPick(today)}>
          {t('day.today')}
        </Chip>
      </span>
      {dueChoices(today).map(({ key, day }) => (
        <Chip key={key} isOn={value === day} onClick={() => onPick(day)}>
          {t(`day.${key}`)}
        </Chip>
      ))}
      <DayField
        className={classes.date}
        label={t('debrief.dueDay', { text: of })}
        min={today}
        value={value}
        onPick={onPick}
      />
      <DayOff isShown={calendar !== undefined && !calendar.isWorkday(value)} />
    </div>
  );
}
