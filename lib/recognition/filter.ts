import type { NameFilter } from '../contracts/page.ts';
import { createHashSet } from './hash-set.ts';
import { fromBase64, hasAll, hash, mix, moveOn, setAll, spreadOf, STEP, STIR, toBase64 } from './name-hash.ts';
import { fold, foldUnits } from './normalise.ts';

/** Leading normalised characters that are hashed. A name no longer than this only counts as a whole block of text. */
export const PREFIX_LENGTH = 4;

/** Bits per name: with four probes about 1 in 2,000 positions of unrelated text passes. */
const BITS_PER_NAME = 40;
const LEAST_BITS = 1 << 13;
/** 1 MB, the most a page's process may be made to hold. */
const MOST_BITS = 1 << 23;
/** Sets the hash of a whole short name apart. */
const WHOLE_MARK = 0x5bd1e995;
/** The two units with which each name begins have a bitmap of their own: 8 KB, one bit each. */
const PAIR_BITS = 1 << 16;
const PAIR_SHIFT = 16;
const YOU = '有'.charCodeAt(0);
const GU = '股'.charCodeAt(0);

/** Whether a name is too short to be looked for inside running text (natural persons, mostly). */
export function isShortName(normalised: string): boolean {
  return normalised.length <= PREFIX_LENGTH;
}

/** Traditional forms of a simple unit; undefined for one that has none. */
export type OtherUnits = (unit: number) => readonly number[] | undefined;

/** Collects names for a filter, one after the other. */
export interface FilterBuilder {
  /** Let this name pass, in the one way in which it is written. */
  add(name: string): void;
  /**
   * Let a canonical name pass in its simple form and in every traditional one. False for a name that begins with a form of
   * company: nothing was done, since pages write those in several ways, too.
   */
  addSpellings(canonical: string, others: OtherUnits): boolean;
  finish(): NameFilter;
}

/** Ways to write one beginning that are let through: more would make the filter less sharp for nothing. */
export const MOST_SPELLINGS = 8;

/** Begin a filter. `salt` must be random, so that bitmaps of two users cannot be compared. */
export function createFilterBuilder(salt: number): FilterBuilder {
  const spread = spreadOf(salt);
  const hashes = createHashSet();
  /** Hashes of the ways to write the beginning at hand, as far as it has been gone through. */
  const spellings = new Int32Array(MOST_SPELLINGS);
  const pairs = new Uint8Array(PAIR_BITS / 8);
  let longest = 0;
  return {
    add(name) {
      longest = collect(name, spread, longest, hashes.add, pairs);
    },
    addSpellings(name, others) {
      const count = Math.min(name.length, PREFIX_LENGTH);
      for (let i = 0; i < count; i += 1) if (beginsForm(name.charCodeAt(i))) return false;
      if (count < 2) return true;
      longest = Math.max(longest, name.length);
      const mark = name.length <= PREFIX_LENGTH ? WHOLE_MARK : 0;
      let window = 0;
      let ways = 1;
      spellings[0] = 0;
      for (let i = 0; i < count; i += 1) {
        const unit = name.charCodeAt(i);
        window = moveOn(window, unit, spread);
        ways = spell(spellings, ways, others(unit), unit, spread);
        if (i !== 1) continue;
        addPair(pairs, window);
        for (let way = 0; way < ways; way += 1) addPair(pairs, spellings[way] as number);
      }
      hashes.add(mix(window ^ mark));
      for (let way = 0; way < ways; way += 1) hashes.add(mix((spellings[way] as number) ^ mark));
      return true;
    },
    finish() {
      const wanted = 2 ** Math.ceil(Math.log2(hashes.count() * BITS_PER_NAME + 1));
      const bits = new Uint8Array(Math.min(MOST_BITS, Math.max(LEAST_BITS, wanted)) / 8);
      const shift = Math.clz32(bits.length * 8 - 1);
      hashes.visit((mixed) => setAll(bits, mixed, shift));
      return { salt: salt | 0, bits: toBase64(bits), prefixLength: PREFIX_LENGTH, longest, pairs: toBase64(pairs) };
    },
  };
}

