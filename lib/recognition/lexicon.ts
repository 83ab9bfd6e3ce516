import type { Candidate } from '../contracts/page.ts';
import { hasNameShape } from './boundary.ts';
import { canonicalCode, canonicalPhone, phoneKey } from './codes.ts';
import type { DictionaryEntry } from './entry.ts';
import { canonicalName } from './han.ts';
import { nearKey } from './name-parts.ts';
import { partialName } from './partial.ts';
import { newPlaces, PAGES, put, sorted } from './places.ts';
import { HEAD_LENGTH, headKeys, leadingWords, nearKeys } from './suggest.ts';
import { isLabelled, placeWeight } from './weights.ts';

/** What the lexicon needs of a client, and the summary page the client is on. */
export interface LexiconEntry extends Omit<DictionaryEntry, 'clientId'> {
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

/** Longer names are looked up by their first {@link LONGEST} characters. */
const LONGEST = 255;
const NAME = 1;
const USCC = 2;
const NUMBER = 3;
const NEAR = 4;
const HEAD = 5;
const PHONE = 6;
/** Pages a suggestion is worth opening; what stands on more is common to many. */
const MOST_NEAR_PAGES = 8;
/** Texts suggestions are looked for. */
const MOST_SUGGESTED = 60;
/** First byte of the stored form. Another one: how names are compared has changed since, and all must be made anew. */
const FORMAT = 2;

/** The 16-byte key as four words; the hash is worthless without it. */
type Key = readonly [number, number, number, number];

/** Collects the clients of a book for a lexicon. */
export interface LexiconBuilder {
  /** `page`: where the client is; `names`: the client's name and aliases, canonical. */
  add(page: number, entry: Omit<LexiconEntry, 'page'>, names: readonly string[]): void;
  /** Every step gives the number of places done. */
  finish(): Generator<number, Lexicon>;
}

/** Begin a lexicon. `key`: 16 secret bytes. */
export function createLexiconBuilder(key: Uint8Array): LexiconBuilder {
  const words = wordsOf(key);
  const found = newPlaces();
  const lengths = new Uint8Array(LONGEST + 1);
  const addKey = (kind: number, text: string, page: number) => {
    if (text !== '') put(found, hash(kind, text, Math.min(text.length, LONGEST), words), page);
  };
  const addName = (name: string, page: number) => {
    lengths[Math.min(name.length, LONGEST)] = 1;
    addKey(NAME, name, page);
  };
  return {
    add(page, { uscc, clientNumber, people = [], portalAliases = [], shortName }, names) {
      for (const name of names) if (name.length >= 2) addName(name, page);
      if (uscc) put(found, hashCode(USCC, uscc, words), page);
      if (clientNumber) put(found, hashCode(NUMBER, clientNumber, words), page);
      for (const { kind, key, isClient } of portalAliases) {
        // Who is not meant has been found by something else.
        if (!isClient) continue;
        if (kind === 'clientNumber') put(found, hashCode(NUMBER, key, words), page);
        else addName(key, page);
      }
      for (const near of nearKeys(names, shortName)) addKey(NEAR, near, page);
      for (const head of headKeys(names)) addKey(HEAD, head, page);
      for (const { phone } of people) if (phone) addKey(PHONE, phoneKey(canonicalPhone(phone)), page);
    },
    *finish() {
      return { places: yield* sorted(found), lengths };
    },
  };
}

/** Build the lexicon of a book. `key`: 16 secret bytes. */
export function buildLexicon(entries: Iterable<LexiconEntry>, key: Uint8Array): Lexicon {
  const builder = createLexiconBuilder(key);
  for (const entry of entries) builder.add(entry.page, entry, namesOf(entry));
  return runThrough(builder.finish());
}

/** What a client is called, in the form in which names are compared. */
export function namesOf({ name, aliases }: Pick<LexiconEntry, 'name' | 'aliases'>): readonly string[] {
  return aliases.length === 0 ? [canonicalName(name)] : [name, ...aliases].map(canonicalName);
}

/** Run stepwise work to its end at once. */
export function runThrough<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Every page that may hold a client one of the candidates names. */
export function pagesFor(lexicon: Lexicon, candidates: readonly Candidate[], key: Uint8Array): ReadonlySet<number> {
  const words = wordsOf(key);
  const pages = new Set<number>();
  const add = (hashed: number) => addPages(lexicon.places, hashed, pages);
  const addFew = (kind: number, key: string) => {
    if (key === '') return;
    const found = new Set<number>();
    addPages(lexicon.places, hash(kind, key, Math.min(key.length, LONGEST), words), found);
    if (found.size <= MOST_NEAR_PAGES) for (const page of found) pages.add(page);
  };
  let suggested = 0;
  for (const { kind, text, cues } of candidates) {
    if (kind === 'uscc') add(hashCode(USCC, text, words));
    else if (kind === 'clientNumber') add(hashCode(NUMBER, text, words));
    else if (kind === 'name' || kind === 'labelledName') {
      const folded = canonicalName(text);
      const longest = Math.min(folded.length, LONGEST);
      for (let length = 2; length <= longest; length += 1) {
        if (lexicon.lengths[length]) add(hash(NAME, folded, length, words));
      }
    }
    if (placeWeight(cues) === 0 || suggested >= MOST_SUGGESTED) continue;
    suggested += 1;
    if (kind === 'phone') addFew(PHONE, phoneKey(canonicalPhone(text)));
    if (kind === 'name' || kind === 'labelledName') addLike(text, isLabelled(cues), addFew);
  }
  return pages;
}

/** The keys under which {@link Suggester} may find somebody for this text. */
function addLike(text: string, isValue: boolean, addFew: (kind: number, key: string) => void): void {
  const shown = isValue ? text : leadingWords(text);
  const partial = partialName(shown);
  if (partial) {
    const head = (partial.parts[0] as string).slice(0, HEAD_LENGTH);
    if (head.length === HEAD_LENGTH) addFew(HEAD, head);
    return;
  }
  const name = canonicalName(shown);
  addFew(NEAR, name);
  if (!isValue) return;
  addFew(NEAR, nearKey(name));
  // Cut without a sign, see there.
  if (name.length > HEAD_LENGTH && !hasNameShape(name)) addFew(HEAD, name.slice(0, HEAD_LENGTH));
}

/** The lexicon as bytes, to be sealed. */
export function lexiconToBytes({ places, lengths }: Lexicon): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(1 + lengths.length + places.byteLength);
  bytes[0] = FORMAT;
  bytes.set(lengths, 1);
  bytes.set(new Uint8Array(places.buffer, places.byteOffset, places.byteLength), 1 + lengths.length);
  return bytes;
}

