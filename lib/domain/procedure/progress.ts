import type { Checklist, ChecklistStep } from './checklist.ts';
import { type Moment, minutesAfter, minutesBetween } from './moment.ts';
import type { Procedure, StepDone } from './procedure.ts';

/** How a step stands. `next`: the first that is open; later ones wait. */
export type StepState = 'done' | 'next' | 'waiting';

/** A step of a checklist in one procedure. */
export interface StepLine {
  /** Only its id is known where the content has no such step any more. */
  readonly step: Pick<ChecklistStep, 'id'> & Partial<ChecklistStep>;
  readonly state: StepState;
  readonly done?: StepDone;
  /** Minutes from the opening in which it was done; absent where one of both has no time of day. */
  readonly tookMinutes?: number;
  /** By when it should be done. */
  readonly due?: Moment;
  /** Minutes by which it was done, or is, late. */
  readonly lateMinutes?: number;
}

/** A procedure with its checklist, as of a moment. */
export interface Progress {
  readonly lines: readonly StepLine[];
  readonly doneCount: number;
  readonly elapsedMinutes: number;
  /** The step to be taken next; absent when all are done. */
  readonly next?: StepLine;
  /** Whether an open step is past its time. */
  readonly isLate: boolean;
  readonly isClosed: boolean;
}

/**
 * Where a procedure stands. Steps keep the order of the checklist, in whatever order they were done; what was done of a step that the
 * checklist no longer has stands at the end, so that nothing that happened disappears. A closed procedure is not late any more.
 */
export function progressOf(procedure: Procedure, checklist: Checklist | undefined, now: Moment): Progress {
  const isClosed = procedure.closedOn !== undefined;
  const opened = openingOf(procedure);
  const doneById = new Map(procedure.done.map((done) => [done.id, done]));
  const steps = checklist?.steps ?? [];
  const nextId = isClosed ? undefined : steps.find(({ id }) => !doneById.has(id))?.id;
  const lines = steps.map((step): StepLine => {
    const done = doneById.get(step.id);
    const due = step.withinMinutes === undefined ? undefined : minutesAfter(opened, step.withinMinutes);
    const late = due && lateOf(due, done, isClosed ? undefined : now);
    return {
      step,
      state: done ? 'done' : step.id === nextId ? 'next' : 'waiting',
      ...(done && { done }),
      ...took(procedure, done),
      ...(due && { due }),
      ...(late !== undefined && late > 0 && { lateMinutes: late }),
    };
  });
  const known = new Set(steps.map(({ id }) => id));
  const strays = procedure.done
    .filter(({ id }) => !known.has(id))
    .map((done): StepLine => {
      return { step: { id: done.id }, state: 'done', done, ...took(procedure, done) };
    });
  const next = lines.find(({ state }) => state === 'next');
  return {
    lines: [...lines, ...strays],
    doneCount: lines.filter(({ done }) => done).length,
    elapsedMinutes: Math.max(0, minutesBetween(opened, now)),
    ...(next && { next }),
    isLate: lines.some(({ done, lateMinutes }) => !done && lateMinutes !== undefined),
    isClosed,
  };
}

/** When a procedure was opened. */
export function openingOf({ openedOn, openedAt }: Procedure): Moment {
  return { on: openedOn, ...(openedAt !== undefined && { time: openedAt }) };
}

/** Against a day without a time only the end of the day counts: nobody is told to be late who may have been in time. */
function lateOf(due: Moment, done: StepDone | undefined, now: Moment | undefined): number | undefined {
  if (!done) return now && minutesBetween(due, now);
  if (done.time !== undefined) return minutesBetween(due, done);
  return done.on > due.on ? minutesBetween(due, { on: done.on, time: '00:00' }) : undefined;
}

function took(procedure: Procedure, done: StepDone | undefined): { readonly tookMinutes?: number } {
  if (!done || done.time === undefined || procedure.openedAt === undefined) return {};
  return { tookMinutes: Math.max(0, minutesBetween(openingOf(procedure), done)) };
}
