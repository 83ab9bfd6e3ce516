import { addDays, type Day, dayNumber, daysBetween, fromDayNumber, weekday } from '../calendar/day.ts';
import { monthEnd, monthStart, yearMonth } from '../calendar/months.ts';

/** How something comes again, in days (RFC 5545 §3.3.10, as far as calendars of offices use it). */
export interface RepeatRule {
  readonly freq: 'daily' | 'weekly' | 'monthly' | 'yearly';
  readonly interval: number;
  /** How many times in all, the first included. */
  readonly count?: number;
  /** The last day it may come on. */
  readonly until?: Day;
  /** Days of the week, 1 = Monday; `nth` of the month (of the year without a month), from its end when negative. */
  readonly byDay?: readonly { readonly weekday: number; readonly nth?: number }[];
  /** Dates of the month, from its end when negative. */
  readonly byMonthDay?: readonly number[];
  readonly byMonth?: readonly number[];
  /** Which of those of a period, from its end when negative. */
  readonly bySetPos?: readonly number[];
}

/** Days looked at from the first: a hundred years. What began earlier does not come again. */
const MOST_DAYS = 36_600;

/**
 * The days on which something that began on `start` comes again, from `from` to `to`, both included. Looks at each day once, so
 * that no rule, however odd, takes longer than its days: rules that never come true have made other parsers search for ever.
 */
export function repeatsOf(start: Day, rule: RepeatRule, from: Day, to: Day): readonly Day[] {
  const found: Day[] = [];
  const last = rule.until !== undefined && rule.until < to ? rule.until : to;
  const { count = Number.POSITIVE_INFINITY } = rule;
  let seen = 0;
  for (const day of chosen(start, rule, last)) {
    if (day < start || day > last || seen >= count) continue;
    seen += 1;
    if (day >= from) found.push(day);
  }
  return found;
}

/** Every day of the rule in order, from the period of the first day to that of the last. */
function* chosen(start: Day, rule: RepeatRule, last: Day): Generator<Day> {
  const { bySetPos } = rule;
  const set: Day[] = [];
  let period: number | undefined;
  const first = dayNumber(periodStart(start, rule));
  const end = Math.min(dayNumber(bySetPos ? periodEnd(last, rule) : last), first + MOST_DAYS);
  for (let number = first; number <= end; number += 1) {
    const day = fromDayNumber(number);
    const index = periodIndex(start, day, rule);
    if (index % Math.max(1, rule.interval) !== 0) continue;
    if (!bySetPos) {
      if (isMeant(start, day, rule)) yield day;
      continue;
    }
    if (index !== period) yield* atPositions(set.splice(0), bySetPos);
    period = index;
    if (isMeant(start, day, rule)) set.push(day);
  }
  if (bySetPos) yield* atPositions(set, bySetPos);
}

function atPositions(set: readonly Day[], positions: readonly number[]): Day[] {
  const days = positions.flatMap((at) => set.at(at > 0 ? at - 1 : at) ?? []);
  return [...new Set(days)].sort();
}

function periodStart(day: Day, { freq }: RepeatRule): Day {
  if (freq === 'weekly') return addDays(day, 1 - weekday(day));
  if (freq === 'monthly') return monthStart(day);
  return freq === 'yearly' ? `${day.slice(0, 4)}-01-01` : day;
}

function periodEnd(day: Day, { freq }: RepeatRule): Day {
  if (freq === 'weekly') return addDays(day, 7 - weekday(day));
  if (freq === 'monthly') return monthEnd(day);
  return freq === 'yearly' ? `${day.slice(0, 4)}-12-31` : day;
}

/** How many periods after the first. */
function periodIndex(start: Day, day: Day, rule: RepeatRule): number {
  const from = periodStart(start, rule);
  if (rule.freq === 'daily') return daysBetween(from, day);
  if (rule.freq === 'weekly') return Math.floor(daysBetween(from, day) / 7);
  const [a, b] = [yearMonth(from), yearMonth(day)];
  return rule.freq === 'monthly' ? (b.year - a.year) * 12 + b.month - a.month : b.year - a.year;
}

function isMeant(start: Day, day: Day, rule: RepeatRule): boolean {
  const { freq, byDay, byMonthDay, byMonth } = rule;
  const { month } = yearMonth(day);
  const isDated = byDay !== undefined || byMonthDay !== undefined;
  if (byMonth && !byMonth.includes(month)) return false;
  if (byMonthDay && !byMonthDay.some((date) => isDate(day, date))) return false;
  if (byDay && !byDay.some((each) => isWeekday(day, each, rule))) return false;
  if (freq === 'daily' || isDated) return true;
  if (freq === 'weekly') return weekday(day) === weekday(start);
  if (day.slice(8) !== start.slice(8)) return false;
  return freq === 'monthly' || byMonth !== undefined || day.slice(5, 7) === start.slice(5, 7);
}

function isDate(day: Day, date: number): boolean {
  return date > 0 ? Number(day.slice(8)) === date : daysBetween(day, monthEnd(day)) === -date - 1;
}

function isWeekday(day: Day, { weekday: wanted, nth }: { weekday: number; nth?: number }, rule: RepeatRule): boolean {
  if (weekday(day) !== wanted) return false;
  if (nth === undefined || rule.freq === 'weekly' || rule.freq === 'daily') return true;
  const isOfYear = rule.freq === 'yearly' && rule.byMonth === undefined;
  const [first, last] = isOfYear
    ? [`${day.slice(0, 4)}-01-01`, `${day.slice(0, 4)}-12-31`]
    : [monthStart(day), monthEnd(day)];
  const place = nth > 0 ? Math.floor(daysBetween(first, day) / 7) + 1 : -Math.floor(daysBetween(day, last) / 7) - 1;
  return place === nth;
}