/** Undo {@link lexiconToBytes}; undefined for what an earlier way of comparing names has left. */
export function lexiconFromBytes(bytes: Uint8Array): Lexicon | undefined {
  if (bytes[0] !== FORMAT || (bytes.length - LONGEST - 2) % Float64Array.BYTES_PER_ELEMENT !== 0) return undefined;
  const lengths = bytes.slice(1, LONGEST + 2);
  return { lengths, places: new Float64Array(bytes.slice(LONGEST + 2).buffer) };
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
function hash(kind: number, text: string, length: number, key: Key): number {
  let v0 = key[0];
  let v1 = key[1] ^ kind;
  let v2 = 0x6c796765 ^ key[2];
  let v3 = 0x74656462 ^ key[3];
  // Words, and one empty one at the end: four rounds instead of two close the hash.
  for (let i = 0; i <= length + 2; i += 2) {
    const isEnd = i > length;
    const low = i < length ? text.charCodeAt(i) : length;
    const high = i + 1 < length ? text.charCodeAt(i + 1) : length;
    const word = isEnd ? 0 : low | (high << 16);
    if (isEnd) v2 ^= 0xff;
    v3 ^= word;
    for (let left = isEnd ? 4 : 2; left > 0; left -= 1) {
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
    }
    v0 ^= word;
  }
  return (v1 ^ v3) >>> 0;
}
