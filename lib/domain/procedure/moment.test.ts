import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Moment, minutesAfter, minutesBetween } from './moment.ts';

describe('minutes of the wall clock', () => {
  test.each<[Moment, Moment, number]>([
    [{ on: '2026-11-22', time: '09:50' }, { on: '2026-11-22', time: '10:05' }, 15],
    [{ on: '2026-11-22', time: '23:50' }, { on: '2026-11-23', time: '00:05' }, 15],
    [{ on: '2026-12-31', time: '12:00' }, { on: '2027-01-01', time: '12:00' }, 1440],
    [{ on: '2026-11-22', time: '10:00' }, { on: '2026-11-22', time: '09:00' }, -60],
    [{ on: '2026-11-22' }, { on: '2026-11-22', time: '00:07' }, 7],
  ])('are counted from %o to %o', (from, to, minutes) => {
    expect(minutesBetween(from, to)).toBe(minutes);
  });

  test('lead back to the moment they were counted to, over any number of days', () => {
    const time = fc
      .tuple(fc.nat(23), fc.nat(59))
      .map((parts) => parts.map((n) => String(n).padStart(2, '0')).join(':'));
    fc.assert(
      fc.property(time, fc.nat(100_000), (at, minutes) => {
        const from = { on: '2026-02-27', time: at };
        expect(minutesBetween(from, minutesAfter(from, minutes))).toBe(minutes);
      }),
    );
  });
});
