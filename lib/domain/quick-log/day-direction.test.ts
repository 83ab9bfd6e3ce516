import { describe, expect, test } from 'vitest';
import { publishedWorkCalendar } from '../../util/work-calendar.ts';
import { findSpokenDays } from '../calendar/spoken-day.ts';
import { makeWorkCalendar } from '../calendar/workdays.ts';
import { comingDay, isToCome, pastDay } from './day-direction.ts';

const context = { today: '2026-11-18', calendar: makeWorkCalendar(publishedWorkCalendar()), people: [] };
const day = (text: string) => findSpokenDays(text)[0]!;

describe('isToCome', () => {
  test.each([
    ['下周三', 'surely'],
    ['三天后', 'surely'],
    ['月底', 'surely'],
    ['周五', 'perhaps'],
    ['25号', 'perhaps'],
    ['1月5日', 'surely'],
    ['昨天', 'never'],
    ['今天', 'perhaps'],
    ['上周五', 'never'],
  ])('%s lies ahead %s', (text, expected) => {
    expect(isToCome(day(text), context)).toBe(expected);
  });
});

test('one day is another looking back', () => {
  expect(comingDay(day('周五'), context)).toBe('2026-11-20');
  expect(pastDay(day('周五'), context)).toBe('2026-11-13');
  expect(pastDay(day('下周五'), context)).toBeUndefined();
});
