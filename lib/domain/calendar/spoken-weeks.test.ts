import { describe, expect, test } from 'vitest';
import { publishedWorkCalendar } from '../../util/work-calendar.ts';
import { findSpokenDays } from './spoken-day.ts';
import { WEEK_RULES } from './spoken-weeks.ts';
import { makeWorkCalendar } from './workdays.ts';

const calendar = makeWorkCalendar(publishedWorkCalendar());
const said = (text: string, today: string, isPast = false) =>
  findSpokenDays(text).map((day) => day.resolve({ today, calendar, isPast }) ?? 'none');

describe('a day of the week', () => {
  test.each([
    ['周五', '2026-11-18', '2026-11-20'],
    ['周五', '2026-11-20', '2026-11-27'],
    ['星期天', '2026-11-18', '2026-11-22'],
    ['礼拜3', '2026-11-18', '2026-11-25'],
    ['本周五', '2026-11-22', '2026-11-20'],
    ['下周三', '2026-11-22', '2026-11-25'],
    ['下周的周三', '2026-11-18', '2026-11-25'],
    ['下下周一', '2026-11-20', '2026-11-30'],
    ['上周五', '2026-11-20', '2026-11-13'],
    ['周末', '2026-11-18', '2026-11-21'],
    ['下周末', '2026-11-18', '2026-11-28'],
    ['下周', '2026-09-24', '2026-09-28'],
    ['下周', '2026-02-12', '2026-02-24'],
    ['下周内', '2026-04-28', '2026-05-09'],
    ['本周内', '2026-11-18', '2026-11-20'],
  ])('%s said on %s is %s', (text, today, expected) => {
    expect(said(text, today)).toEqual([expected]);
  });
  test('is the latest when it is past', () => {
    expect(said('周三', '2026-11-18', true)).toEqual(['2026-11-18']);
    expect(said('周四', '2026-11-18', true)).toEqual(['2026-11-12']);
  });
  test.each(['每周三', '一周三次', '周转', '每周末'])('is not read from %s', (text) => {
    expect(said(text, '2026-11-18')).toEqual([]);
  });
});

test.each([
  ['大前天', '2026-11-15'],
  ['前天', '2026-11-16'],
  ['昨晚', '2026-11-17'],
  ['今日', '2026-11-18'],
  ['明儿', '2026-11-19'],
  ['后天', '2026-11-20'],
  ['大后天', '2026-11-21'],
])('%s is %s, whether or not anybody works then', (text, expected) => {
  expect(said(text, '2026-11-18')).toEqual([expected]);
  expect(Object.isFrozen(WEEK_RULES)).toBe(true);
});
