import type { TFunction } from 'i18next';
import { type Day, daysBetween, weekday } from '../domain/calendar/day.ts';
import { moneyParts } from '../domain/money/money.ts';

/** Days further away than this are written as a date instead of "n days". */
const RELATIVE_REACH = 30;

/** `3月5日 周四` or `Thu, Mar 5`; with the year instead of the weekday when it is not the year of `today`. */
export function dayText(t: TFunction, day: Day, today: Day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const parts = { year, month: t(`day.m${Number(month) as 1}`), date: Number(date) };
  return day.slice(0, 4) === today.slice(0, 4)
    ? t('day.thisYear', { ...parts, weekday: t(`day.w${weekday(day)}`) })
    : t('day.otherYear', parts);
}

/** 今天, 昨天, 3 天前, 明天, 5 天后; the date itself beyond thirty days. */
export function relativeText(t: TFunction, day: Day, today: Day): string {
  const distance = daysBetween(today, day);
  if (distance === 0) return t('day.today');
  if (distance === 1) return t('day.tomorrow');
  if (distance === -1) return t('day.yesterday');
  if (distance === 2) return t('day.afterTomorrow');
  if (distance === -2) return t('day.beforeYesterday');
  if (Math.abs(distance) > RELATIVE_REACH) return dayText(t, day, today);
  return distance < 0 ? t('day.ago', { count: -distance }) : t('day.in', { count: distance });
}

/** How a due day reads: 逾期 3 天, 今天, 明天, else the date. */
export function dueText(t: TFunction, due: Day, today: Day): string {
  const distance = daysBetween(today, due);
  if (distance < 0) return t('day.overdue', { count: -distance });
  return distance <= 2 ? relativeText(t, due, today) : dayText(t, due, today);
}

/** An amount in fen as 元, 万元 or 亿元, whichever reads best. */
export function moneyText(t: TFunction, fen: number): string {
  const { digits, unit } = moneyParts(fen);
  return t(`money.${unit}`, { digits });
}
