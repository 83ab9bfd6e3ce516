import { addDays, type Day, weekday } from './day.ts';
import { spokenOffset } from './spoken-dates.ts';
import { type DayContext, rule, type SpokenRule } from './spoken-rule.ts';
import { workdayFrom, workdayUpTo } from './workdays.ts';

const WEEK = '(?:周|星期|礼拜)';
const WHICH = '(上上个?|上个?|下下个?|下个?|本|这个?)';
const NAMES = '一二三四五六日天';
/** After a number or 每 it is a rhythm (每周三, 一周三次), no day. */
const RHYTHM = '每逢隔半0123456789一二两三四五六七八九十几';

const NEAR_DAYS: Readonly<Record<string, number>> = Object.freeze({
  大后: 3,
  大前: -3,
  明后: 2,
  今: 0,
  明: 1,
  次: 1,
  隔: 1,
  第二: 1,
  后: 2,
  昨: -1,
  前: -2,
});

/** Days said by their nearness or their place in the week: 后天, 昨晚, 周五, 下周三, 周末, 本周内. */
export const WEEK_RULES: readonly SpokenRule[] = Object.freeze([
  rule('(大后|大前|明后|今|明|次|隔|第二|后|昨|前)(?:天|日(?!均))', near),
  rule('(今|明|后|昨|前)(?:儿个?|晚|早|夜|晨)', near),
  rule(
    `${WHICH}?${WEEK}的?(?:${WEEK})?([${NAMES}]|[1-7](?!\\d))(?![${NAMES}]次)(?:[或至到、-](?:${WEEK})?[${NAMES}](?![月点号日天个]))?`,
    dayOfWeek,
    RHYTHM,
  ),
  rule(
    `${WHICH}?${WEEK}末`,
    ([which], { today }) => {
      const saturday = addDays(monday(today, spokenOffset(which)), 5);
      return saturday < today && !which ? addDays(saturday, 7) : saturday;
    },
    RHYTHM,
  ),
  rule(`${WHICH}${WEEK}(内|之内|以内|里)`, ([which], { today, calendar }) =>
    workdayUpTo(calendar, addDays(monday(today, spokenOffset(which)), 6)),
  ),
  rule(`${WHICH}${WEEK}(?:初|(?!转|边|围|期|到))`, aloneWeek),
  rule(`${WEEK}内`, (_, { today, calendar }) => workdayUpTo(calendar, addDays(monday(today, 0), 6)), RHYTHM),
]);

function near([word]: readonly string[], { today }: DayContext): Day {
  return addDays(today, NEAR_DAYS[word ?? ''] ?? 0);
}

/** Monday of the ISO week that lies `weeks` after that of `day`. */
function monday(day: Day, weeks: number): Day {
  return addDays(day, 1 - weekday(day) + 7 * weeks);
}

function dayOfWeek([which, name]: readonly string[], { today, isPast }: DayContext): Day {
  const index = NAMES.indexOf(name ?? '');
  const wanted = index < 0 ? Number(name) : Math.min(index + 1, 7);
  if (which) return addDays(monday(today, spokenOffset(which)), wanted - 1);
  const ahead = (wanted - weekday(today) + 7) % 7;
  if (isPast) return addDays(today, ahead === 0 ? 0 : ahead - 7);
  return addDays(today, ahead === 0 ? 7 : ahead);
}

/** 下周 alone is its first working day, 本周 alone its last; of a past week nothing is known. */
function aloneWeek([which]: readonly string[], { today, calendar }: DayContext): Day | undefined {
  const weeks = spokenOffset(which);
  if (weeks < 0) return undefined;
  if (weeks === 0) return workdayUpTo(calendar, addDays(monday(today, 0), 6));
  return workdayFrom(calendar, monday(today, weeks));
}
