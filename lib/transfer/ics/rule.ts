import type ICAL from 'ical.js';
import type { RepeatRule } from '../../domain/agenda/repeats.ts';
import { chinaDay } from './zones.ts';

const FREQUENCIES = Object.freeze({ DAILY: 'daily', WEEKLY: 'weekly', MONTHLY: 'monthly', YEARLY: 'yearly' } as const);
const WEEKDAYS = Object.freeze(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']);
const KNOWN_PARTS: ReadonlySet<string> = new Set(['BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS']);

type Made<T> = { -readonly [K in keyof T]: T[K] };

/** The rule in days; undefined for one that says more than days (hours, weeks of the year), which is rare and not guessed at. */
export function ruleOf(recur: ICAL.Recur): RepeatRule | undefined {
  const freq = Object.hasOwn(FREQUENCIES, recur.freq) ? FREQUENCIES[recur.freq as 'DAILY'] : undefined;
  const parts = recur.parts as { readonly [part: string]: readonly unknown[] | undefined };
  if (!freq || Object.keys(parts).some((part) => !KNOWN_PARTS.has(part))) return undefined;
  const rule: Made<RepeatRule> = { freq, interval: Math.max(1, recur.interval || 1) };
  if (recur.count) rule.count = recur.count;
  if (recur.until) rule.until = chinaDay(recur.until);
  const byDay = parts.BYDAY?.map((text) => /^([+-]?\d+)?([A-Z]{2})$/.exec(String(text)));
  if (byDay) {
    if (byDay.some((match) => !match)) return undefined;
    rule.byDay = byDay.map((match) => ({
      weekday: WEEKDAYS.indexOf(match?.[2] ?? '') + 1,
      ...(match?.[1] ? { nth: Number(match[1]) } : {}),
    }));
  }
  if (parts.BYMONTHDAY) rule.byMonthDay = parts.BYMONTHDAY.map(Number);
  if (parts.BYMONTH) rule.byMonth = parts.BYMONTH.map(Number);
  if (parts.BYSETPOS) rule.bySetPos = parts.BYSETPOS.map(Number);
  return rule;
}
