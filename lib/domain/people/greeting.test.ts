import { expect, test } from 'vitest';
import { makeFollowUp } from '../../../test/factories/client.ts';
import { makeWorkCalendar } from '../calendar/workdays.ts';
import { greetingDay, isGreetingPlanned } from './greeting.ts';

const calendar = makeWorkCalendar({
  daysOff: { '2026-10-01': '国庆节', '2026-10-02': '国庆节' },
  workdays: ['2026-10-10'],
  expected: [],
});

test.each([
  ['on a working day: the day before', '2026-11-25', '2026-11-22', '2026-11-24'],
  ['on a Monday: the Friday', '2026-11-30', '2026-11-22', '2026-11-27'],
  ['on a Sunday after a Saturday at work: that Saturday', '2026-10-11', '2026-09-01', '2026-10-10'],
  ['in the holidays: the last day before them', '2026-10-02', '2026-09-01', '2026-09-30'],
  ['tomorrow, on a Monday: today, though it is a Sunday', '2026-11-23', '2026-11-22', '2026-11-22'],
  ['today: at once', '2026-11-22', '2026-11-22', '2026-11-22'],
])('a greeting for a birthday %s', (_, birthday, today, due) => {
  expect(greetingDay(birthday, today, calendar)).toBe(due);
});

test.each([
  ['open', {}, true],
  ['done in time', { doneOn: '2026-11-24' }, true],
  ['given up', { droppedOn: '2026-11-23' }, false],
  ['of the year before', { due: '2025-11-24', doneOn: '2025-11-24' }, false],
  ['for something else', { text: '别的' }, false],
  ['after the birthday', { due: '2026-11-26' }, false],
])('is planned already by one that is %s: %#', (_, patch, expected) => {
  const item = makeFollowUp({ text: '准备王芳的生日问候', due: '2026-11-24', ...patch });
  expect(isGreetingPlanned([item], '准备王芳的生日问候', '2026-11-25')).toBe(expected);
});
