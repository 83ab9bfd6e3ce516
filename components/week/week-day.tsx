import { VisuallyHidden } from '@mantine/core';
import { type CSSProperties, useId, useRef } from 'react';
import type { AgendaItem, AgendaTask } from '../../lib/domain/agenda/agenda.ts';
import { lanesOf } from '../../lib/domain/agenda/lanes.ts';
import type { Day } from '../../lib/domain/calendar/day.ts';
import { weekday } from '../../lib/domain/calendar/day.ts';
import type { WorkCalendar } from '../../lib/domain/calendar/workdays.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { weekDayTestId } from '../test-ids.ts';
import { HOUR_HEIGHT, timeAtHeight, useDropPlace } from './drop.ts';
import classes from './week-grid.module.css';
import { WeekItem } from './week-item.tsx';

interface Props {
  readonly day: Day;
  /** Column of the grid, from 0. */
  readonly column: number;
  readonly items: readonly AgendaItem[];
  readonly calendar: WorkCalendar | undefined;
  readonly isSelected: boolean;
  readonly openKey: string | undefined;
  /** Hours shown: from the first up to the last. */
  readonly hours: readonly [number, number];
  readonly onOpen: (task: AgendaTask) => void;
  readonly onNew: (day: Day, time?: string) => void;
  readonly onSelect: (day: Day) => void;
}

/** One day of the week: its head, what lies on the day as a whole, and its appointments. */
export function WeekDay({
  day,
  column,
  items,
  calendar,
  isSelected,
  openKey,
  hours: [first, last],
  onOpen,
  onNew,
  onSelect,
}: Props) {
  const { t, today, day: dayText } = useText();
  const id = useId();
  const allDay = useRef<HTMLUListElement>(null);
  const timed = useRef<HTMLUListElement>(null);
  useDropPlace(allDay, day);
  useDropPlace(timed, day, first);
  const isOff = calendar ? !calendar.isWorkday(day) : weekday(day) > 5;
  const holiday = calendar?.holiday(day);
  // On a weekend day that was swapped 调休 people work.
  const isSwapped = !isOff && weekday(day) > 5;
  const appointments = items.filter((item): item is AgendaTask => item.kind === 'followUp' && item.time !== undefined);
  const others = items.filter((item) => item.kind !== 'followUp' || item.time === undefined);
  const lanes = lanesOf(appointments, ({ time = '', followUp: { minutes } }) => ({
    time,
    ...(minutes === undefined ? {} : { minutes }),
  }));
  const note = holiday ?? (isSwapped ? t('week.swapped') : isOff ? t('week.off') : undefined);
  return (
    <section
      className={classes.day}
      aria-labelledby={id}
      style={{ '--column': column + 2 } as CSSProperties}
      data-today={day === today}
      data-off={isOff}
    >
      <button
        id={id}
        type="button"
        className={classes.dayHead}
        data-day={day}
        tabIndex={isSelected ? 0 : -1}
        aria-current={day === today ? 'date' : undefined}
        data-testid={weekDayTestId(day)}
        onFocus={() => onSelect(day)}
        onClick={() => onNew(day)}
      >
        <span className={classes.weekday}>{t(`day.w${weekday(day)}`)}</span>
        <span className={classes.date}>{Number(day.slice(8))}</span>
        {note !== undefined && (
          <span className={classes.note} data-swapped={isSwapped}>
            {note}
          </span>
        )}
        <VisuallyHidden>
          {t('week.dayHead', {
            day: dayText(day),
            count: items.length,
          })}
        </VisuallyHidden>
      </button>
      <ul ref={allDay} className={classes.allDay}>
        {others.map((item) => (
          <li key={item.key}>
            <WeekItem item={item} onOpen={onOpen} isOpen={item.key === openKey} />
          </li>
        ))}
      </ul>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a click says the time as well; the head of the day is the way for all. */}
      <ul
        ref={timed}
        className={classes.timed}
        style={{ '--height': `${(last - first) * HOUR_HEIGHT}px` } as CSSProperties}
        onClick={(event) => {
          const { top } = event.currentTarget.getBoundingClientRect();
          if (event.target === event.currentTarget) onNew(day, timeAtHeight(event.clientY - top - 12, first));
        }}
      >
        {lanes.map(({ item, start, end, lane, lanes: all }) => (
          <li
            key={item.key}
            className={classes.appointment}
            style={
              {
                '--top': `${((start - first * 60) / 60) * HOUR_HEIGHT}px`,
                '--tall': `${Math.max(24, ((end - start) / 60) * HOUR_HEIGHT - 2)}px`,
                '--left': `${(lane / all) * 100}%`,
                '--wide': `${100 / all}%`,
              } as CSSProperties
            }
          >
            <WeekItem item={item} onOpen={onOpen} isOpen={item.key === openKey} place={{ height: '100%' }} />
          </li>
        ))}
      </ul>
    </section>
  );
}
