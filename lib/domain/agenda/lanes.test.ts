import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lanesOf, minuteOf, timeAt } from './lanes.ts';

const lanes = (...spans: readonly (readonly [string, number?])[]) =>
  lanesOf(spans, ([time, minutes]) => (minutes === undefined ? { time } : { time, minutes })).map(
    ({ lane, lanes: all }) => `${lane}/${all}`,
  );

test('appointments after each other have the whole width', () => {
  expect(lanes(['09:00', 60], ['10:00', 60])).toEqual(['0/1', '0/1']);
});

test('those at the same time stand side by side, and only they', () => {
  expect(lanes(['09:00', 90], ['10:00', 60], ['14:00'])).toEqual(['0/2', '1/2', '0/1']);
});

test('a lane is used again once it is free', () => {
  expect(lanes(['09:00', 180], ['09:30', 30], ['10:30', 30])).toEqual(['0/2', '1/2', '1/2']);
});

test('what goes on past midnight ends with the day', () => {
  expect(lanesOf(['23:30'], (time) => ({ time, minutes: 120 }))[0]?.end).toBe(1440);
});

test('a time is the one its minute came from', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1439 }), (minute) => minuteOf(timeAt(minute)) === minute));
});

test.each([
  [-10, '00:00'],
  [1440, '23:59'],
])('minute %i is kept within the day', (minute, time) => {
  expect(timeAt(minute)).toBe(time);
});

test('nothing in one lane overlaps, whatever the day', () => {
  const span = fc.record({ start: fc.integer({ min: 0, max: 1439 }), minutes: fc.integer({ min: 1, max: 300 }) });
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
      const placed = lanesOf(spans, ({ start, minutes }) => ({ time: timeAt(start), minutes }));
      for (const [index, a] of placed.entries()) {
        for (const b of placed.slice(index + 1)) {
          if (a.lane === b.lane) expect(a.end <= b.start || b.end <= a.start).toBe(true);
        }
        expect(a.lane).toBeLessThan(a.lanes);
      }
    }),
  );
});
