import type { Day } from '../calendar/day.ts';
import type { Client, Grade } from '../client/client.ts';
import { withGradeOverride } from '../grade/grade.ts';
import type { ExitCriteria } from '../stage/criteria.ts';
import { moveStage } from '../stage/move.ts';
import { isProcessStage, type Stage } from '../stage/stage.ts';

/**
 * Most clients changed by one command. It is one commit, so that one undo takes it back, and a commit is checked and taken
 * over by every open page in one piece: with 2,000 the page stands still for a moment, with these it is not felt.
 */
export const MOST_AT_ONCE = 500;

/** A client as it is and as it shall be. */
export interface ClientChange {
  readonly was: Client;
  readonly record: Client;
}

/** What moving some clients would ask for. */
export interface MoveCheck {
  /** Who is not in that stage yet. */
  readonly moving: number;
  /** Of those, for whom a reason must be kept. */
  readonly asking: number;
  /** Ids of the mandatory criteria that are open at any of them. */
  readonly open: readonly string[];
}

/** What moving these clients to a stage would ask for, before anything is done. */
export function checkMove(clients: readonly Client[], to: Stage, today: Day, criteria?: ExitCriteria): MoveCheck {
  const open = new Set<string>();
  let [moving, asking] = [0, 0];
  for (const client of clients) {
    const tried = moveStage(client, to, { on: dayOfMove(client, today), criteria });
    if (!tried.ok && tried.reason === 'sameStage') continue;
    moving += 1;
    if (tried.ok || tried.reason !== 'needsReason') continue;
    asking += 1;
    for (const id of tried.open) open.add(id);
  }
  return { moving, asking, open: [...open] };
}

/**
 * Move these clients, whoever is there already staying as it is. The reason is kept where one is wanted, not with a step that
 * needs none. Undefined when one is wanted and none was given.
 */
export function moveAll(
  clients: readonly Client[],
  to: Stage,
  today: Day,
  reason = '',
  criteria?: ExitCriteria,
): readonly ClientChange[] | undefined {
  const changes: ClientChange[] = [];
  for (const was of clients) {
    const on = dayOfMove(was, today);
    const plain = isProcessStage(to) ? moveStage(was, to, { on, criteria }) : undefined;
    const moved =
      plain && (plain.ok || plain.reason === 'sameStage') ? plain : moveStage(was, to, { on, reason, criteria });
    if (moved.ok) changes.push({ was, record: moved.client });
    else if (moved.reason !== 'sameStage') return undefined;
  }
  return changes;
}

/** Set the grade of these clients by hand, for one reason; undefined without one. */
export function gradeAll(
  clients: readonly Client[],
  grade: Grade,
  reason: string,
  today: Day,
): readonly ClientChange[] | undefined {
  const changes: ClientChange[] = [];
  for (const was of clients) {
    const record = withGradeOverride(was, grade, reason, today);
    if (!record) return undefined;
    changes.push({ was, record });
  }
  return changes;
}

/** A stage entered by an imported table may lie in the future; time does not run backwards for it. */
function dayOfMove({ stageSince }: Client, today: Day): Day {
  return stageSince > today ? stageSince : today;
}
