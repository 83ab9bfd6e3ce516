import { describe, expect, test } from 'vitest';
import { publishedWorkCalendar } from '../../util/work-calendar.ts';
import { addWorkdays, makeWorkCalendar, workdayFrom, workdayUpTo } from './workdays.ts';

const calendar = makeWorkCalendar(publishedWorkCalendar());

describe('the working calendar', () => {
  test.each([
    ['2026-10-01', false, 'a public holiday'],
    ['2026-10-08', true, 'the first day after it'],
    ['2026-10-10', true, 'a Saturday worked instead'],
    ['2026-10-11', false, 'a plain Sunday'],
    ['2026-02-14', true, 'the worked Saturday before the Spring Festival'],
    ['2026-02-23', false, 'its last day'],
    ['2024-02-29', true, 'a leap day'],
  ])('of %s says %s: %s', (day, isWorkday) => {
    expect(calendar.isWorkday(day)).toBe(isWorkday);
  });
  test('names the holiday a day is off for', () => {
    expect(calendar.holiday('2025-10-06')).toBe('中秋');
    expect(calendar.holiday('2025-10-09')).toBeUndefined();
  });
  test('knows weekends alone when a year is not published', () => {
    expect(calendar.isKnown(2026)).toBe(true);
    expect(calendar.isKnown(2031)).toBe(false);
    expect(calendar.isWorkday('2031-10-01')).toBe(true);
    expect(calendar.isWorkday('2031-10-04')).toBe(false);
  });
  test('joins holidays that follow on each other', () => {
    const range = calendar.holidays.find(({ from }) => from === '2025-10-01');
    expect(range).toEqual({ names: ['国庆节', '中秋'], from: '2025-10-01', to: '2025-10-08', isPublished: true });
  });
  test('lists expected holidays only of years that are not published', () => {
    const unpublished = calendar.holidays.filter(({ isPublished }) => !isPublished);
    expect(unpublished.length).toBeGreaterThan(0);
    expect(unpublished.every(({ from }) => !calendar.isKnown(Number(from.slice(0, 4))))).toBe(true);
  });
  test('ends its search when nobody ever works', () => {
    const never = makeWorkCalendar({ daysOff: {}, workdays: [], expected: [] });
    expect(workdayFrom({ ...never, isWorkday: () => false }, '2026-01-01')).toBe('2026-02-10');
  });
});

test('workdayFrom and workdayUpTo stay on a working day and leave the others', () => {
  expect(workdayFrom(calendar, '2026-09-30')).toBe('2026-09-30');
  expect(workdayFrom(calendar, '2026-10-01')).toBe('2026-10-08');
  expect(workdayUpTo(calendar, '2026-10-07')).toBe('2026-09-30');
});

test('addWorkdays counts from the day after', () => {
  expect(addWorkdays(calendar, '2026-09-24', 5)).toBe('2026-10-09');
  expect(addWorkdays(calendar, '2026-11-21', 1)).toBe('2026-11-23');
});
