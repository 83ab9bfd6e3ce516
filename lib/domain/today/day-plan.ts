import type { Day } from '../calendar/day.ts';
import type { Grade } from '../client/client.ts';
import type { ClientSummary } from '../dossier/summary.ts';
import { reasonsOf, type TodayOptions, type TodayReason, type TodayReasonId } from './reasons.ts';

/** What a grade adds to an entry: a step is worth about three days of delay. */
export const GRADE_WEIGHTS: { readonly [G in Grade]: number } = Object.freeze({ A: 18, B: 12, C: 6, D: 0 });

/**
 * Who waits for what we promised comes before everybody else (domain facts §3: the overdue promise is the first thing of the day), however many
 * lesser reasons another has: added to the rank, not to the weight, which stays a sum the user can check. Room for two of them in an `Int32Array`.
 */
export const PROMISE_FIRST = 1_000_000;

/** One client of the day with every reason to turn to them. */
export interface DayEntry {
  readonly client: ClientSummary;
  /** Heaviest first, at least one. */
  readonly reasons: readonly TodayReason[];
  readonly gradeWeight: number;
  /** Sum of the weights of reasons and grade; larger comes first among equals, see {@link rankOf}. */
  readonly weight: number;
}

/** The entry of one client; undefined for one there is no reason to see. */
export function entryOf(client: ClientSummary, today: Day, options: TodayOptions): DayEntry | undefined {
  const reasons = reasonsOf(client, today, options);
  if (reasons.length === 0) return undefined;
  const gradeWeight = GRADE_WEIGHTS[client.grade];
  return { client, reasons, gradeWeight, weight: reasons.reduce((sum, { weight }) => sum + weight, gradeWeight) };
}

/** Whether it stands before all others because we broke a promise to this client. */
export function isPromiseFirst({ reasons }: Pick<DayEntry, 'reasons'>): boolean {
  return reasons.some(({ id }) => id === 'promiseOverdue');
}

/** What the list is ordered by, largest first; at least 1. */
export function rankOf(entry: DayEntry): number {
  return Math.min(entry.weight, PROMISE_FIRST - 1) + (isPromiseFirst(entry) ? PROMISE_FIRST : 0);
}

/**
 * Who to see on `today` and why now (domain facts §3): one entry a client with all its reasons. Overdue promises of ours first, then the heaviest,
 * ties by client id. The order of the book makes no difference.
 */
export function dayPlan(
  summaries: readonly ClientSummary[],
  today: Day,
  options: TodayOptions = {},
): readonly DayEntry[] {
  const entries = summaries.flatMap((client) => {
    const entry = entryOf(client, today, options);
    return entry ? [{ entry, rank: rankOf(entry) }] : [];
  });
  return entries
    .sort((a, b) => b.rank - a.rank || (a.entry.client.id < b.entry.client.id ? -1 : 1))
    .map(({ entry }) => entry);
}

/** The morning in figures: clients on the list, and how many of them, or of their follow-ups, each reason concerns. */
export interface Digest {
  readonly clients: number;
  /** Promises of ours due or overdue. */
  readonly promises: number;
  readonly followUps: number;
  /** What clients promised and have not brought. */
  readonly clientPromises: number;
  readonly maturities: number;
  readonly birthdays: number;
  readonly contacts: number;
  readonly noNextStep: number;
  readonly stalled: number;
}

const COUNTED_AS: { readonly [R in TodayReasonId]: Exclude<keyof Digest, 'clients'> } = Object.freeze({
  promiseOverdue: 'promises',
  promiseDue: 'promises',
  followUpOverdue: 'followUps',
  followUpDue: 'followUps',
  clientPromiseDue: 'clientPromises',
  loanMaturing: 'maturities',
  birthday: 'birthdays',
  contactOverdue: 'contacts',
  contactDue: 'contacts',
  neverTouched: 'contacts',
  tooManyTouches: 'stalled',
  noNextStep: 'noNextStep',
  stalled: 'stalled',
});

/** Count the day's entries. A client who is stalled and past touch 7 counts once. */
export function digestOf(entries: readonly DayEntry[]): Digest {
  const digest: { -readonly [K in keyof Digest]: number } = {
    clients: entries.length,
    promises: 0,
    followUps: 0,
    clientPromises: 0,
    maturities: 0,
    birthdays: 0,
    contacts: 0,
    noNextStep: 0,
    stalled: 0,
  };
  for (const { reasons } of entries) {
    let isStuck = false;
    for (const { id } of reasons) {
      const key = COUNTED_AS[id];
      if (key === 'stalled' && isStuck) continue;
      if (key === 'stalled') isStuck = true;
      digest[key] += 1;
    }
  }
  return digest;
}