/** Build the filter a page half gets. */
export function buildNameFilter(names: Iterable<string>, salt: number): NameFilter {
  const builder = createFilterBuilder(salt);
  for (const name of names) builder.add(name);
  return builder.finish();
}

/** A filter that lets these names pass as well. Meant for a few: the bitmap does not grow, so each makes it less sharp. */
export function addToNameFilter(filter: NameFilter, names: Iterable<string>): NameFilter {
  const bits = fromBase64(filter.bits);
  const shift = Math.clz32(bits.length * 8 - 1);
  const spread = spreadOf(filter.salt);
  let { longest } = filter;
  const pairs = filter.pairs === undefined ? undefined : fromBase64(filter.pairs);
  for (const name of names) {
    longest = collect(name, spread, longest, (mixed) => setAll(bits, mixed, shift), pairs);
  }
  return { ...filter, bits: toBase64(bits), longest, ...(pairs ? { pairs: toBase64(pairs) } : {}) };
}

/**
 * Hands on the hashes under which a name is found. Gives its normalised length, when that is more than `least`, otherwise
 * `least`.
 */
function collect(
  name: string,
  spread: number,
  least: number,
  take: (mixed: number) => void,
  pairs: Uint8Array | undefined,
): number {
  if (name.length <= least) {
    // It sets no record, so that its beginning is all that matters, as long as no form of company falls into it.
    const { codes, length } = foldUnits(name.slice(0, PREFIX_LENGTH * 2));
    if (length > PREFIX_LENGTH && !hasForm(codes)) {
      take(mix(hash(codes, 0, PREFIX_LENGTH, spread)));
      if (pairs) addPair(pairs, hash(codes, 0, 2, spread));
      return least;
    }
  }
  const { codes, length } = fold(name);
  if (length < 2) return least;
  if (pairs) addPair(pairs, hash(codes, 0, 2, spread));
  if (length <= PREFIX_LENGTH) take(mix(hash(codes, 0, length, spread) ^ WHOLE_MARK));
  else {
    take(mix(hash(codes, 0, PREFIX_LENGTH, spread)));
    const starts = hasForm(codes) ? writtenStarts(String.fromCharCode(...codes.subarray(0, PREFIX_LENGTH))) : [];
    for (const written of starts) {
      const units = Array.from({ length: PREFIX_LENGTH }, (_, i) => written.charCodeAt(i));
      take(mix(hash(units, 0, PREFIX_LENGTH, spread)));
      if (pairs) addPair(pairs, hash(units, 0, 2, spread));
    }
  }
  return Math.max(least, length);
}

/** Note the two units with which a name begins, by the hash of their window. */
function addPair(pairs: Uint8Array, window: number): void {
  const bit = mix(window) >>> PAIR_SHIFT;
  pairs[bit >> 3] = (pairs[bit >> 3] as number) | (1 << (bit & 7));
}

function hasForm(codes: Uint16Array): boolean {
  for (let i = 0; i < PREFIX_LENGTH; i += 1) if (beginsForm(codes[i] as number)) return true;
  return false;
}

/** Replaces the hashes of the ways so far by those that go on with a unit, in each of its other forms or as it is. */
function spell(
  spellings: Int32Array,
  ways: number,
  options: readonly number[] | undefined,
  unit: number,
  spread: number,
): number {
  const count = options && ways * options.length <= MOST_SPELLINGS ? options.length : 1;
  // From the last to the first: what is written stands behind what is still to be read.
  for (let way = ways - 1; way >= 0; way -= 1) {
    const window = spellings[way] as number;
    for (let i = 0; i < count; i += 1) spellings[way * count + i] = moveOn(window, options?.[i] ?? unit, spread);
  }
  return ways * count;
}

