import { type Day, isDay } from '../calendar/day.ts';
import type { Client } from '../client/client.ts';
import { type ExitCriteria, openMandatory } from './criteria.ts';
import { isProcessStage, type Stage } from './stage.ts';
import type { StageMove } from './stage-move.ts';

/** Moves kept with a client; older ones give way. */
export const MOST_STAGE_MOVES = 200;

/** When and why a client is moved. */
export interface MoveChoice {
  readonly on: Day;
  readonly reason?: string;
  /** The criteria in force; as shipped where none are given. */
  readonly criteria?: ExitCriteria | undefined;
}

/**
 * What became of it. `sameStage`: there already; `notADay`; `beforeStage`: earlier than the present stage was entered;
 * `needsReason`: mandatory criteria are open (`open`), or the client leaves the process, and no reason was given.
 */
export type MoveResult =
  | { readonly ok: true; readonly client: Client; readonly move: StageMove }
  | { readonly ok: false; readonly reason: 'sameStage' | 'notADay' | 'beforeStage' }
  | { readonly ok: false; readonly reason: 'needsReason'; readonly open: readonly string[] };

/**
 * Move a client to another stage, keeping the move with its day, its reason and what was left open (domain facts §2: history
 * kept, dormant and lost with a reason). Only ticked criteria count: found evidence is a suggestion until somebody agrees.
 */
export function moveStage(client: Client, to: Stage, { on, reason, criteria }: MoveChoice): MoveResult {
  if (to === client.stage) return { ok: false, reason: 'sameStage' };
  if (!isDay(on)) return { ok: false, reason: 'notADay' };
  if (on < client.stageSince) return { ok: false, reason: 'beforeStage' };
  const met = new Set((client.criteria ?? []).map(({ id }) => id));
  const open = openMandatory(client.stage, to, met, criteria);
  const given = reason?.trim() ?? '';
  const isLeaving = !isProcessStage(to);
  if (given === '' && (open.length > 0 || isLeaving)) return { ok: false, reason: 'needsReason', open };
  const move: StageMove = {
    from: client.stage,
    to,
    on,
    ...(given === '' ? {} : { reason: given }),
    ...(open.length === 0 ? {} : { open }),
  };
  const { outsideReason: _, ...rest } = client;
  const moved: Client = {
    ...rest,
    stage: to,
    stageSince: on,
    stageMoves: [...(client.stageMoves ?? []), move].slice(-MOST_STAGE_MOVES),
    ...(isLeaving ? { outsideReason: given } : {}),
  };
  return { ok: true, client: moved, move };
}
