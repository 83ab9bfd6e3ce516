import { isHan, isLatin, type Letters } from './letters.ts';

/** What stands between two units of a folded text: nothing that matters, a mark within a list, or the end of a clause. */
export const BREAK = Object.freeze({ none: 0, list: 1, clause: 2 });

/** A text as wording is compared: what hides a phrase is gone, and every unit knows where it came from. */
export interface FoldedText {
  readonly units: readonly string[];
  /** Offsets of each unit in the text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** What stands before each unit, and after the last: one more than there are units. See {@link BREAK}. */
  readonly breaks: readonly number[];
  /** Whether something that does not matter stands before the unit. */
  readonly spaced: readonly boolean[];
  /** Units that a question mark follows. */
  readonly asked: ReadonlySet<number>;
}

const CLAUSE_MARKS = new Set('。；！？，;!?,\n\r…—');
const LIST_MARKS = new Set('、：:()（）');
const NUMERALS = '零一二三四五六七八九';
/** Addresses are no wording, whatever they spell. */
const ADDRESS = /[\w.+-]+@[\w.-]+|https?:\/\/\S+|www\.\S+/gi;
const HUNDRED = /(?:100|一百|百)\s*%|百分之(?:一?百|100)|100分|百分百/y;
/** Courtesy changes nothing. */
export const PRONOUNS: ReadonlyMap<string, string> = new Map([
  ['您', '你'],
  ['咱', '我'],
  ['俺', '我'],
  ['她', '他'],
]);
/** Marks put between single characters, each time the same: 零/风/险 as well as 保，本，保，息. */
const EVENLY_SPLIT =
  /(?:[\u4e00-\u9fff]([，。、；！？,;!?：:])(?=[\u4e00-\u9fff]\1)){1,}[\u4e00-\u9fff]\1[\u4e00-\u9fff](?![\u4e00-\u9fff])/gu;
const HIDDEN = /[\p{Cf}\p{M}\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}]/u;

/** Fold a text for {@link FoldedText}: half-width, lower case, simple characters; spaces, emoji and the like fall away. */
export function foldWording(text: string, letters: Pick<Letters, 'simplify'>): FoldedText {
  const plain = narrowed(letters.simplify(text));
  const skipped = splitMarks(plain);
  const [units, starts, ends, breaks, spaced] = [[], [], [], [], []] as [
    string[],
    number[],
    number[],
    number[],
    boolean[],
  ];
  const asked = new Set<number>();
  let pending: number = BREAK.none;
  let isSpaced = false;
  const put = (unit: string, start: number, end: number) => {
    units.push(unit);
    starts.push(start);
    ends.push(end);
    breaks.push(pending);
    spaced.push(isSpaced);
    pending = BREAK.none;
    isSpaced = false;
  };
  for (let at = 0; at < plain.length; ) {
    HUNDRED.lastIndex = at;
    const hundred = isHundredStart(plain, at) ? HUNDRED.exec(plain)?.[0] : undefined;
    if (hundred !== undefined) {
      for (const unit of '百分百') put(unit, at, at + hundred.length);
      at += hundred.length;
      continue;
    }
    const code = plain.codePointAt(at) as number;
    const length = code > 0xffff ? 2 : 1;
    const unit = plain.slice(at, at + length);
    const numeral = numeralAt(plain, at);
    if (skipped.has(at)) isSpaced = true;
    else if (numeral !== undefined) put(numeral, at, at + 1);
    else if (isHan(unit)) put(PRONOUNS.get(unit) ?? unit, at, at + length);
    else if (isLatin(unit) || isDigit(unit)) put(unit, at, at + length);
    else if (unit === '%') put(unit, at, at + 1);
    else if (CLAUSE_MARKS.has(unit)) {
      pending = BREAK.clause;
      if (unit === '?' || unit === '？') asked.add(units.length - 1);
    } else if (LIST_MARKS.has(unit)) pending = Math.max(pending, BREAK.list);
    else if (!HIDDEN.test(unit) || length === 2) isSpaced = true;
    at += length;
  }
  breaks.push(BREAK.clause);
  return { units, starts, ends, breaks, spaced, asked };
}

/** Half-width and lower case, accents of pinyin gone, unit for unit; addresses become blanks that end a clause. */
function narrowed(text: string): string {
  let narrow = '';
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const unit = text[at] as string;
    if (code >= 0xff01 && code <= 0xff5e) narrow += String.fromCharCode(code - 0xfee0).toLowerCase();
    else if (code === 0x3000) narrow += ' ';
    else if (code < 128) narrow += unit.toLowerCase();
    else if (code < 0x250 || (code >= 0x2460 && code <= 0x24ff)) narrow += plainLetter(unit);
    else narrow += unit;
  }
  return /@|:\/\/|www\./.test(narrow) ? narrow.replace(ADDRESS, (found) => '\n'.repeat(found.length)) : narrow;
}

/** One unit for one: what unfolds into several stays as it is. */
function plainLetter(unit: string): string {
  const plain = unit.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.length === 1 ? plain : unit;
}

function isDigit(unit: string | undefined): boolean {
  return unit !== undefined && unit >= '0' && unit <= '9';
}

/** 1100% is no hundred per cent, 八百 neither. */
function isHundredStart(text: string, at: number): boolean {
  const unit = text[at];
  if (unit !== '1' && unit !== '百' && unit !== '一') return false;
  const before = text[at - 1];
  return !(isDigit(before) || before === '.' || (before !== undefined && '二两三四五六七八九几数'.includes(before)));
}

/** A digit alone among characters is meant as its character: 0风险; so is a ring or the letter o. */
function numeralAt(text: string, at: number): string | undefined {
  const unit = text[at] as string;
  const [before, after] = [text[at - 1], text[at + 1]];
  if (unit === '〇' || unit === '○' || unit === '◯') return '零';
  if (after === undefined || !(isHan(after) || isSoft(after))) return undefined;
  if (unit === 'o') return before === undefined || !isLatin(before) ? '零' : undefined;
  if (!isDigit(unit) || isDigit(before) || before === '.' || (before !== undefined && isLatin(before)))
    return undefined;
  return isHan(after) || unit === '0' ? NUMERALS[Number(unit)] : undefined;
}

function isSoft(unit: string): boolean {
  return unit === ' ' || unit === '-' || unit === '*' || unit === '_';
}

function splitMarks(text: string): ReadonlySet<number> {
  const places = new Set<number>();
  for (const found of text.matchAll(EVENLY_SPLIT)) {
    for (let at = found.index + 1; at < found.index + found[0].length; at += 2) places.add(at);
  }
  return places;
}
