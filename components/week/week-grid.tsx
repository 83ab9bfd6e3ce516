import type { CSSProperties, RefObject } from 'react';
import type { Agenda, AgendaTask } from '../../lib/domain/agenda/agenda.ts';
import { lanesOf } from '../../lib/domain/agenda/lanes.ts';
import { type Day, weekday } from '../../lib/domain/calendar/day.ts';
import type { WorkCalendar } from '../../lib/domain/calendar/workdays.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { HOUR_HEIGHT } from './drop.ts';
import { WeekDay } from './week-day.tsx';
import classes from './week-grid.module.css';

/** Hours that are always shown; earlier and later ones come when something lies there. */
const OFFICE_HOURS = Object.freeze([8, 19] as const);

interface Props {
  readonly days: readonly Day[];
  readonly agenda: Agenda;
  readonly calendar: WorkCalendar | undefined;
  readonly selected: Day;
  readonly openKey: string | undefined;
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly onOpen: (task: AgendaTask) => void;
  readonly onNew: (day: Day, time?: string) => void;
  readonly onSelect: (day: Day) => void;
}

/** The seven days beside each other, working days wider; under each other where the window is narrow. */
export function WeekGrid({ days, agenda, calendar, selected, ref, ...rest }: Props) {
  const { t, today } = useText();
  const hours = hoursOf(agenda);
  const widths = days.map((day) => {
    const isOff = calendar ? !calendar.isWorkday(day) : weekday(day) > 5;
    return isOff && day !== today ? 'minmax(0, 0.72fr)' : 'minmax(0, 1fr)';
  });
  const style = { '--columns': widths.join(' '), '--hour': `${HOUR_HEIGHT}px` } as CSSProperties;
  return (
    <div ref={ref} className={classes.grid} style={style} data-testid={TEST_IDS.weekGrid}>
      <div className={classes.allDayLabel} aria-hidden="true">
        {t('week.allDay')}
      </div>
      <div className={classes.gutter} aria-hidden="true">
        {hourLabels(hours).map((label) => (
          <span key={label} className={classes.hour}>
            {label}
          </span>
        ))}
      </div>
      {days.map((day, column) => (
        <WeekDay
          key={day}
          day={day}
          column={column}
          items={agenda.days.get(day) ?? []}
          calendar={calendar}
          isSelected={day === selected}
          hours={hours}
          {...rest}
        />
      ))}
    </div>
  );
}

function hourLabels([first, last]: readonly [number, number]): readonly string[] {
  return Array.from({ length: last - first }, (_, index) => `${first + index}:00`);
}

/** First hour shown and the one after the last: office hours, and as far beyond as appointments reach. */
function hoursOf({ days }: Agenda): readonly [number, number] {
  const tasks = [...days.values()].flat().flatMap((item) => {
    if (item.kind !== 'followUp' || item.time === undefined) return [];
    const { minutes } = item.followUp;
    return [{ time: item.time, ...(minutes === undefined ? {} : { minutes }) }];
  });
  const spans = tasks.flatMap((task) => lanesOf([task], (each) => each));
  const first = Math.min(OFFICE_HOURS[0], ...spans.map(({ start }) => Math.floor(start / 60)));
  const last = Math.max(OFFICE_HOURS[1], ...spans.map(({ end }) => Math.ceil(end / 60)));
  return [first, last];
}
