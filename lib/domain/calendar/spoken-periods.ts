import { addDays, type Day } from './day.ts';
import { dayOf, monthEnd, monthStart, yearMonth } from './months.ts';
import { inMonth, spokenOffset, spokenYear } from './spoken-dates.ts';
import { SPOKEN_NUMBER as N, spokenNumber } from './spoken-number.ts';
import { type DayContext, rule, type SpokenRule } from './spoken-rule.ts';
import { workdayFrom, workdayUpTo } from './workdays.ts';

const PART = '(底|末|初|中旬|中|上旬|下旬)';
const WHICH = '(下下个?|下个?|本|这个?|当|上个?)';
const TIDY = '环季情细关调每第';
const HOLIDAY = '元旦|春节|过年|新年|清明|五一|劳动节|端午|中秋|国庆|十一|双节';
const SAME_HOLIDAY: Readonly<Record<string, string>> = Object.freeze({
  五一: '劳动节',
  国庆: '国庆节',
  十一: '国庆节',
  双节: '国庆节',
  过年: '春节',
  新年: '元旦',
  年: '春节',
});
const PART_DATES: Readonly<Record<string, number>> = Object.freeze({ 上旬: 1, 中旬: 11, 下旬: 21, 中: 15, 初: 1 });

/** Days said by a part of a month, quarter or year, or by a holiday: 月底, 下月中旬, 季末, 年后, 国庆前. */
export const PERIOD_RULES: readonly SpokenRule[] = Object.freeze([
  rule(`(?:过完|过了)(${HOLIDAY}|年|节)节?(?:之?后)?`, ([name], context) => afterHoliday(name, context)),
  rule(`(${HOLIDAY})(?:节|假期|长假|放假|回来|上班|节后)?(?:之后|以后|过后|后|回来|上班)`, ([name], context) =>
    afterHoliday(name, context),
  ),
  rule(`(${HOLIDAY})(?:节|假期|长假|放假)?(?:之前|以前|前)`, ([name], context) => beforeHoliday(name, context)),
  rule(
    '(年|节|假期|长假|假)(?:之后|以后|过后|后)',
    ([name], context) => afterHoliday(name, context),
    `${TIDY}今明去前后年半放请休真`,
  ),
  rule(
    '(年|节|假期|长假|假)(?:之前|以前|前)',
    ([name], context) => beforeHoliday(name, context),
    `${TIDY}今明去前后年半放请休真0123456789一二两三四五六七八九十几`,
  ),
  rule(`(明年|今年|\\d{4}年|\\d{2}年)的?(${N})月份?${PART}?`, ([year, month, part], context) => {
    const start = dayOf(spokenYear(year, context.today), spokenNumber(month ?? ''), 1);
    return start && inPart(start, part || '初', context);
  }),
  rule(
    `(${N})月份?${PART}`,
    ([month, part], context) => {
      const { year } = yearMonth(context.today);
      const days = [year, year + 1].map((each) => {
        const start = dayOf(each, spokenNumber(month ?? ''), 1);
        return start && inPart(start, part ?? '', context);
      });
      return days.find((day) => day !== undefined && day >= context.today);
    },
    '0123456789',
  ),
  // 8月前: by the end of July.
  rule(
    `(${N})月份?(?:之前|以前|前)`,
    ([month], { today, calendar }) => {
      const { year } = yearMonth(today);
      const days = [year, year + 1].map((each) => {
        const start = dayOf(each, spokenNumber(month ?? ''), 1);
        return start && workdayUpTo(calendar, addDays(start, -1));
      });
      return days.find((day) => day !== undefined && day >= today);
    },
    '0123456789',
  ),
  rule(`${WHICH}月份?${PART}`, ([which, part], context) =>
    inPart(monthStart(context.today, spokenOffset(which)), part ?? '', context),
  ),
  rule('月(底|末|初|中旬|中)', monthPart, `每${'0123456789'}一二三四五六七八九十`),
  rule('(上旬|中旬|下旬)', monthPart, '月每'),
  rule('下下个?月份?|下个?月份?', (_, { today, calendar }) => workdayFrom(calendar, monthStart(today, 1))),
  rule('(本|这个?|下个?)?季度?(末|底)', ([which], context) => quarterEnd(spokenOffset(which), context), '每淡旺'),
  rule('(?:第)?([一二三四1-4])季度?(?:末|底)|[qQ]([1-4])(?:末|底)', ([han, digit], context) =>
    quarterOf(spokenNumber(han || digit || ''), context),
  ),
  rule(
    '(明年|今|明)?年(?:底|末|终)',
    ([which], { today, calendar }) => {
      const { year } = yearMonth(today);
      const end = dayOf(which ? spokenYear(which.endsWith('年') ? which : `${which}年`, today) : year, 12, 31);
      return end && workdayUpTo(calendar, end);
    },
    '每',
  ),
  rule(
    '(?:明年|年)初',
    (_, { today, calendar }) => {
      const start = dayOf(yearMonth(today).year + 1, 1, 1);
      return start && workdayFrom(calendar, start);
    },
    '今每',
  ),
]);

/** The day meant by a part of the month that begins on `start`. */
function inPart(start: Day, part: string, { calendar }: DayContext): Day | undefined {
  if (part === '底' || part === '末') return workdayUpTo(calendar, monthEnd(start));
  const day = inMonth(start, PART_DATES[part] ?? 1);
  return day && workdayFrom(calendar, day);
}

/** A part said without its month: this month's where it is still to come, else the next one's. */
function monthPart([part]: readonly string[], context: DayContext): Day | undefined {
  const { today } = context;
  const isStart = part === '初';
  const here = isStart ? undefined : inPart(monthStart(today), part ?? '', context);
  return here !== undefined && here >= today ? here : inPart(monthStart(today, 1), part ?? '', context);
}

function quarterEnd(quarters: number, { today, calendar }: DayContext): Day {
  const { month } = yearMonth(today);
  return workdayUpTo(calendar, monthEnd(today, 2 - ((month - 1) % 3) + 3 * quarters));
}

function quarterOf(quarter: number, { today, calendar }: DayContext): Day | undefined {
  const { year } = yearMonth(today);
  return [year, year + 1]
    .map((each) => dayOf(each, quarter * 3, 1))
    .map((start) => start && workdayUpTo(calendar, monthEnd(start)))
    .find((day) => day !== undefined && day >= today);
}

function afterHoliday(name: string | undefined, { today, calendar }: DayContext): Day | undefined {
  const wanted = holidayName(name);
  const range = calendar.holidays.find(({ names, to }) => to >= today && (!wanted || names.includes(wanted)));
  return range && workdayFrom(calendar, addDays(range.to, 1));
}

function beforeHoliday(name: string | undefined, { today, calendar }: DayContext): Day | undefined {
  const wanted = holidayName(name);
  const range = calendar.holidays.find(({ names, from }) => from > today && (!wanted || names.includes(wanted)));
  return range && workdayUpTo(calendar, addDays(range.from, -1));
}

/** The name in the calendar; undefined for 节 and 假, which mean whichever comes next. */
function holidayName(name: string | undefined): string | undefined {
  if (name === undefined || ['节', '假', '假期', '长假'].includes(name)) return undefined;
  return SAME_HOLIDAY[name] ?? name;
}
