/**
 * How text is compared in a search: full and half width, case, blanks, hyphens and brackets make no difference. One unit
 * of the original gives at most one unit of the folded text, so folding needs one table and no strings.
 */

/** Folded text with the way back to the original. */
export interface Folded {
  readonly codes: readonly number[];
  /** For each folded unit its offset in the original, in UTF-16 units. */
  readonly starts: readonly number[];
}

/** Stands for "makes no difference"; also what separates facts in a column. */
export const GONE = 0;
/** In a query: any one character of the text. */
export const ANY_CHARACTER = 0xfffe;
/** In a query: any one letter of a reading, or the initial of any character. */
export const ANY_LETTER = 0xffff;

const LETTER_A = 97;
const LETTER_Z = 122;
const UNKNOWN = 0xfffd;
/** Code unit → folded unit; {@link UNKNOWN} until first asked for. Ideographs fold to themselves. */
const table = new Uint16Array(0x10000).fill(UNKNOWN);
for (let code = 0x3400; code <= 0xdfff; code += 1) table[code] = code;

const IGNORED = /[\s()\-·•‧・.,。、'"“”‘’]|\p{Cc}|\p{Cf}|\p{Variation_Selector}/u;

/** The folded unit of one UTF-16 unit; {@link GONE} when it makes no difference. */
export function foldUnit(code: number): number {
  const known = table[code] as number;
  if (known !== UNKNOWN) return known;
  const character = String.fromCharCode(code).normalize('NFKC').toLowerCase();
  // What unfolds into several units (㈱, ½) stays as it is: typed the same way it is still found.
  const unit = character.length === 1 ? character.charCodeAt(0) : code;
  const folded = IGNORED.test(String.fromCharCode(unit)) ? GONE : unit === 0xfc ? LETTER_V : unit;
  table[code] = folded;
  return folded;
}
/** ü is typed as v. */
const LETTER_V = 118;

/** Fold a text, keeping the way back. */
export function fold(text: string): Folded {
  const codes: number[] = [];
  const starts: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const code = foldUnit(text.charCodeAt(i));
    if (code === GONE) continue;
    codes.push(code);
    starts.push(i);
  }
  return { codes, starts };
}

/** Whether a folded unit is a letter a–z. */
export function isLetter(code: number): boolean {
  return code >= LETTER_A && code <= LETTER_Z;
}

/** Whether a folded unit is a digit 0–9. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** As {@link foldInto}, one byte a unit; what is not ASCII becomes a question mark: codes hold none. */
export function foldAscii(text: string, target: Uint8Array, at: number): number {
  let end = at;
  for (let i = 0; i < text.length; i += 1) {
    let code = table[text.charCodeAt(i)] as number;
    if (code === UNKNOWN) code = foldUnit(text.charCodeAt(i));
    if (code === GONE) continue;
    target[end] = code < 127 ? code : QUESTION_MARK;
    end += 1;
  }
  return end;
}
const QUESTION_MARK = 63;

/** Write the folded units of `text` into `target` from `at`; where they end. The target must have room. */
export function foldInto(text: string, target: Uint16Array, at: number): number {
  let end = at;
  for (let i = 0; i < text.length; i += 1) {
    let code = table[text.charCodeAt(i)] as number;
    if (code === UNKNOWN) code = foldUnit(text.charCodeAt(i));
    if (code === GONE) continue;
    target[end] = code;
    end += 1;
  }
  return end;
}
