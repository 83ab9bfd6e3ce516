import type { Day } from '../calendar/day.ts';
import type { Grade } from '../client/client.ts';
import type { ClientSummary } from '../dossier/summary.ts';
import { reasonsOf, type TodayOptions, type TodayReason, type TodayReasonId } from './reasons.ts';

/** What a grade adds to an entry: a step is worth about three days of delay. */
export const GRADE_WEIGHTS: { readonly [G in Grade]: number } = Object.freeze({ A: 18, B: 12, C: 6, D: 0 });

/** One client of the day with every reason to turn to them. */
export interface DayEntry {
  readonly client: ClientSummary;
  /** Heaviest first, at least one. */
  readonly reasons: readonly TodayReason[];
  readonly gradeWeight: number;
  /** Sum of the weights of reasons and grade; larger comes first. */
  readonly weight: number;
}

/**
 * Who to see on `today` and why now (domain facts §3): one entry a client with all its reasons, heaviest first, ties by client id. The order
 * of the book makes no difference.
 */
export function dayPlan(
  summaries: readonly ClientSummary[],
  today: Day,
  options: TodayOptions = {},
): readonly DayEntry[] {
  const entries: DayEntry[] = [];
  for (const client of summaries) {
    const reasons = reasonsOf(client, today, options);
    if (reasons.length === 0) continue;
    const gradeWeight = GRADE_WEIGHTS[client.grade];
    let weight = gradeWeight;
    for (const reason of reasons) weight += reason.weight;
    entries.push({ client, reasons, gradeWeight, weight });
  }
  return entries.sort((a, b) => b.weight - a.weight || (a.client.id < b.client.id ? -1 : 1));
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
