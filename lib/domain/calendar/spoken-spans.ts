import { addDays, type Day } from './day.ts';
import { addMonths } from './months.ts';
import { SPOKEN_NUMBER as N, spokenNumber } from './spoken-number.ts';
import { type DayContext, rule, type SpokenRule } from './spoken-rule.ts';
import { addWorkdays, workdayFrom } from './workdays.ts';

/** Longest span understood: nobody plans further, and days must stay within the calendar. */
const MAX_COUNT = 3660;
const FEW = 3;
const HALF_MONTH = 15;

const COUNT = `(半|十来|十几|十多|几|个把|${N})`;
const UNIT = '(天|日|周|星期|礼拜|月|季度|年)';
const WITHIN = '(?:之后|以后|过后|后|之内|以内|内)';

/** Days said by how far they lie from today: 三天后, 过两天, 半个月内, 三个工作日内. Days off lead on to a working day. */
export const SPAN_RULES: readonly SpokenRule[] = Object.freeze([
  rule(`(${N})个?工作日(?:${WITHIN})?`, ([count], { today, calendar }) =>
    bounded(spokenNumber(count ?? '')) === undefined
      ? undefined
      : addWorkdays(calendar, today, Math.min(spokenNumber(count ?? ''), 250)),
  ),
  rule(`十天半个?月${WITHIN}?`, (_, context) => later('天', HALF_MONTH, context)),
  rule(`(?:再过|再隔|过|隔)个?(?:${COUNT}?来?个?${UNIT})(?:${WITHIN})?`, span),
  rule(`${COUNT}来?个?${UNIT}${WITHIN}`, span),
  // 8月前 is a month of the year, 8个月前 a span.
  rule(`${COUNT}(?:个?(天|日|周|星期|礼拜|季度|年)|个月)(?:之前|以前|前)`, ([count, unit], { today }) => {
    const days = bounded(amount(count));
    return days !== undefined && (unit === '天' || unit === '日') ? addDays(today, -Math.round(days)) : undefined;
  }),
  rule('[这近]?(?:一两|两三|两|几)天(?:之?内|以内)?', (_, context) => later('天', 2, context), '每等了前后过'),
]);

function span([count, unit]: readonly string[], context: DayContext): Day | undefined {
  return later(unit ?? '', count ? amount(count) : 1, context);
}

function amount(count: string | undefined): number {
  if (count === '半') return 0.5;
  if (count === '几') return FEW;
  if (count === '个把') return 1;
  return count?.startsWith('十') && count.length === 2 && '来几多'.includes(count[1] as string)
    ? 10
    : spokenNumber(count ?? '');
}

function later(unit: string, count: number, { today, calendar }: DayContext): Day | undefined {
  const size = bounded(count);
  if (size === undefined) return undefined;
  const months = unit === '月' ? 1 : unit === '季度' ? 3 : unit === '年' ? 12 : 0;
  const days = unit === '天' || unit === '日' ? 1 : 7;
  if (months === 0) return workdayFrom(calendar, addDays(today, Math.ceil(size * days)));
  const isWhole = Number.isInteger(size * months);
  return workdayFrom(
    calendar,
    isWhole ? addMonths(today, Math.min(size * months, 240)) : addDays(today, HALF_MONTH * Math.round(size * 2)),
  );
}

function bounded(count: number): number | undefined {
  return count > 0 && count <= MAX_COUNT ? count : undefined;
}
