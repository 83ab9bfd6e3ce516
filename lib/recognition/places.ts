/** Pages a place can name; with 32 bits of hash this just fits the 53 bits of a number. */
export const PAGES = 2 ** 20;

/** Hashes and the page each leads to, in the order in which they were put. */
export interface Places {
  hashes: Uint32Array;
  pages: Uint32Array;
  count: number;
  /** Whether no page was put after a later one: the usual case, a book is gone through page by page. */
  isInOrder: boolean;
}

const FIRST_SIZE = 1 << 12;
const GROWTH = 4;
/** Bits looked at in one pass. */
const DIGIT = 11;
const MASK = (1 << DIGIT) - 1;
const PAGE_SHIFTS = Object.freeze([0, DIGIT]);
const HASH_SHIFTS = Object.freeze([0, DIGIT, 2 * DIGIT]);

/** No places yet. */
export function newPlaces(size = FIRST_SIZE): Places {
  return { hashes: new Uint32Array(size), pages: new Uint32Array(size), count: 0, isInOrder: true };
}

/** Add a place. `hash`: 32 bits, unsigned; `page`: less than {@link PAGES}. */
export function put(places: Places, hash: number, page: number): void {
  const at = places.count;
  if (at === places.hashes.length) {
    places.hashes = grown(places.hashes);
    places.pages = grown(places.pages);
  }
  if (at > 0 && page < (places.pages[at - 1] as number)) places.isInOrder = false;
  places.hashes[at] = hash;
  places.pages[at] = page;
  places.count = at + 1;
}

function grown(words: Uint32Array): Uint32Array {
  const larger = new Uint32Array(words.length * GROWTH);
  larger.set(words);
  return larger;
}

/**
 * Every place once, as hash × {@link PAGES} + page, ascending. Sorts by distribution: a quarter of the time of the built-in
 * sort, and never long without a step.
 */
export function* sorted(places: Places): Generator<number, Float64Array> {
  let from = places;
  let to = newPlaces(places.count);
  for (const key of ['pages', 'hashes'] as const) {
    if (key === 'pages' && places.isInOrder) continue;
    for (const shift of key === 'pages' ? PAGE_SHIFTS : HASH_SHIFTS) {
      distribute(from, to, key, shift, places.count);
      [from, to] = [to, from === places ? newPlaces(places.count) : from];
      yield places.count;
    }
  }
  return joined(from, places.count);
}

/** Put places in the order of some bits; those alike keep the order they had. */
function distribute(from: Places, to: Places, key: 'pages' | 'hashes', shift: number, count: number): void {
  const digits = from[key];
  const { hashes, pages } = from;
  const { hashes: toHashes, pages: toPages } = to;
  const next = new Uint32Array(MASK + 2);
  for (let i = 0; i < count; i += 1) {
    const digit = (((digits[i] as number) >>> shift) & MASK) + 1;
    next[digit] = (next[digit] as number) + 1;
  }
  for (let digit = 1; digit <= MASK; digit += 1) next[digit] = (next[digit] as number) + (next[digit - 1] as number);
  for (let i = 0; i < count; i += 1) {
    const digit = ((digits[i] as number) >>> shift) & MASK;
    const at = next[digit] as number;
    toHashes[at] = hashes[i] as number;
    toPages[at] = pages[i] as number;
    next[digit] = at + 1;
  }
}

function joined({ hashes, pages }: Places, count: number): Float64Array {
  const all = new Float64Array(count);
  let kept = 0;
  let last = -1;
  for (let i = 0; i < count; i += 1) {
    const place = (hashes[i] as number) * PAGES + (pages[i] as number);
    if (place === last) continue;
    all[kept] = place;
    last = place;
    kept += 1;
  }
  return all.slice(0, kept);
}
