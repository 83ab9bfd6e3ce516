import { addDays, type Day } from '../calendar/day.ts';
import { dayOf, monthEnd, yearMonth } from '../calendar/months.ts';
import { foldWidth } from '../import/values/clean.ts';
import { PERIOD_MONTHS, type PeriodMonths } from './statement.ts';

/** What the heading of a column says of its period: which, or how it stands to the day of the statement. */
export type PeriodHeading =
  | { readonly kind: 'end'; readonly end: Day; readonly isWeak?: true }
  /** `now`: this period; `opening`: the end of the year before; `yearBefore`: the same months a year before. */
  | { readonly kind: 'relative'; readonly to: 'now' | 'opening' | 'yearBefore' };

const RELATIVE: readonly (readonly [to: 'now' | 'opening' | 'yearBefore', pattern: RegExp])[] = [
  ['opening', /^(?:年初|期初|上年年末|上年末|上年期末|去年末|去年年末)(?:余额|数|金额)?$/],
  ['yearBefore', /^(?:上年同期|去年同期|上期|上年|去年|上年度|上年累计)(?:累计)?(?:余额|数|金额|发生额)?$/],
  [
    'now',
    /^(?:期末|年末|本期|本年|本年度|当期|当年|本年累计|本期累计|累计|本期末|本年末)(?:累计)?(?:余额|数|金额|发生额)?$/,
  ],
];

const MONTHS_OF_QUARTER: Readonly<Record<string, number>> = Object.freeze({
  ...{ 1: 3, 2: 6, 3: 9, 4: 12, 一: 3, 二: 6, 三: 9, 四: 12 },
});
const YEAR = String.raw`((?:19|20)\d\d|\d\d(?=年))`;
/** Each with the month in which the period ends, or the group that says it. */
const ENDS: readonly (readonly [pattern: RegExp, month: (match: RegExpExecArray) => number | undefined])[] = [
  [new RegExp(`^${YEAR}年?[\\s]*1[-~至到](\\d{1,2})月(?:份|累计|数)*$`), ([, , month]) => Number(month)],
  [new RegExp(`^${YEAR}[年.-]?(?:第|前)?([一二三四1-4])(?:个)?季(?:度|报)?(?:末|累计|报告|报)*$`), quarter],
  [new RegExp(`^${YEAR}年?q([1-4])$`), quarter],
  [new RegExp(`^${YEAR}年?(?:半年度?|半年报|中报|中期|上半年|h1|1h)(?:报告|末|累计)*$`), () => 6],
  [new RegExp(`^${YEAR}年?(?:度|年度|年报|报|末|年末|底|fy)?(?:末|报|数|金额|余额|实际)?$`), () => 12],
];

/** What a heading says of a period; undefined when it says nothing of any. */
export function readPeriod(text: string): PeriodHeading | undefined {
  if (text.length > 40) return undefined;
  const bare = bareHeading(text);
  const relative = RELATIVE.find(([, pattern]) => pattern.test(bare));
  if (relative) return { kind: 'relative', to: relative[0] };
  const day = dayIn(bare, true);
  // The first day of a year is how the balance stood when the year before ended.
  if (day) return { kind: 'end', end: day.endsWith('-01-01') ? addDays(day, -1) : day };
  const month = /^((?:19|20)\d\d)(年|[./-])(0?[1-9]|1[0-2])(?:月份?)?(?:末|底|止)?(?:余额|数)?$/.exec(bare);
  if (month) return ended(month[1], Number(month[3]), month[2] === '.');
  for (const [pattern, monthOf] of ENDS) {
    const match = pattern.exec(bare);
    if (match) return ended(match[1], monthOf(match), /^\d{4}$/.test(bare));
  }
  // 2025年12月31日/2025年度, 截至2025年12月31日止年度: a day among other words, unless it is one that is compared with.
  const within = /[增减比较差]|变动/.test(bare) || bare.length > 24 ? undefined : dayIn(bare, false);
  return within === undefined ? undefined : { kind: 'end', end: within };
}

/** A day, month or year of a statement anywhere in a line such as 编制单位:… 2025年12月31日; the last day of what it names. */
export function dayInTitle(text: string): Day | undefined {
  if (text.length > 200) return undefined;
  const folded = foldWidth(text).replace(/\s/g, '');
  const month = /((?:19|20)\d\d)年(?:1[-~至到])?(\d{1,2})月(?!\d)/.exec(folded);
  const year = /((?:19|20)\d\d)年(?:度|年报)/.exec(folded);
  const named = month ? ended(month[1], Number(month[2])) : year ? ended(year[1], 12) : undefined;
  return dayIn(folded, false) ?? (named?.kind === 'end' ? named.end : undefined);
}

/** The months that a period ending on this day usually has: the year up to it. Undefined where it ends within a quarter. */
export function usualMonths(end: Day): PeriodMonths | undefined {
  return PERIOD_MONTHS.find((months) => months === yearMonth(end).month);
}

function bareHeading(text: string): string {
  return foldWidth(text)
    .replace(/\s/g, '')
    .replace(/\([^()]{0,30}\)|\[[^\]]{0,30}\]|【[^】]{0,30}】/g, '')
    .replace(/^截[至止]|(?:合并|母公司|本公司|经审计|未审计|审计数|单位[:：].*|万元|亿元|千元|元)+$/g, '')
    .toLowerCase();
}

function dayIn(text: string, isWhole: boolean): Day | undefined {
  const match = /(?<!\d)((?:19|20)\d\d)(?:年(\d{1,2})月(\d{1,2})日?|([./-])(\d{1,2})\4(\d{1,2}))(?!\d)/.exec(text);
  if (match) {
    if (isWhole && match[0].length !== text.length) return undefined;
    return dayOf(Number(match[1]), Number(match[2] ?? match[5]), Number(match[3] ?? match[6]));
  }
  const compact = isWhole ? /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(text) : null;
  return compact ? dayOf(Number(compact[1]), Number(compact[2]), Number(compact[3])) : undefined;
}

function quarter([, , which = '']: RegExpExecArray): number | undefined {
  return MONTHS_OF_QUARTER[which];
}

function ended(year: string | undefined, month: number | undefined, isWeak = false): PeriodHeading | undefined {
  if (!year || !month || month > 12) return undefined;
  const first = dayOf(Number(year.length === 2 ? `20${year}` : year), month, 1);
  return first === undefined ? undefined : { kind: 'end', end: monthEnd(first), ...(isWeak ? { isWeak } : {}) };
}
