import { CLASSES, EDGE, glyphOf, knownSyllables } from './glyphs.ts';
import type { TextColumn } from './columns.ts';

/** Lists of positions, all in one array: the list of key k is `positions[offsets[k] … offsets[k + 1]]`, ascending. */
export interface Postings {
  readonly offsets: Uint32Array;
  readonly positions: Uint32Array;
}

/** Where what stands in a text column. */
export interface TextIndex {
  /** By the {@link pairKey classes of two neighbours}: the position of the first (for an edge, of the character after it). */
  readonly pairs: Postings;
  /** By syllable id: every character with that reading. */
  readonly syllables: Postings;
}

/** Facts between two breaths. */
const SLICE = 20_000;

/** Key of two neighbouring characters by one class of each. */
export function pairKey(first: number, second: number): number {
  return first * CLASSES + second;
}

/**
 * Index a column in two passes: count, then fill. A character with several readings stands in the lists of each.
 * Yields now and then.
 */
export function* indexTexts({ text, starts }: TextColumn): Generator<void, TextIndex> {
  const facts = starts.length - 1;
  yield* learn(text);
  const pairCounts = new Uint32Array(CLASSES * CLASSES + 1);
  const syllableCounts = new Uint32Array(knownSyllables().length + 1);
  for (let from = 0; from < facts; from += SLICE) {
    const end = starts[Math.min(from + SLICE, facts)] as number;
    visit(text, starts[from] as number, end, pairCounts, syllableCounts, undefined, undefined);
    yield;
  }
  const pairs = emptyPostings(pairCounts);
  const syllables = emptyPostings(syllableCounts);
  const pairEnds = pairs.offsets.slice();
  const syllableEnds = syllables.offsets.slice();
  for (let from = 0; from < facts; from += SLICE) {
    const end = starts[Math.min(from + SLICE, facts)] as number;
    visit(text, starts[from] as number, end, pairEnds, syllableEnds, pairs.positions, syllables.positions);
    yield;
  }
  return { pairs, syllables };
}

/** What the loops below ask of every character, in flat tables; {@link MANY} and {@link SEVERAL} where one entry does not hold it. */
const classTable = new Uint8Array(0x10000);
const syllableTable = new Uint16Array(0x10000);
const isLearnt = new Uint8Array(0x10000);
const MANY = 0xff;
const SEVERAL = 0xffff;
/** New characters between two breaths. */
const NEW_SLICE = 1_000;

function* learn(text: Uint16Array): Generator<void, void> {
  const isMet = new Uint8Array(0x10000);
  for (let i = 0; i < text.length; i += 1) isMet[text[i] as number] = 1;
  yield;
  let fresh = 0;
  for (let code = 1; code < isMet.length; code += 1) {
    if (isMet[code] === 0 || isLearnt[code] === 1) continue;
    const { classes, syllables } = glyphOf(code);
    classTable[code] = classes.length === 1 ? (classes[0] as number) : MANY;
    syllableTable[code] = syllables.length === 1 ? (syllables[0] as number) : SEVERAL;
    isLearnt[code] = 1;
    fresh += 1;
    if (fresh % NEW_SLICE === 0) yield;
  }
}

/** Count (without `…Positions`) or fill: one loop, so that both passes see exactly the same. */
function visit(
  text: Uint16Array,
  start: number,
  end: number,
  pairAt: Uint32Array,
  syllableAt: Uint32Array,
  pairPositions: Uint32Array | undefined,
  syllablePositions: Uint32Array | undefined,
): void {
  let before = EDGE;
  for (let position = start; position < end; position += 1) {
    const code = text[position] as number;
    if (code === 0) {
      before = EDGE;
      continue;
    }
    const letter = classTable[code] as number;
    const place = before === EDGE ? position : position - 1;
    if (letter !== MANY && before !== MANY) {
      const key = before * CLASSES + letter;
      const at = pairAt[key] as number;
      pairAt[key] = at + 1;
      if (pairPositions) pairPositions[at] = place;
    } else {
      const firsts = before === EDGE ? AT_EDGE : glyphOf(text[position - 1] as number).classes;
      addPairs(firsts, glyphOf(code).classes, place, pairAt, pairPositions);
    }
    const syllable = syllableTable[code] as number;
    if (syllable !== SEVERAL) {
      const at = syllableAt[syllable] as number;
      syllableAt[syllable] = at + 1;
      if (syllablePositions) syllablePositions[at] = position;
    } else addSyllables(code, position, syllableAt, syllablePositions);
    before = letter;
  }
}
const AT_EDGE: readonly number[] = [EDGE];

function addPairs(
  firsts: readonly number[],
  seconds: readonly number[],
  place: number,
  pairAt: Uint32Array,
  pairPositions: Uint32Array | undefined,
): void {
  for (const first of firsts) {
    for (const second of seconds) {
      const key = pairKey(first, second);
      const at = pairAt[key] as number;
      pairAt[key] = at + 1;
      if (pairPositions) pairPositions[at] = place;
    }
  }
}

function addSyllables(
  code: number,
  position: number,
  syllableAt: Uint32Array,
  syllablePositions: Uint32Array | undefined,
): void {
  for (const id of glyphOf(code).syllables) {
    const at = syllableAt[id] as number;
    syllableAt[id] = at + 1;
    if (syllablePositions) syllablePositions[at] = position;
  }
}

function emptyPostings(counts: Uint32Array): Postings {
  const offsets = new Uint32Array(counts.length);
  let total = 0;
  for (let key = 0; key < counts.length; key += 1) {
    offsets[key] = total;
    total += counts[key] as number;
  }
  return { offsets, positions: new Uint32Array(total) };
}
