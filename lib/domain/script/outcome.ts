import type { Day } from '../calendar/day.ts';
import type { Segment } from '../client/client.ts';
import type { Stage } from '../stage/stage.ts';

/** Whether a script worked, once. Says nothing about whom: segment and stage are enough to learn from. */
export interface ScriptOutcome {
  readonly id: string;
  readonly scriptId: string;
  readonly worked: boolean;
  readonly on: Day;
  readonly segment?: Segment;
  readonly stage?: Stage;
}

/** How often a script was used and how often it worked. */
export interface OutcomeCount {
  readonly worked: number;
  readonly n: number;
}

/** Counts by the id of the script. */
export type OutcomeCounts = Readonly<Record<string, OutcomeCount>>;

/** Nothing was tried. */
export const NO_OUTCOMES: OutcomeCount = Object.freeze({ worked: 0, n: 0 });

/** Counts with further outcomes in them. */
export function countOutcomes(
  outcomes: readonly Pick<ScriptOutcome, 'scriptId' | 'worked'>[],
  onto: OutcomeCounts = {},
): OutcomeCounts {
  const counts = new Map(Object.entries(onto));
  for (const { scriptId, worked } of outcomes) {
    const before = counts.get(scriptId) ?? NO_OUTCOMES;
    counts.set(scriptId, { worked: before.worked + (worked ? 1 : 0), n: before.n + 1 });
  }
  return Object.fromEntries(counts);
}

/** The outcomes of one script among counts. */
export function countOf(counts: OutcomeCounts, scriptId: string): OutcomeCount {
  return Object.hasOwn(counts, scriptId) ? (counts[scriptId] ?? NO_OUTCOMES) : NO_OUTCOMES;
}
