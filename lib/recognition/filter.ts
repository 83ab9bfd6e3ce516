import type { NameFilter } from '../contracts/page.ts';
import { fold } from './normalise.ts';

/** Leading normalised characters that are hashed. A name no longer than this only counts as a whole block of text. */
export const PREFIX_LENGTH = 4;

/** Bits per name: with four probes about 1 in 2,000 positions of unrelated text passes. */
const BITS_PER_NAME = 40;
const PROBES = 4;
const LEAST_BITS = 1 << 13;
/** 1 MB, the most a page's process may be made to hold. */
const MOST_BITS = 1 << 23;
/** Mixes the bits of a window upwards. */
const STIR = 0x85ebca6b;
/**
 * By how much the hash of a window moves on with each unit: after four, {@link PREFIX_LENGTH}, a unit has left it by itself.
 * Of the first unit 8 bits count, which lets one in 256 neighbours of a name through that differ in it alone.
 */
const STEP = 8;
/** Closes the key of a whole short name, and sets its hash apart; no folded text contains it. */
const WHOLE = 0;
const WHOLE_MARK = 0x5bd1e995;

/** Whether a name is too short to be looked for inside running text (natural persons, mostly). */
export function isShortName(normalised: string): boolean {
  return normalised.length <= PREFIX_LENGTH;
}

/** Build the filter a page half gets. `salt` must be random, so that bitmaps of two users cannot be compared. */
export function buildNameFilter(names: Iterable<string>, salt: number): NameFilter {
  const { keys, longest } = keysOf(names);
  const size = Math.min(MOST_BITS, Math.max(LEAST_BITS, 2 ** Math.ceil(Math.log2(keys.size * BITS_PER_NAME + 1))));
  const bits = new Uint8Array(size / 8);
  setKeys(bits, keys, salt);
  return { salt: salt | 0, bits: toBase64(bits), prefixLength: PREFIX_LENGTH, longest };
}

/** A filter that lets these names pass as well. Meant for a few: the bitmap does not grow, so each makes it less sharp. */
export function addToNameFilter(filter: NameFilter, names: Iterable<string>): NameFilter {
  const { keys, longest } = keysOf(names);
  const bits = fromBase64(filter.bits);
  setKeys(bits, keys, filter.salt);
  return { ...filter, bits: toBase64(bits), longest: Math.max(filter.longest, longest) };
}

function keysOf(names: Iterable<string>): { readonly keys: ReadonlySet<string>; readonly longest: number } {
  const keys = new Set<string>();
  let longest = 0;
  for (const name of names) {
    const { codes, length } = fold(name);
    if (length < 2) continue;
    longest = Math.max(longest, length);
    let key = '';
    for (let i = 0; i < length && i < PREFIX_LENGTH; i += 1) key += String.fromCharCode(codes[i] as number);
    if (length <= PREFIX_LENGTH) keys.add(key + String.fromCharCode(WHOLE));
    else for (const written of writtenStarts(key)) keys.add(written);
  }
  return { keys, longest };
}

/** How pages begin to write a name that normalises to this beginning: see {@link foldUnits}. */
function writtenStarts(key: string): readonly string[] {
  if (!key.includes('有') && !key.includes('股')) return [key];
  return [
    key,
    key.replace('有限公司', '有限责任').replace('有限公', '有限责'),
    key.replace('股份公', '股份有'),
    key.replace('股份公司', '股份有限'),
  ];
}

function setKeys(bits: Uint8Array, keys: ReadonlySet<string>, salt: number): void {
  const last = bits.length * 8 - 1;
  const shift = Math.clz32(last);
  const spread = spreadOf(salt);
  const units = new Uint16Array(PREFIX_LENGTH);
  for (const key of keys) {
    const isWhole = key.charCodeAt(key.length - 1) === WHOLE;
    const count = isWhole ? key.length - 1 : key.length;
    for (let i = 0; i < count; i += 1) units[i] = key.charCodeAt(i);
    const window = hash(units, 0, count, spread);
    setAll(bits, mix(isWhole ? window ^ WHOLE_MARK : window), shift);
  }
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
}

/** Unpack a filter received from the background. */
export function openNameFilter(filter: NameFilter): OpenFilter {
  const bits = fromBase64(filter.bits);
  const shift = Math.clz32(bits.length * 8 - 1);
  const { prefixLength, salt, longest } = filter;
  const spread = spreadOf(salt);
  return {
    longest,
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

/** The hash of a window. */
function hash(codes: ArrayLike<number>, from: number, length: number, spread: number): number {
  let window = 0;
  for (let i = from; i < from + length; i += 1) {
    window = ((window << STEP) + Math.imul(codes[i] as number, spread)) | 0;
  }
  return window;
}

/** The upper bits of it choose the place. */
function mix(window: number): number {
  return Math.imul(window, STIR);
}

/** What spreads a unit over 32 bits, another for every salt; odd, so that nothing is lost. */
function spreadOf(salt: number): number {
  return Math.imul(salt ^ (salt >>> 16), 0x7feb352d) | 1;
}

/** Double hashing: sets the bits of a hash. */
function setAll(bits: Uint8Array, mixed: number, shift: number): void {
  const step = stepOf(mixed);
  for (let i = 0, at = mixed; i < PROBES; i += 1, at = (at + step) | 0) {
    const bit = at >>> shift;
    bits[bit >> 3] = (bits[bit >> 3] as number) | (1 << (bit & 7));
  }
}

/** Whether all the bits of a hash are set. */
function hasAll(bits: Uint8Array, mixed: number, shift: number): boolean {
  const step = stepOf(mixed);
  for (let i = 0, at = mixed; i < PROBES; i += 1, at = (at + step) | 0) {
    const bit = at >>> shift;
    if ((((bits[bit >> 3] as number) >> (bit & 7)) & 1) === 0) return false;
  }
  return true;
}

/** Of another mixture: the next places must not follow from the first. */
function stepOf(mixed: number): number {
  return Math.imul(mixed ^ (mixed >>> 13), 0x27d4eb2f) | 1;
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(text);
}

function fromBase64(text: string): Uint8Array {
  const units = atob(text);
  const bytes = new Uint8Array(units.length);
  // Every frame does this with up to a megabyte: a callback for each byte would take ten times as long.
  for (let i = 0; i < units.length; i += 1) bytes[i] = units.charCodeAt(i);
  return bytes;
}
