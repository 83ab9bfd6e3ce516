import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publishedWorkCalendar } from '../../util/work-calendar.ts';
import { addDays } from '../calendar/day.ts';
import { makeWorkCalendar } from '../calendar/workdays.ts';
import { DIGEST_HOURS, isDigestDue, isDigestTime, nextDigest } from './digest.ts';

const calendar = makeWorkCalendar(publishedWorkCalendar());
const AT = '08:45';

describe('isDigestDue', () => {
  test.each([
    ['a minute before its time', '2026-11-23', '08:44', undefined, false],
    ['at its time', '2026-11-23', '08:45', undefined, true],
    ['later in the day, when the machine slept', '2026-11-23', '14:10', '2026-11-20', true],
    ['once it was shown today', '2026-11-23', '09:30', '2026-11-23', false],
    ['at the end of the working hours', '2026-11-23', '18:00', undefined, false],
    ['at night, when the machine woke', '2026-11-23', '23:30', undefined, false],
    ['on a Saturday', '2026-11-21', '09:00', undefined, false],
    ['on a Saturday that is worked on (调休)', '2026-10-10', '09:00', '2026-10-09', true],
    ['on a holiday', '2026-10-01', '09:00', '2026-09-30', false],
    ['on a Friday that is off', '2026-09-25', '09:00', undefined, false],
    ['when the clock was set back over midnight', '2026-11-23', '09:00', '2026-11-24', false],
    ['when the clock had been a month ahead', '2026-11-23', '09:00', '2026-12-23', true],
  ] as const)('%s', (_name, day, time, lastOn, expected) => {
    expect(isDigestDue({ day, time }, AT, lastOn, calendar)).toBe(expected);
  });
  test('on any day, when there is no calendar', () => {
    expect(isDigestDue({ day: '2026-11-21', time: '09:00' }, AT, undefined)).toBe(true);
  });
});

describe('nextDigest', () => {
  test.each([
    ['today, before its time', '2026-11-23', '07:00', '2026-11-23'],
    ['tomorrow, at its time', '2026-11-23', '08:45', '2026-11-24'],
    ['over the weekend', '2026-11-20', '12:00', '2026-11-23'],
    ['over the National Day', '2026-09-30', '12:00', '2026-10-08'],
    ['on the worked Saturday', '2026-10-09', '12:00', '2026-10-10'],
    ['over the end of the year', '2025-12-31', '12:00', '2026-01-04'],
  ] as const)('%s', (_name, day, time, expected) => {
    expect(nextDigest({ day, time }, AT, calendar)).toEqual({ day: expected, time: AT });
  });

  const minute = fc.record({
    day: fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2024-01-01', days)),
    time: fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':')),
  });
  test('lies ahead, on a working day, and the notification is due then unless it was shown', () => {
    fc.assert(
      fc.property(minute, (now) => {
        const next = nextDigest(now, AT, calendar);
        expect(`${next.day} ${next.time}` > `${now.day} ${now.time}`).toBe(true);
        expect(isDigestDue(next, AT, undefined, calendar)).toBe(true);
        expect(isDigestDue(next, AT, next.day, calendar)).toBe(false);
      }),
    );
  });
});

test.each([
  ['08:45', true],
  [DIGEST_HOURS.from, true],
  ['17:59', true],
  [DIGEST_HOURS.until, false],
  ['05:59', false],
  ['8:45', false],
  ['24:00', false],
  [845, false],
  [undefined, false],
])('the time %j may be chosen: %j', (value, expected) => {
  expect(isDigestTime(value)).toBe(expected);
});
