import type { ClientSummary } from '../dossier/summary.ts';

/** The orders of cards within a column. */
export const BOARD_ORDERS = Object.freeze(['stageDays', 'value', 'lastContact', 'name'] as const);

/** One of {@link BOARD_ORDERS}. */
export type BoardOrder = (typeof BOARD_ORDERS)[number];

type Compare = (a: ClientSummary, b: ClientSummary) => number;

/** Chinese names in the order of their pinyin, as office lists are. */
const BY_NAME = new Intl.Collator('zh-CN', { numeric: true });

const COMPARE: { readonly [O in BoardOrder]: Compare } = Object.freeze({
  /** Longest in the stage first. */
  stageDays: (a, b) => compare(a.stageSince, b.stageSince),
  /** Worth most first; of unknown value last. */
  value: (a, b) => (b.valueFen ?? Number.NEGATIVE_INFINITY) - (a.valueFen ?? Number.NEGATIVE_INFINITY) || 0,
  /** Longest without two-way contact first; nobody ever reached before all others. */
  lastContact: (a, b) => compare(a.touches.lastEffectiveDay ?? '', b.touches.lastEffectiveDay ?? ''),
  name: (a, b) => BY_NAME.compare(a.name, b.name),
});

/**
 * The clients in one of the orders, ties by id, so that a column never shuffles. `former`: the same order of an earlier state;
 * it spares most of the comparing, since little changes at a time.
 */
export function inOrder(
  clients: readonly ClientSummary[],
  order: BoardOrder,
  former: readonly ClientSummary[] = [],
): readonly ClientSummary[] {
  return arrangedLike(former, clients).sort(comparing(order));
}

/**
 * The same without `former`, to be run in slices: comparing ten thousand Chinese names takes some tenths of a second. Yields
 * the share that is done, 0…1.
 */
export function* orderSteps(
  clients: readonly ClientSummary[],
  order: BoardOrder,
): Generator<number, readonly ClientSummary[]> {
  const by = comparing(order);
  let from = [...clients];
  let into = [...clients];
  const rounds = Math.ceil(Math.log2(Math.max(2, clients.length)));
  for (let width = 1, round = 0; width < from.length; width *= 2, round += 1) {
    for (let start = 0; start < from.length; start += 2 * width) {
      const middle = Math.min(start + width, from.length);
      const end = Math.min(start + 2 * width, from.length);
      let [left, right] = [start, middle];
      for (let at = start; at < end; at += 1) {
        const isLeft =
          right >= end || (left < middle && by(from[left] as ClientSummary, from[right] as ClientSummary) <= 0);
        into[at] = from[isLeft ? left++ : right++] as ClientSummary;
        if (at % STEP === 0) yield (round + at / from.length) / rounds;
      }
    }
    [from, into] = [into, from];
  }
  return from;
}

/** Comparisons between two places where the work may pause. */
const STEP = 256;

function comparing(order: BoardOrder): Compare {
  const by = COMPARE[order];
  return (a, b) => by(a, b) || compare(a.id, b.id);
}

/** The sort is quick over what is in order already: whoever was there stands where it stood, newcomers at the end. */
function arrangedLike(former: readonly ClientSummary[], clients: readonly ClientSummary[]): ClientSummary[] {
  if (former.length === 0) return [...clients];
  const left = new Map(clients.map((client) => [client.id, client]));
  const arranged: ClientSummary[] = [];
  for (const { id } of former) {
    const client = left.get(id);
    if (!client) continue;
    arranged.push(client);
    left.delete(id);
  }
  return [...arranged, ...left.values()];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
