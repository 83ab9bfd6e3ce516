import { type RefObject, useEffect, useRef } from 'react';
import { appointmentOf } from '../../lib/domain/agenda/appointment.ts';
import type { Agenda, AgendaTask } from '../../lib/domain/agenda/agenda.ts';
import { addDays, type Day } from '../../lib/domain/calendar/day.ts';
import { shiftedTime } from './drop.ts';
import type { Planning } from './use-plan.ts';

interface Props {
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly agenda: Agenda | undefined;
  readonly selected: Day;
  readonly today: Day;
  readonly onSelect: (day: Day) => void;
  readonly replan: Planning['replan'];
}

/**
 * The keys of the week: ← → a day, PgUp PgDn a week, T today, ↑ ↓ through what lies on the day; Ctrl with an arrow moves
 * the thing itself, to another day or by half an hour.
 */
export function useWeekKeys(props: Props): void {
  const latest = useRef(props);
  const wanted = useRef<string>(undefined);
  useEffect(() => {
    latest.current = props;
    // What was moved is drawn anew on its day, and keeps the focus there.
    if (wanted.current === undefined) return;
    const target = props.grid.current?.querySelector<HTMLElement>(wanted.current);
    if (!target) return;
    wanted.current = undefined;
    target.focus();
  });
  const { grid } = props;
  const isThere = props.agenda !== undefined;
  useEffect(() => {
    const element = isThere ? grid.current : null;
    if (!element) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.altKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
      const done = event.ctrlKey ? moveTask(event) : moveFocus(event);
      if (done) event.preventDefault();
    };
    const moveFocus = ({ key, target }: KeyboardEvent): boolean => {
      const { selected, today, onSelect } = latest.current;
      const days = STEPS[key] ?? (key.toLowerCase() === 't' ? 'today' : undefined);
      if (days !== undefined) {
        const day = days === 'today' ? today : addDays(selected, days);
        wanted.current = headOf(day);
        onSelect(day);
        // The same week is drawn already.
        element.querySelector<HTMLElement>(headOf(day))?.focus();
        return true;
      }
      if (key !== 'ArrowUp' && key !== 'ArrowDown') return false;
      const stops = [...((target as HTMLElement).closest('section')?.querySelectorAll<HTMLElement>('button, a') ?? [])];
      stops[stops.indexOf(target as HTMLElement) + (key === 'ArrowDown' ? 1 : -1)]?.focus();
      return true;
    };
    const moveTask = ({ key, target }: KeyboardEvent): boolean => {
      const task = taskOf(latest.current.agenda, (target as HTMLElement).dataset.key);
      if (!task) return false;
      const now = appointmentOf(task.followUp);
      const days = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0;
      const steps = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0;
      const time = steps !== 0 && now.time !== undefined ? shiftedTime(now.time, steps) : undefined;
      if (days === 0 && time === undefined) return false;
      const to = days === 0 ? { ...now, time: time as string } : { ...now, day: addDays(now.day, days) };
      void latest.current.replan(task, to).then((isDone) => {
        if (!isDone) return;
        wanted.current = `[data-key="${CSS.escape(task.key)}"]`;
        latest.current.onSelect(to.day);
      });
      return true;
    };
    element.addEventListener('keydown', onKey);
    return () => element.removeEventListener('keydown', onKey);
  }, [grid, isThere]);
}

const STEPS: { readonly [key: string]: number | undefined } = Object.freeze({
  ArrowLeft: -1,
  ArrowRight: 1,
  PageUp: -7,
  PageDown: 7,
});

function headOf(day: Day): string {
  return `[data-day="${day}"]`;
}

/** The thing to do of that key, on one of the days. */
export function taskOf(agenda: Agenda | undefined, key: unknown): AgendaTask | undefined {
  if (!agenda || typeof key !== 'string') return undefined;
  const all = [...agenda.days.values(), agenda.overdue].flat();
  return all.find((item): item is AgendaTask => item.kind === 'followUp' && item.key === key);
}
