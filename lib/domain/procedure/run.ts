import type { Day } from '../calendar/day.ts';
import type { Checklist } from './checklist.ts';
import type { Moment } from './moment.ts';
import { MOST_PROCEDURE_STEPS, MOST_PROCEDURES, type Procedure, type StepDone } from './procedure.ts';

/** A procedure that is opened now. */
export function openProcedure(id: string, checklistId: string, now: Moment, text = ''): Procedure {
  const said = text.trim();
  return {
    id,
    checklistId,
    openedOn: now.on,
    ...(now.time !== undefined && { openedAt: now.time }),
    ...(said && { text: said }),
    done: [],
  };
}

/** The procedure with a step done now, or with what was done of it in other words. Undefined when there is no room for another step. */
export function withStep(procedure: Procedure, stepId: string, now: Moment, note?: string): Procedure | undefined {
  const before = procedure.done.find(({ id }) => id === stepId);
  const said = (note ?? before?.note ?? '').trim();
  const step: StepDone = {
    id: stepId,
    on: before?.on ?? now.on,
    ...timeOf(before ?? now),
    ...(said && { note: said }),
  };
  if (before) return { ...procedure, done: procedure.done.map((each) => (each.id === stepId ? step : each)) };
  if (procedure.done.length >= MOST_PROCEDURE_STEPS) return undefined;
  return { ...procedure, done: [...procedure.done, step] };
}

/** The procedure with a step open again. */
export function withoutStep(procedure: Procedure, stepId: string): Procedure {
  return { ...procedure, done: procedure.done.filter(({ id }) => id !== stepId) };
}

/** The procedure as closed on a day. */
export function closeProcedure(procedure: Procedure, on: Day): Procedure {
  return { ...procedure, closedOn: on };
}

/** The procedure as open again. */
export function reopenProcedure({ closedOn: _, ...procedure }: Procedure): Procedure {
  return procedure;
}

/**
 * The client's procedures with one new or changed. A client with as many as are kept lets the one closed longest ago go; undefined when
 * all of them are still open.
 */
export function withProcedure(kept: readonly Procedure[] = [], procedure: Procedure): readonly Procedure[] | undefined {
  if (kept.some(({ id }) => id === procedure.id)) {
    return kept.map((each) => (each.id === procedure.id ? procedure : each));
  }
  if (kept.length < MOST_PROCEDURES) return [...kept, procedure];
  const closed = kept.filter(({ closedOn }) => closedOn !== undefined);
  const [oldest] = closed.sort((a, b) => ((a.closedOn ?? '') < (b.closedOn ?? '') ? -1 : 1));
  return oldest && [...kept.filter(({ id }) => id !== oldest.id), procedure];
}

/** Whether a procedure is a complaint. Its checklist says so; of one that is unknown its id does. */
export function isComplaint({ checklistId }: Pick<Procedure, 'checklistId'>, checklist?: Checklist): boolean {
  return checklist ? checklist.kind === 'complaint' : checklistId.startsWith('complaint.');
}

/** Open procedures: complaints first, the one opened first before others; then services in the same order. */
export function openOnes(kept: readonly Procedure[] = []): readonly Procedure[] {
  return kept
    .filter(({ closedOn }) => closedOn === undefined)
    .sort((a, b) => Number(isComplaint(b)) - Number(isComplaint(a)) || (openedKey(a) < openedKey(b) ? -1 : 1));
}

/** Closed procedures, the one closed last first. */
export function closedOnes(kept: readonly Procedure[] = []): readonly Procedure[] {
  return kept
    .filter(({ closedOn }) => closedOn !== undefined)
    .sort((a, b) => ((a.closedOn ?? '') > (b.closedOn ?? '') ? -1 : 1));
}

function openedKey({ openedOn, openedAt = '' }: Procedure): string {
  return `${openedOn} ${openedAt}`;
}

function timeOf({ time }: { readonly time?: string }): { readonly time?: string } {
  return time === undefined ? {} : { time };
}
