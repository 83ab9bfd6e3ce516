import { addDays, type Day } from '../calendar/day.ts';
import type { ClientSummary } from '../dossier/summary.ts';

/** Who promised. */
export const PROMISERS = Object.freeze(['us', 'client'] as const);

/** One of {@link PROMISERS}. */
export type Promiser = (typeof PROMISERS)[number];

/** When a promise falls due, seen from today: before, today, within the next seven days, later. */
export const DUE_WINDOWS = Object.freeze(['overdue', 'today', 'week', 'later'] as const);

/** One of {@link DUE_WINDOWS}. */
export type DueWindow = (typeof DUE_WINDOWS)[number];

/** An open promise 承诺事项 of either side, as the list of the whole book shows it. */
export interface OpenPromise {
  readonly id: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly by: Promiser;
  readonly text: string;
  readonly due: Day;
}

/** What the list is narrowed to; everything may be left out. */
export interface PromiseFilter {
  readonly by?: Promiser | undefined;
  readonly window?: DueWindow | undefined;
  readonly clientId?: string | undefined;
  /** Words that all must stand in the promise or the client's name. */
  readonly typed?: string | undefined;
  /** Clients that what was typed means when it is read as pinyin; their promises match whatever they say. */
  readonly meant?: ReadonlySet<string> | undefined;
}

/** Days ahead that count as this week. */
const WEEK = 7;

/**
 * All open promises of a book, the longest overdue first, then by due day (ties by id). What was handed over with its client
 * is a colleague's now. What is put off is there: it is still promised.
 */
export function openPromises(
  summaries: readonly Pick<ClientSummary, 'id' | 'name' | 'followUps' | 'handedOverOn'>[],
): readonly OpenPromise[] {
  const found: OpenPromise[] = [];
  for (const { id: clientId, name: clientName, followUps, handedOverOn } of summaries) {
    if (handedOverOn !== undefined) continue;
    for (const { id, kind, text, due, by = 'us' } of followUps) {
      if (kind === 'promise') found.push({ id, clientId, clientName, by, text, due });
    }
  }
  return found.sort((a, b) => compare(a.due, b.due) || compare(a.id, b.id));
}

/** The {@link DueWindow} of a due day. */
export function dueWindow(due: Day, today: Day): DueWindow {
  if (due < today) return 'overdue';
  if (due === today) return 'today';
  return due <= addDays(today, WEEK) ? 'week' : 'later';
}

/** The promises a filter leaves, in the order given. */
export function matchingPromises(
  promises: readonly OpenPromise[],
  { by, window, clientId, typed = '', meant }: PromiseFilter,
  today: Day,
): readonly OpenPromise[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return promises.filter((each) => {
    if (by !== undefined && each.by !== by) return false;
    if (clientId !== undefined && each.clientId !== clientId) return false;
    if (window !== undefined && dueWindow(each.due, today) !== window) return false;
    if (words.length === 0 || meant?.has(each.clientId)) return true;
    const text = `${each.clientName}\n${each.text}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
