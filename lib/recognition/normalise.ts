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

/** Between these all is ideographs and Hangul: nothing to fold. By far the most of what is read. */
const IDEOGRAPHS_FIRST = 0x3400;
const IDEOGRAPHS_LAST = 0xf8ff;
/** Second codings of ideographs, as texts taken out of PDF files carry them: Kangxi radicals and compatibility forms. */
const SECOND_CODING = /[\u2f00-\u2fdf\uf900-\ufaff]/;
const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_SHIFT = 0xfee0;
/** Marks a unit that is dropped, in {@link known}; 0 there means not asked yet. All ones: {@link fold} counts on it. */
const GONE = 0xffff;

/** Marks that mean nothing in a name: separators, zero-width and direction controls, variation selectors. */
const DROPPED = /[\s\p{Z}\p{Cc}\p{Cf}]|\p{Variation_Selector}/u;
const SAME: readonly (readonly [canonical: string, variants: string])[] = [
  ['·', '•‧∙⋅・･᛫⸱●'],
  ['-', '‐‑‒–—―−﹣'],
  ['(', '﹙❨〔'],
  [')', '﹚❩〕'],
];

/** What every unit folds to; filled as they turn up, so that starting costs nothing. */
const known = new Uint16Array(0x10000);
const same = new Map(SAME.flatMap(([canonical, variants]) => [...variants].map((variant) => [variant, canonical])));
let codes = new Uint16Array(1024);
let starts = new Uint32Array(1024);

const [YOU, XIAN, ZE, REN, GONG, SI, GU, FEN] = [...'有限责任公司股份'].map((character) => character.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/** Fold without building a string. */
export function fold(text: string): Folded {
  const { length: all } = foldUnits(text);
  // Locals: reading a module's variables costs as much as the work itself.
  const units = codes;
  const places = starts;
  let length = 0;
  for (let i = 0; i < all; i += 1) {
    const code = units[i] as number;
    units[length] = code;
    places[length] = places[i] as number;
    length += 1;
    if (code !== SI) continue;
    if (endsWithLimitedLiability(length)) length = dropTwo(length);
    if (endsWithLimitedByShares(length)) length = dropTwo(length);
  }
  return { codes, starts, length };
}

/**
 * Fold all but the forms of companies (有限责任公司 stays what it is): the page half does this for every piece of text it
 * sees.
 */
export function foldUnits(text: string): Folded {
  if (text.length > codes.length) {
    codes = new Uint16Array(text.length * 2);
    starts = new Uint32Array(text.length * 2);
  }
  let length = passOver(text);
  if (length < 0) {
    for (let i = 0; i < text.length; i += 1) learn(text.charCodeAt(i));
    length = passOver(text);
  }
  return { codes, starts, length };
}

/** Fills the buffers; how far, or -1 for a text with units not yet known. No calls and no branches: most of our time goes here. */
function passOver(text: string): number {
  const units = codes;
  const places = starts;
  const table = known;
  const end = text.length;
  let length = 0;
  let unknown = 0;
  for (let i = 0; i < end; i += 1) {
    const code = table[text.charCodeAt(i)] as number;
    unknown |= code - 1;
    // Written even if it is dropped, and then written over.
    units[length] = code;
    places[length] = i;
    length += ((code + 1) >>> 16) ^ 1;
  }
  return unknown < 0 ? -1 : length;
}

/** The canonical form of a name. Idempotent. */
export function normaliseName(text: string): string {
  return isNormal(text) ? text : asString(fold(text));
}

/** Most names are written as they are compared. When this is true nothing would change; when it is not, something may. */
function isNormal(text: string): boolean {
  const table = known;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (table[unit] !== unit) return false;
    if (unit === SI && mayBeShortened(text.charCodeAt(i - 2), text.charCodeAt(i - 4))) return false;
  }
  return true;
}

/** 责任公司 and 股份有限公司, by two of the units in front of 司. */
function mayBeShortened(second: number, fourth: number): boolean {
  return second === REN || (second === XIAN && fourth === FEN);
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

/** 有限责任公司 and 有限公司 are the same form of company (Company Law of 2023, art. 7) and written interchangeably. */
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

/** So are 股份有限公司 and 股份公司 (same article). */
function endsWithLimitedByShares(length: number): boolean {
  return (
    length >= 6 &&
    codes[length - 2] === GONG &&
    codes[length - 3] === XIAN &&
    codes[length - 4] === YOU &&
    codes[length - 5] === FEN &&
    codes[length - 6] === GU
  );
}

/** Takes out the two units before the last two. By hand: for two units the built-in way takes ten times as long. */
function dropTwo(length: number): number {
  const units = codes;
  const places = starts;
  for (let i = length - 2; i < length; i += 1) {
    units[i - 2] = units[i] as number;
    places[i - 2] = places[i] as number;
  }
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

function learn(code: number): void {
  if (known[code] !== 0) return;
  const isIdeograph = code >= IDEOGRAPHS_FIRST && code <= IDEOGRAPHS_LAST;
  const folded = isIdeograph ? code : foldUnit(code);
  known[code] = folded;
}

function foldUnit(code: number): number {
  const isFullWidth = code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST;
  const written = String.fromCharCode(isFullWidth ? code - FULL_WIDTH_SHIFT : code);
  const character = SECOND_CODING.test(written) ? written.normalize('NFKC') : written;
  if (DROPPED.test(character)) return GONE;
  const folded = (same.get(character) ?? character).toLowerCase();
  return folded.length === 1 ? folded.charCodeAt(0) : code;
}
