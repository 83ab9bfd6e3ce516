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

const LAST_CASED = 0x052f;
const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_SHIFT = 0xfee0;

/** Marks that mean nothing in a name: separators, zero-width and direction controls, variation selectors. */
const DROPPED = /[\s\p{Z}\p{Cc}\p{Cf}\uFE00-\uFE0F]/u;
const SAME: readonly (readonly [canonical: string, variants: string])[] = [
  ['·', '•‧∙⋅・･᛫⸱●'],
  ['-', '‐‑‒–—―−﹣'],
  ['(', '﹙❨〔'],
  [')', '﹚❩〕'],
];

let table: Uint16Array | undefined;
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
  table ??= foldTable();
  if (text.length > codes.length) {
    codes = new Uint16Array(text.length * 2);
    starts = new Uint32Array(text.length * 2);
  }
  let length = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = table[text.charCodeAt(i)] as number;
    if (code === 0) continue;
    codes[length] = code;
    starts[length] = i;
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

/** One entry per UTF-16 unit; 0 means dropped. Built once, when the first text comes. */
function foldTable(): Uint16Array {
  const built = new Uint16Array(0x10000);
  for (let code = 1; code < built.length; code += 1) built[code] = code;
  for (let code = FULL_WIDTH_FIRST; code <= FULL_WIDTH_LAST; code += 1) built[code] = code - FULL_WIDTH_SHIFT;
  for (const [canonical, variants] of SAME) {
    for (const variant of variants) built[variant.charCodeAt(0)] = canonical.charCodeAt(0);
  }
  for (let code = 0; code <= FULL_WIDTH_LAST; code += 1) {
    if (code > LAST_CASED && code < FULL_WIDTH_FIRST) continue;
    const lower = String.fromCharCode(built[code] as number).toLowerCase();
    if (lower.length === 1) built[code] = lower.charCodeAt(0);
  }
  for (const [first, last] of [
    [0, 0xff],
    [0x0600, 0x06ff],
    [0x1680, 0x180f],
    [0x2000, 0x206f],
    [0x3000, 0x3000],
    [0xfe00, 0xfeff],
  ] as const) {
    for (let code = first; code <= last; code += 1) if (DROPPED.test(String.fromCharCode(code))) built[code] = 0;
  }
  return built;
}
