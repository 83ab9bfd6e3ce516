import type { Candidate } from '../contracts/page.ts';
import { canonicalCode } from './codes.ts';
import { normaliseName } from './normalise.ts';

/** What the lexicon needs of a client, and the summary page the client is on. */
export interface LexiconEntry {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly uscc?: string | undefined;
  readonly clientNumber?: string | undefined;
  readonly page: number;
}

/**
 * Which summary page may hold a name or a code, in a form that is read without parsing: so that a background that has just
 * been started opens the few pages it needs instead of the whole book. It may name a page too many, never one too few.
 */
export interface Lexicon {
  /** Keyed hash × {@link PAGES} + page, ascending. */
  readonly places: Float64Array;
  /** `lengths[n]` is 1 when some normalised name has n characters. */
  readonly lengths: Uint8Array;
}

/** Pages a place can name; with 32 bits of hash this just fits the 53 bits of a number. */
const PAGES = 2 ** 20;
/** Longer names are looked up by their first {@link LONGEST} characters. */
const LONGEST = 255;
const NAME = 1;
const USCC = 2;
const NUMBER = 3;

/** The 16-byte key as four words; the hash is worthless without it. */
type Key = readonly [number, number, number, number];

/** Build the lexicon of a book. `key`: 16 secret bytes. */
export function buildLexicon(entries: Iterable<LexiconEntry>, key: Uint8Array): Lexicon {
  const words = wordsOf(key);
  const places: number[] = [];
  const lengths = new Uint8Array(LONGEST + 1);
  for (const { name, aliases, uscc, clientNumber, page } of entries) {
    for (const text of [name, ...aliases]) {
      const folded = normaliseName(text).slice(0, LONGEST);
      if (folded.length < 2) continue;
      lengths[folded.length] = 1;
      places.push(hash(NAME, folded, folded.length, words) * PAGES + page);
    }
    if (uscc) places.push(hashCode(USCC, uscc, words) * PAGES + page);
    if (clientNumber) places.push(hashCode(NUMBER, clientNumber, words) * PAGES + page);
  }
  return { places: new Float64Array(new Set(places)).sort(), lengths };
}

/** Every page that may hold a client one of the candidates names. */
export function pagesFor(lexicon: Lexicon, candidates: readonly Candidate[], key: Uint8Array): ReadonlySet<number> {
  const words = wordsOf(key);
  const pages = new Set<number>();
  const add = (hashed: number) => addPages(lexicon.places, hashed, pages);
  for (const { kind, text } of candidates) {
    if (kind === 'uscc') add(hashCode(USCC, text, words));
    else if (kind === 'clientNumber') add(hashCode(NUMBER, text, words));
    else {
      const folded = normaliseName(text);
      const longest = Math.min(folded.length, LONGEST);
      for (let length = 2; length <= longest; length += 1) {
        if (lexicon.lengths[length]) add(hash(NAME, folded, length, words));
      }
    }
  }
  return pages;
}

/** The lexicon as bytes, to be sealed. */
export function lexiconToBytes({ places, lengths }: Lexicon): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(lengths.length + places.byteLength);
  bytes.set(lengths);
  bytes.set(new Uint8Array(places.buffer, places.byteOffset, places.byteLength), lengths.length);
  return bytes;
}

/** Undo {@link lexiconToBytes}. */
export function lexiconFromBytes(bytes: Uint8Array): Lexicon {
  const lengths = bytes.slice(0, LONGEST + 1);
  return { lengths, places: new Float64Array(bytes.slice(LONGEST + 1).buffer) };
}

function addPages(places: Float64Array, hashed: number, pages: Set<number>): void {
  const from = hashed * PAGES;
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < places.length && (places[at] as number) < from + PAGES; at += 1) {
    pages.add((places[at] as number) - from);
  }
}

function hashCode(kind: number, text: string, key: Key): number {
  const code = canonicalCode(text);
  return hash(kind, code, code.length, key);
}

function wordsOf(key: Uint8Array): Key {
  const view = new DataView(key.buffer, key.byteOffset, key.byteLength);
  return [view.getUint32(0), view.getUint32(4), view.getUint32(8), view.getUint32(12)];
}

/** HalfSipHash-2-4 (Aumasson) over the first `length` UTF-16 units: keyed, short, and quick in 32-bit arithmetic. */
function hash(kind: number, text: string, length: number, [k0, k1, k2, k3]: Key): number {
  let [v0, v1, v2, v3] = [k0, k1 ^ kind, 0x6c796765 ^ k2, 0x74656462 ^ k3];
  const round = () => {
    v0 = (v0 + v1) | 0;
    v1 = ((v1 << 5) | (v1 >>> 27)) ^ v0;
    v0 = (v0 << 16) | (v0 >>> 16);
    v2 = (v2 + v3) | 0;
    v3 = ((v3 << 8) | (v3 >>> 24)) ^ v2;
    v0 = (v0 + v3) | 0;
    v3 = ((v3 << 7) | (v3 >>> 25)) ^ v0;
    v2 = (v2 + v1) | 0;
    v1 = ((v1 << 13) | (v1 >>> 19)) ^ v2;
    v2 = (v2 << 16) | (v2 >>> 16);
  };
  for (let i = 0; i <= length; i += 2) {
    const low = i < length ? text.charCodeAt(i) : length;
    const high = i + 1 < length ? text.charCodeAt(i + 1) : length;
    const word = low | (high << 16);
    v3 ^= word;
    round();
    round();
    v0 ^= word;
  }
  v2 ^= 0xff;
  round();
  round();
  round();
  round();
  return (v1 ^ v3) >>> 0;
}
