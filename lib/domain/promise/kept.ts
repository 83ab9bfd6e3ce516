import type { Day } from '../calendar/day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { DropReason } from '../follow-up/follow-up.ts';
import type { OpenPromise, Promiser } from './open-promises.ts';

/** How a promise ended: kept by its day, kept after it, or given up. */
export type PromiseEnd = 'inTime' | 'late' | 'dropped';

/** A promise that is no longer open. */
export interface ClosedPromise extends OpenPromise {
  readonly closedOn: Day;
  readonly end: PromiseEnd;
  /** Why it was given up, where somebody said. */
  readonly dropReason?: DropReason;
}

/** How one side keeps its promises. Only what was to be kept by now counts. */
export interface KeepRate {
  readonly inTime: number;
  readonly late: number;
  /** Given up without the other side having let go of it. */
  readonly broken: number;
  /** Open and past its day. */
  readonly overdue: number;
  /** All of them. */
  readonly total: number;
}

/** Promises of a client closed on `since` or later. What was handed over is a colleague's. */
export function closedPromisesOf({ client, followUps }: Dossier, since: Day): readonly ClosedPromise[] {
  if (client.handedOverOn !== undefined) return [];
  return followUps.flatMap(({ id, kind, text, due, by = 'us', doneOn, droppedOn, dropReason }) => {
    const closedOn = doneOn ?? droppedOn;
    if (kind !== 'promise' || closedOn === undefined || closedOn < since) return [];
    const end = doneOn === undefined ? 'dropped' : doneOn <= due ? 'inTime' : 'late';
    return {
      ...{ id, clientId: client.id, clientName: client.name, by, text, due, closedOn, end },
      ...(end === 'dropped' && dropReason !== undefined ? { dropReason } : {}),
    };
  });
}

/** Closed promises, those closed last first, ties by id. */
export function latestClosed(closed: readonly ClosedPromise[], since: Day): readonly ClosedPromise[] {
  return closed
    .filter(({ closedOn }) => closedOn >= since)
    .sort((a, b) => (a.closedOn === b.closedOn ? (a.id < b.id ? -1 : 1) : a.closedOn < b.closedOn ? 1 : -1));
}

/**
 * How one side has kept its promises, by the due day agreed last: a promise moved in time and kept then is kept. What is open and overdue counts
 * as not kept, so that leaving it open embellishes nothing; what the other side no longer needed, or what was replaced by
 * another agreement, does not count at all.
 */
export function keepRateOf(
  closed: readonly ClosedPromise[],
  open: readonly OpenPromise[],
  side: Promiser,
  today: Day,
): KeepRate {
  const rate = { inTime: 0, late: 0, broken: 0, overdue: 0 };
  for (const { by, end, dropReason } of closed) {
    if (by !== side) continue;
    if (end !== 'dropped') rate[end] += 1;
    else if (dropReason === undefined || dropReason === 'failed') rate.broken += 1;
  }
  for (const { by, due } of open) if (by === side && due < today) rate.overdue += 1;
  return { ...rate, total: rate.inTime + rate.late + rate.broken + rate.overdue };
}
