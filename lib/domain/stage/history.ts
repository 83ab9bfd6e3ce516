import { type Day, daysBetween } from '../calendar/day.ts';
import type { Client } from '../client/client.ts';
import { isProcessStage, type ProcessStage, type Stage } from './stage.ts';

/** Time spent in one stage. */
export interface Dwell {
  readonly stage: Stage;
  readonly from: Day;
  /** Day it was left; absent for the present stage. */
  readonly until?: Day;
  /** Days from `from` to `until`, or to today. */
  readonly days: number;
  /** Why it was left, where somebody said. */
  readonly reason?: string;
}

type Staged = Pick<Client, 'stage' | 'stageSince' | 'createdOn' | 'stageMoves'>;

/**
 * The stages a client has been in, oldest first. Without moves only the present stage is known. The first stage is counted
 * from the day the client was entered, unless moves before the oldest kept one have given way.
 */
export function stageHistory(client: Staged, today: Day): readonly Dwell[] {
  const moves = [...(client.stageMoves ?? [])].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const history: Dwell[] = [];
  const first = moves[0];
  let from = first && client.createdOn < first.on ? client.createdOn : (first?.on ?? client.stageSince);
  for (const { from: stage, on: until, reason } of moves) {
    history.push({ stage, from, until, days: daysBetween(from, until), ...(reason === undefined ? {} : { reason }) });
    from = until;
  }
  return [...history, { stage: client.stage, from, days: Math.max(0, daysBetween(from, today)) }];
}

/**
 * Days a stage usually takes; longer counts as stalled. The sources ask for such a figure and give none: shipped defaults, to
 * be set by the bank. The last stage has no end.
 */
export const EXPECTED_DWELL: { readonly [S in ProcessStage]?: number } = Object.freeze({
  contact: 45,
  proposal: 45,
  negotiation: 60,
  delivery: 90,
});

/** Whether a client has stayed too long in a stage, with the figures behind it. */
export interface StallVerdict {
  readonly ruleId: 'stage.dwell';
  readonly isStalled: boolean;
  readonly stage: Stage;
  readonly since: Day;
  readonly days: number;
  /** Absent where no length is expected: deepening, dormant, lost. */
  readonly expected?: number;
}

/** Judge how long a client has been in its stage. The day the expected time ends is not yet too late. */
export function stallOf(
  client: Pick<Client, 'stage' | 'stageSince'>,
  today: Day,
  expectedDwell: { readonly [S in ProcessStage]?: number } = EXPECTED_DWELL,
): StallVerdict {
  const { stage, stageSince: since } = client;
  const days = Math.max(0, daysBetween(since, today));
  const expected = isProcessStage(stage) ? expectedDwell[stage] : undefined;
  const base = { ruleId: 'stage.dwell', stage, since, days } as const;
  return expected === undefined ? { ...base, isStalled: false } : { ...base, isStalled: days > expected, expected };
}
