import type { Day } from './day.ts';
import { dayOf, monthStart, yearMonth } from './months.ts';
import { SPOKEN_NUMBER as N, spokenNumber } from './spoken-number.ts';
import { type DayContext, rule, type SpokenRule } from './spoken-rule.ts';

/** What makes of "3号" and "3.5" no day: 3号楼, 15日均, 3.5%, 1.2亿. */
const NO_DATE = '(?![号日]?[\\d楼仓线厂车院机门文均%‰万亿千元点个倍折吨亩bBkK])';
const YEAR_WORDS: Readonly<Record<string, number>> = Object.freeze({ 去年: -1, 今年: 0, 明年: 1, 后年: 2 });

/** Days said by their date: 11月25日, 25号, 11.25, 下月5号, 明年1月10号. */
export const DATE_RULES: readonly SpokenRule[] = Object.freeze([
  rule('(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)', ([year, month, date]) =>
    dayOf(Number(year), Number(month), Number(date)),
  ),
  rule(`(明年|今年|去年|后年|\\d{4}年|\\d{2}年)的?(${N})月份?(${N})[日号]?`, ([year, month, date], { today }) =>
    dayOf(spokenYear(year, today), number(month), number(date)),
  ),
  rule(`(${N})月份?(${N})(?:[日号]${NO_DATE}|${NO_DATE})`, ([month, date], context) =>
    nearestYear(number(month), number(date), context),
  ),
  rule(`(下下个?|下个?|本|这个?|当|上个?)月的?(${N})[日号]?${NO_DATE}`, ([which, date], { today }) =>
    inMonth(monthStart(today, spokenOffset(which)), number(date)),
  ),
  rule(`(\\d{1,2})[.\\-/](\\d{1,2})[号日]?${NO_DATE}(?![.\\-/]\\d)`, numericDate, '0123456789.-/率价化:点求降按为至到'),
  rule(
    `(\\d{1,2}|[一二三四五六七八九十]{1,3})(?:号|日(?!内|后|之内|之后|以内|以后))${NO_DATE}`,
    ([date], context) => nearestMonth(number(date), context),
    '0123456789.月第每期尾编账',
  ),
]);

/** How many months or weeks 上, 本, 下, 下下 lead away from now. */
export function spokenOffset(word: string | undefined): number {
  if (word === undefined) return 0;
  if (word.startsWith('下下')) return 2;
  if (word.startsWith('下')) return 1;
  if (word.startsWith('上上')) return -2;
  return word.startsWith('上') ? -1 : 0;
}

/** The year meant by 明年, 2026年 or 26年. */
export function spokenYear(word: string | undefined, today: Day): number {
  const { year } = yearMonth(today);
  const offset = YEAR_WORDS[word ?? ''];
  if (offset !== undefined) return year + offset;
  const said = Number((word ?? '').slice(0, -1));
  return said < 100 ? 2000 + said : said;
}

/** The date of a month that begins on `start`; undefined when it has no such date. */
export function inMonth(start: Day, date: number): Day | undefined {
  const { year, month } = yearMonth(start);
  return dayOf(year, month, date);
}

function number(text: string | undefined): number {
  return spokenNumber(text ?? '');
}

/** 3.5 may be a rate: it is a date only where the month has such a day. */
function numericDate([month, date]: readonly string[], context: DayContext): Day | undefined {
  return nearestYear(Number(month), Number(date), context);
}

/** The next such day from today on, of the past the latest; 29 February waits for a leap year. */
function nearestYear(month: number, date: number, { today, isPast }: DayContext): Day | undefined {
  const { year } = yearMonth(today);
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const day = dayOf(isPast ? year - ahead : year + ahead, month, date);
    if (day && (isPast ? day <= today : day >= today)) return day;
    if (!day && !(month === 2 && date === 29)) return undefined;
  }
  return undefined;
}

function nearestMonth(date: number, { today, isPast }: DayContext): Day | undefined {
  for (let ahead = 0; ahead <= 2; ahead += 1) {
    const day = inMonth(monthStart(today, isPast ? -ahead : ahead), date);
    if (day && (isPast ? day <= today : day >= today)) return day;
  }
  return undefined;
}
