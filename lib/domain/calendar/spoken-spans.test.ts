import { describe, expect, test } from 'vitest';
import { publishedWorkCalendar } from '../../util/work-calendar.ts';
import { findSpokenDays } from './spoken-day.ts';
import { SPAN_RULES } from './spoken-spans.ts';
import { makeWorkCalendar } from './workdays.ts';

const calendar = makeWorkCalendar(publishedWorkCalendar());
const said = (text: string, today: string, isPast = false) =>
  findSpokenDays(text).map((day) => day.resolve({ today, calendar, isPast }) ?? 'none');

describe('a span', () => {
  test.each([
    ['三天后', '2026-11-18', '2026-11-23'],
    ['3天后', '2026-11-20', '2026-11-23'],
    ['过三天', '2026-04-02', '2026-04-07'],
    ['一周后', '2026-09-24', '2026-10-08'],
    ['两星期后', '2026-07-16', '2026-07-30'],
    ['半个月后', '2025-09-26', '2025-10-11'],
    ['一个月后', '2026-01-31', '2026-02-28'],
    ['一个月后', '2024-02-29', '2024-03-29'],
    ['半年后', '2026-08-31', '2027-03-01'],
    ['十来天后', '2026-06-15', '2026-06-25'],
    ['过两天', '2025-09-26', '2025-09-28'],
    ['过几天', '2026-11-18', '2026-11-23'],
    ['这两天', '2026-11-18', '2026-11-20'],
    ['两三天后', '2026-07-16', '2026-07-20'],
    ['三个工作日内', '2026-11-20', '2026-11-25'],
    ['3日内', '2026-11-16', '2026-11-19'],
    ['3天前', '2026-11-18', '2026-11-15'],
  ])('%s said on %s is %s', (text, today, expected) => {
    expect(said(text, today)).toEqual([expected]);
  });
  test.each(['9999天后', '0天后', '0个工作日内'])('%s is none', (text) => {
    expect(said(text, '2026-11-18')).toEqual(['none']);
  });
  test('forms are frozen', () => expect(Object.isFrozen(SPAN_RULES)).toBe(true));
});
