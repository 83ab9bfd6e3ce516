import { describe, expect, test } from 'vitest';
import { publishedWorkCalendar } from '../../util/work-calendar.ts';
import { findSpokenDays } from './spoken-day.ts';
import { PERIOD_RULES } from './spoken-periods.ts';
import { makeWorkCalendar } from './workdays.ts';

const calendar = makeWorkCalendar(publishedWorkCalendar());
const said = (text: string, today: string, isPast = false) =>
  findSpokenDays(text).map((day) => day.resolve({ today, calendar, isPast }) ?? 'none');

describe('a period', () => {
  test.each([
    ['月底', '2026-02-12', '2026-02-28'],
    ['月底', '2026-01-05', '2026-01-30'],
    ['下月底', '2026-11-18', '2026-12-31'],
    ['季末', '2026-06-15', '2026-06-30'],
    ['二季度末', '2026-03-10', '2026-06-30'],
    ['年底', '2026-11-18', '2026-12-31'],
    ['明年底', '2026-11-18', '2027-12-31'],
    ['月初', '2026-11-18', '2026-12-01'],
    ['下月初', '2026-09-24', '2026-10-08'],
    ['月中', '2026-11-30', '2026-12-15'],
    ['月中', '2026-11-02', '2026-11-16'],
    ['下旬', '2026-11-18', '2026-11-23'],
    ['中旬', '2026-11-18', '2026-12-11'],
    ['下月中旬', '2026-03-10', '2026-04-13'],
    ['8月初', '2026-07-16', '2026-08-03'],
    ['8月前', '2026-07-16', '2026-07-31'],
    ['节后上班第一天', '2026-01-31', '2026-02-24'],
    ['12月底', '2026-11-18', '2026-12-31'],
    ['下个月', '2026-09-24', '2026-10-08'],
    ['国庆后', '2025-09-26', '2025-10-09'],
    ['十一后', '2026-09-24', '2026-10-08'],
    ['节后', '2026-09-24', '2026-09-28'],
    ['节后', '2026-10-03', '2026-10-08'],
    ['五一前', '2026-04-28', '2026-04-30'],
    ['年前', '2026-02-12', '2026-02-14'],
    ['过完年', '2026-02-12', '2026-02-24'],
    ['元旦后', '2026-12-28', '2027-01-04'],
    ['年后', '2026-11-22', '2027-02-15'],
  ])('%s said on %s is %s', (text, today, expected) => {
    expect(said(text, today)).toEqual([expected]);
  });
  test.each(['环节后', '每月底', '三年前'])('is not read from %s', (text) => {
    expect(said(text, '2026-11-18').filter((day) => day !== 'none')).toEqual([]);
  });
  test('forms are frozen', () => expect(Object.isFrozen(PERIOD_RULES)).toBe(true));
});
