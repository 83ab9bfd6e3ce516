import type { NameFilter } from '../contracts/page.ts';
import { fold } from './normalise.ts';

/** Leading normalised characters that are hashed. A name no longer than this only counts as a whole block of text. */
export const PREFIX_LENGTH = 4;

/** Bits per name: with four probes about 1 in 2,000 positions of unrelated text passes. */
const BITS_PER_NAME = 24;
const PROBES = 4;
const LEAST_BITS = 1 << 13;
/** 1 MB, the most a page's process may be made to hold. */
const MOST_BITS = 1 << 23;
/** Multiplier of the rolling hash: each next window costs two multiplications, whatever its length. */
const BASE = 0x9e3779b1;
/** Closes the hash of a whole short name; no folded text contains it. */
const WHOLE = 0;

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
    const key = String.fromCharCode(...codes.subarray(0, Math.min(length, PREFIX_LENGTH)));
    keys.add(length <= PREFIX_LENGTH ? key + String.fromCharCode(WHOLE) : key);
  }
  return { keys, longest };
}

function setKeys(bits: Uint8Array, keys: ReadonlySet<string>, salt: number): void {
  const mask = bits.length * 8 - 1;
  for (const key of keys) {
    const units = Uint16Array.from(key, (character) => character.charCodeAt(0));
    eachProbe(hash(units, 0, units.length, salt), mask, (bit) => {
      bits[bit >> 3] = (bits[bit >> 3] as number) | (1 << (bit & 7));
      return true;
    });
  }
}

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
  const mask = bits.length * 8 - 1;
  const has = (bit: number) => ((bits[bit >> 3] as number) & (1 << (bit & 7))) !== 0;
  const { prefixLength, salt, longest } = filter;
  const leaving = power(BASE, prefixLength);
  return {
    longest,
    findPrefixes: (codes, length) => {
      const found: number[] = [];
      let rolling = 0;
      for (let i = 0; i < length; i += 1) {
        rolling = (Math.imul(rolling, BASE) + (codes[i] as number)) | 0;
        if (i >= prefixLength) rolling = (rolling - Math.imul(codes[i - prefixLength] as number, leaving)) | 0;
        if (i < prefixLength - 1) continue;
        const hashed = finish(rolling, salt);
        // Looked at here, not in `eachProbe`: this line decides nearly every character of every page.
        const bit = hashed & mask;
        if (((bits[bit >> 3] as number) & (1 << (bit & 7))) === 0) continue;
        if (eachProbe(hashed, mask, has)) found.push(i + 1 - prefixLength);
      }
      return found;
    },
    testWhole: (codes, length) => {
      if (length < 2 || length > prefixLength) return false;
      const units = new Uint16Array(length + 1);
      units.set(codes.subarray(0, length));
      return eachProbe(hash(units, 0, length + 1, salt), mask, has);
    },
  };
}

function hash(codes: Uint16Array, from: number, to: number, salt: number): number {
  let rolling = 0;
  for (let i = from; i < to; i += 1) rolling = (Math.imul(rolling, BASE) + (codes[i] as number)) | 0;
  return finish(rolling, salt);
}

function finish(rolling: number, salt: number): number {
  let state = rolling ^ salt;
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return state ^ (state >>> 16);
}

function power(base: number, exponent: number): number {
  let result = 1;
  for (let i = 0; i < exponent; i += 1) result = Math.imul(result, base);
  return result;
}

/** Double hashing: visit the bits of a hash until `visit` says no. */
function eachProbe(hashed: number, mask: number, visit: (bit: number) => boolean): boolean {
  // From the upper bits: the lower ones of a product know nothing but the lower ones of its factors.
  const step = (Math.imul(hashed, 0x27d4eb2f) >>> 9) | 1;
  for (let i = 0, at = hashed; i < PROBES; i += 1, at = (at + step) | 0) if (!visit(at & mask)) return false;
  return true;
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(text);
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