/** How else pages begin to write a name that normalises to this beginning: see {@link foldUnits}. */
function writtenStarts(key: string): readonly string[] {
  return [
    key.replace('有限公司', '有限责任').replace('有限公', '有限责'),
    key.replace('股份公', '股份有'),
    key.replace('股份公司', '股份有限'),
  ];
}

function beginsForm(unit: number): boolean {
  return unit === YOU || unit === GU;
}

/** Where windows end of which the first bit is set; kept, so that looking through a page makes no garbage. */
let maybe = new Uint32Array(4096);

/** A filter ready for use. */
export interface OpenFilter {
  /** {@link NameFilter.longest} */
  readonly longest: number;
  /** Every position of folded text at which a name may begin, ascending. No false negatives. */
  findPrefixes(codes: Uint16Array, length: number): readonly number[];
  /** Whether the folded text as a whole may be a short name. */
  testWhole(codes: Uint16Array, length: number): boolean;
  readonly bits: Uint8Array;
  readonly spread: number;
  /** Bitmap of the two units with which names begin; all of them where that is not known. */
  readonly pairs: Uint8Array;
}

/** Unpack a filter received from the background. */
export function openNameFilter(filter: NameFilter): OpenFilter {
  const bits = fromBase64(filter.bits);
  const shift = Math.clz32(bits.length * 8 - 1);
  const { prefixLength, salt, longest } = filter;
  const spread = spreadOf(salt);
  return {
    longest,
    bits,
    spread,
    pairs: filter.pairs === undefined ? new Uint8Array(PAIR_BITS / 8).fill(0xff) : fromBase64(filter.pairs),
    findPrefixes: (codes, length) => {
      // Nearly every character of every page goes through here: nothing but locals, and no branch on what is found.
      const map = bits;
      const right = shift;
      const multiplier = spread;
      if (length > maybe.length) maybe = new Uint32Array(length * 2);
      const ends = maybe;
      let count = 0;
      let window = 0;
      for (let i = 0; i < length; i += 1) {
        window = ((window << STEP) + Math.imul(codes[i] as number, multiplier)) | 0;
        const bit = Math.imul(window, STIR) >>> right;
        ends[count] = i;
        count += ((map[bit >> 3] as number) >> (bit & 7)) & 1;
      }
      const found: number[] = [];
      for (let at = 0; at < count; at += 1) {
        const from = (ends[at] as number) + 1 - prefixLength;
        if (from >= 0 && hasAll(map, mix(hash(codes, from, prefixLength, spread)), right)) found.push(from);
      }
      return found;
    },
    testWhole: (codes, length) => {
      if (length < 2 || length > prefixLength) return false;
      return hasAll(bits, mix(hash(codes, 0, length, spread) ^ WHOLE_MARK), shift);
    },
  };
}

/** Whether a name may begin anywhere in the folded text, or any piece of it may be a short one. Most of a page ends here. */
export function mayHoldName(filter: OpenFilter, codes: Uint16Array, length: number): boolean {
  // Nothing but locals, and no calls: while the page is new all this is interpreted.
  const { pairs, spread } = filter;
  let last = 0;
  for (let i = 0; i < length; i += 1) {
    const unit = Math.imul(codes[i] as number, spread);
    const bit = Math.imul((last << STEP) + unit, STIR) >>> PAIR_SHIFT;
    last = unit;
    if ((((pairs[bit >> 3] as number) >> (bit & 7)) & 1) === 0) continue;
    if (i > 0 && mayBegin(filter, codes, i - 1, length)) return true;
  }
  return false;
}

/** Whether a name may begin at this place, or a short one lie there. */
function mayBegin({ bits, spread }: OpenFilter, codes: Uint16Array, from: number, length: number): boolean {
  const right = Math.clz32(bits.length * 8 - 1);
  for (let units = 2; units <= PREFIX_LENGTH && from + units <= length; units += 1) {
    const window = hash(codes, from, units, spread);
    if (hasAll(bits, mix(window ^ WHOLE_MARK), right)) return true;
    if (units === PREFIX_LENGTH && hasAll(bits, mix(window), right)) return true;
  }
  return false;
}
