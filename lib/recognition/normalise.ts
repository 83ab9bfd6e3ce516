/**
 * The one canonical form in which names are compared. It only removes what a keyboard, a font or a web page adds; it
 * never drops a word that tells two companies apart (分公司, 集团, a region).
 */

/** Folded text beside the way back to where each of its characters stood. */
export interface Normalised {
  readonly text: string;
  /** For each UTF-16 unit of `text`, its offset in the original. Ascending. */
  readonly starts: readonly number[];
}

/** Folded units in reusable buffers: valid until the next {@link fold}. */
export interface Folded {
  readonly codes: Uint16Array;
  readonly starts: Uint32Array;
  readonly length: number;
}

/** Between these all is ideographs, kana-free: nothing to fold. By far the most of what is read. */
const IDEOGRAPHS_FIRST = 0x3400;
const IDEOGRAPHS_LAST = 0xfaff;
const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_SHIFT = 0xfee0;
/** Marks a unit that is dropped, in {@link known}; 0 there means not asked yet. */
const GONE = 0xffff;

/** Marks that mean nothing in a name: separators, zero-width and direction controls, variation selectors. */
const DROPPED = /[\s\p{Z}\p{Cc}\p{Cf}]|\p{Variation_Selector}/u;
const SAME: readonly (readonly [canonical: string, variants: string])[] = [
  ['·', '•‧∙⋅・･᛫⸱●'],
  ['-', '‐‑‒–—―−﹣'],
  ['(', '﹙❨〔'],
  [')', '﹚❩〕'],
];

/** From a unit after the ideographs to its place in {@link known}, right behind those before them. */
const SHIFT_DOWN = IDEOGRAPHS_LAST + 1 - IDEOGRAPHS_FIRST;
/** What units that are no ideographs fold to; filled as they turn up, so that starting costs nothing. */
const known = new Uint16Array(0x10000 - SHIFT_DOWN);
const same = new Map(SAME.flatMap(([canonical, variants]) => [...variants].map((variant) => [variant, canonical])));
let codes = new Uint16Array(1024);
let starts = new Uint32Array(1024);

const [YOU, XIAN, ZE, REN, GONG, SI] = [...'有限责任公司'].map((character) => character.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
  number,
];

/** Fold without building a string: the page half does this for every piece of text it sees. */
export function fold(text: string): Folded {
  if (text.length > codes.length) {
    codes = new Uint16Array(text.length * 2);
    starts = new Uint32Array(text.length * 2);
  }
  // Locals: reading a module's variables costs as much as the folding itself.
  const [units, places, table] = [codes, starts, known];
  const end = text.length;
  let length = 0;
  for (let i = 0; i < end; i += 1) {
    let code = text.charCodeAt(i);
    if (code < IDEOGRAPHS_FIRST) {
      code = table[code] || learn(code);
      if (code === GONE) continue;
    } else if (code > IDEOGRAPHS_LAST) {
      code = table[code - SHIFT_DOWN] || learn(code);
      if (code === GONE) continue;
    }
    units[length] = code;
    places[length] = i;
    length += 1;
    if (code === SI && endsWithLimitedLiability(length)) length = dropLiability(length);
  }
  return { codes, starts, length };
}

/** The canonical form of a name. Idempotent. */
export function normaliseName(text: string): string {
  return asString(fold(text));
}

/** The canonical form with the offsets needed to find a hit again in the original. */
export function normaliseWithMap(text: string): Normalised {
  const folded = fold(text);
  return { text: asString(folded), starts: Array.from(folded.starts.subarray(0, folded.length)) };
}

/** Where `length` units of the normalised text from `start` stand in the original, in UTF-16 units. */
export function sourceSpan(normalised: Normalised, start: number, length: number): { start: number; length: number } {
  const from = normalised.starts[start] ?? 0;
  const last = normalised.starts[start + length - 1] ?? from;
  return { start: from, length: last + 1 - from };
}

/** 有限责任公司 and 有限公司 are the same form of company (Company Law, art. 7) and written interchangeably. */
function endsWithLimitedLiability(length: number): boolean {
  return (
    length >= 6 &&
    codes[length - 2] === GONG &&
    codes[length - 3] === REN &&
    codes[length - 4] === ZE &&
    codes[length - 5] === XIAN &&
    codes[length - 6] === YOU
  );
}

function dropLiability(length: number): number {
  codes.copyWithin(length - 4, length - 2, length);
  starts.copyWithin(length - 4, length - 2, length);
  return length - 2;
}

function asString({ codes: units, length }: Folded): string {
  if (length < 4096) return String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
  let text = '';
  for (let i = 0; i < length; i += 4096) {
    text += String.fromCharCode.apply(null, units.subarray(i, Math.min(length, i + 4096)) as unknown as number[]);
  }
  return text;
}

function learn(code: number): number {
  const folded = foldUnit(code);
  known[code < IDEOGRAPHS_FIRST ? code : code - SHIFT_DOWN] = folded;
  return folded;
}

function foldUnit(code: number): number {
  const isFullWidth = code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST;
  const character = String.fromCharCode(isFullWidth ? code - FULL_WIDTH_SHIFT : code);
  if (DROPPED.test(character)) return GONE;
  const folded = (same.get(character) ?? character).toLowerCase();
  return folded.length === 1 ? folded.charCodeAt(0) : code;
}
