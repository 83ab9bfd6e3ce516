import { describe, expect, test } from 'vitest';
import { publishedWorkCalendar } from '../../util/work-calendar.ts';
import { findSpokenDays } from './spoken-day.ts';
import { DATE_RULES, inMonth, spokenOffset, spokenYear } from './spoken-dates.ts';
import { makeWorkCalendar } from './workdays.ts';

const calendar = makeWorkCalendar(publishedWorkCalendar());
const said = (text: string, today: string, isPast = false) =>
  findSpokenDays(text).map((day) => day.resolve({ today, calendar, isPast }) ?? 'none');

describe('a date', () => {
  test.each([
    ['11月25日', '2026-11-18', '2026-11-25'],
    ['11.25', '2026-11-18', '2026-11-25'],
    ['11-25', '2026-11-18', '2026-11-25'],
    ['7/20', '2026-07-16', '2026-07-20'],
    ['十一月二十五', '2026-11-18', '2026-11-25'],
    ['11月5日', '2026-11-18', '2027-11-05'],
    ['25号', '2026-11-25', '2026-11-25'],
    ['25号', '2026-11-30', '2026-12-25'],
    ['31号', '2026-11-22', '2026-12-31'],
    ['29号', '2024-02-28', '2024-02-29'],
    ['2月29日', '2026-11-22', '2028-02-29'],
    ['下月5号', '2026-12-31', '2027-01-05'],
    ['本月28日', '2026-11-18', '2026-11-28'],
    ['明年1月10号', '2026-12-28', '2027-01-10'],
    ['2026年12月1日', '2026-11-18', '2026-12-01'],
    ['26年12月3号', '2026-11-18', '2026-12-03'],
    ['2026-12-01', '2026-11-18', '2026-12-01'],
    ['2月30日', '2026-11-18', 'none'],
    ['13.5', '2026-11-18', 'none'],
  ])('%s said on %s is %s', (text, today, expected) => {
    expect(said(text, today)).toEqual([expected]);
  });
  test.each([
    ['11月16日', '2026-11-20', '2026-11-16'],
    ['11月25日', '2026-11-20', '2025-11-25'],
    ['25号', '2026-11-20', '2026-10-25'],
    ['3.9', '2026-03-10', '2026-03-09'],
  ])('%s of something past, said on %s, is %s', (text, today, expected) => {
    expect(said(text, today, true)).toEqual([expected]);
  });
  test.each(['利率3.85', '3.5%', '1.2亿', '3号楼', '15日均', '年化3.2', '第3号', '每月25号', '5号线'])(
    'is not read from %s',
    (text) => {
      expect(said(text, '2026-11-18')).toEqual([]);
    },
  );
});

test('words lead away from this month and year', () => {
  expect(['下下', '下个', '本', '上', '上上', undefined].map(spokenOffset)).toEqual([2, 1, 0, -1, -2, 0]);
  expect(['明年', '26年', '2027年'].map((word) => spokenYear(word, '2026-11-18'))).toEqual([2027, 2026, 2027]);
  expect(inMonth('2026-02-01', 30)).toBeUndefined();
  expect(Object.isFrozen(DATE_RULES)).toBe(true);
});
