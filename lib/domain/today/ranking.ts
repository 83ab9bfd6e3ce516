import type { Day } from '../calendar/day.ts';
import type { ClientSummary } from '../dossier/summary.ts';
import { isDueOn } from '../follow-up/follow-up.ts';
import { type DayEntry, entryOf, rankOf } from './day-plan.ts';
import type { TodayOptions } from './reasons.ts';
import { isResting } from './rest.ts';

/** The day's list of one part of the book: weights only, since all but a few entries are never looked at. */
export interface RankedPart {
  readonly part: readonly ClientSummary[];
  /** What the list is ordered by (`rankOf`), by place in the part; 0 for who is not on the list. */
  readonly weights: Int32Array;
  /** Follow-ups due, by place in the part. */
  readonly dues: Int32Array;
  /** Places of those on the list, heaviest first. */
  readonly order: readonly number[];
  readonly due: number;
}

/** The day's list of a whole book, part by part. */
export interface Ranking {
  readonly today: Day;
  readonly options: TodayOptions;
  readonly parts: readonly RankedPart[];
  /** Clients on the list. */
  readonly count: number;
  /** Follow-ups due and not put off. */
  readonly due: number;
}

/**
 * Rank a book part by part, a step each, and end with what `dayPlan` would say. Parts that are the same objects as in `former`
 * are taken over, and within others the clients that are: after one touch one client is reckoned anew. Each step gives the
 * parts that are done; see {@link brokenOff}.
 */
export function* rank(
  parts: readonly (readonly ClientSummary[])[],
  today: Day,
  options: TodayOptions = {},
  former?: Ranking,
): Generator<readonly RankedPart[], Ranking> {
  const known = former?.today === today && former.options === options ? former.parts : [];
  const ranked: RankedPart[] = [];
  let [count, due] = [0, 0];
  for (const [index, part] of parts.entries()) {
    const before = known[index];
    const isSame = before?.part === part;
    const next = isSame ? before : rankPart(part, today, options, before);
    ranked.push(next);
    count += next.order.length;
    due += next.due;
    if (!isSame) yield ranked;
  }
  return { today, options, parts: ranked, count, due };
}

/**
 * What the next {@link rank} can build on when work was broken off after `done` parts: those, and the former ones behind them.
 * Not to be shown: its counts are of neither book.
 */
export function brokenOff(done: readonly RankedPart[], today: Day, options: TodayOptions, former?: Ranking): Ranking {
  const known = former?.today === today && former.options === options ? former.parts : [];
  return { today, options, parts: [...done, ...known.slice(done.length)], count: 0, due: 0 };
}

function rankPart(
  part: readonly ClientSummary[],
  today: Day,
  options: TodayOptions,
  former: RankedPart | undefined,
): RankedPart {
  const weights = new Int32Array(part.length);
  const dues = new Int32Array(part.length);
  const order: number[] = [];
  let due = 0;
  for (const [place, client] of part.entries()) {
    if (former?.part[place] === client) {
      weights[place] = former.weights[place] as number;
      dues[place] = former.dues[place] as number;
    } else {
      const entry = entryOf(client, today, options);
      weights[place] = entry ? rankOf(entry) : 0;
      dues[place] = dueOf(client, today);
    }
    due += dues[place] as number;
    if (weights[place] !== 0) order.push(place);
  }
  order.sort(
    (a, b) =>
      (weights[b] as number) - (weights[a] as number) ||
      ((part[a] as ClientSummary).id < (part[b] as ClientSummary).id ? -1 : 1),
  );
  return { part, weights, dues, order, due };
}

function dueOf(client: ClientSummary, today: Day): number {
  if (client.handedOverOn !== undefined || isResting(client, today)) return 0;
  let due = 0;
  for (const item of client.followUps) if (isDueOn(item, today)) due += 1;
  return due;
}

/** The heaviest entries of a book, in the order of `dayPlan`. Costs next to nothing for those that are not asked for. */
export function firstOf({ parts, today, options }: Ranking, most: number): readonly DayEntry[] {
  const heads = makeHeads(parts);
  const entries: DayEntry[] = [];
  while (entries.length < most) {
    const client = heads.take();
    if (!client) break;
    const entry = entryOf(client, today, options);
    if (entry) entries.push(entry);
  }
  return entries;
}

/** The parts as a heap by the heaviest that has not been taken. */
function makeHeads(parts: readonly RankedPart[]) {
  const taken = new Int32Array(parts.length);
  const heads = new Int32Array(parts.length);
  const heap: number[] = [];
  const clientAt = (index: number) => {
    const { part, order } = parts[index] as RankedPart;
    return part[order[taken[index] as number] as number] as ClientSummary;
  };
  const weigh = (index: number) => {
    const { weights, order } = parts[index] as RankedPart;
    heads[index] = weights[order[taken[index] as number] as number] as number;
  };
  for (let index = 0; index < parts.length; index += 1) {
    if ((parts[index] as RankedPart).order.length === 0) continue;
    weigh(index);
    heap.push(index);
  }
  const isBefore = (a: number, b: number) => {
    const difference = (heads[a] as number) - (heads[b] as number);
    return difference > 0 || (difference === 0 && clientAt(a).id < clientAt(b).id);
  };
  const sink = (from: number) => {
    let at = from;
    for (;;) {
      const left = at * 2 + 1;
      const right = left + 1;
      let best = at;
      if (left < heap.length && isBefore(heap[left] as number, heap[best] as number)) best = left;
      if (right < heap.length && isBefore(heap[right] as number, heap[best] as number)) best = right;
      if (best === at) return;
      [heap[at], heap[best]] = [heap[best] as number, heap[at] as number];
      at = best;
    }
  };
  for (let at = Math.floor(heap.length / 2) - 1; at >= 0; at -= 1) sink(at);
  return {
    take(): ClientSummary | undefined {
      const index = heap[0];
      if (index === undefined) return undefined;
      const client = clientAt(index);
      taken[index] = (taken[index] as number) + 1;
      if ((taken[index] as number) >= (parts[index] as RankedPart).order.length) {
        const last = heap.pop() as number;
        if (heap.length > 0) heap[0] = last;
      } else weigh(index);
      if (heap.length > 0) sink(0);
      return client;
    },
  };
}
