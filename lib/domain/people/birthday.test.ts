import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../calendar/day.ts';
import { birthdaysWithin, nextBirthday } from './birthday.ts';

describe('nextBirthday', () => {
  test.each([
    ['11-22', '2026-11-22', '2026-11-22', 0],
    ['11-21', '2026-11-22', '2027-11-21', 364],
    ['01-01', '2026-12-31', '2027-01-01', 1],
    ['02-29', '2026-02-27', '2026-02-28', 1],
    ['02-29', '2026-02-28', '2026-02-28', 0],
    ['02-29', '2026-03-01', '2027-02-28', 364],
    ['02-29', '2028-02-28', '2028-02-29', 1],
    ['02-29', '2027-03-01', '2028-02-29', 365],
  ])('%s seen from %s is on %s', (birthday, today, on, inDays) => {
    expect(nextBirthday(birthday, today)).toEqual({ on, inDays });
  });

  test.each(['02-30', '13-01', '', 'soon'])('"%s" is no birthday', (text) => {
    expect(nextBirthday(text, '2026-11-22')).toBeUndefined();
  });

  test('is never over, and at most a leap year away', () => {
    fc.assert(
      fc.property(fc.nat(4000), fc.nat(366), (start, of) => {
        const birthday = addDays('2024-01-01', of).slice(5);
        const near = nextBirthday(birthday, addDays('2020-01-01', start));
        expect(near?.inDays).toBeGreaterThanOrEqual(0);
        expect(near?.inDays).toBeLessThanOrEqual(366);
      }),
    );
  });
});

test('lists who has a birthday soon, nearest first, without those who have left', () => {
  const people = [
    { name: '丙', birthday: '11-29' },
    { name: '乙', birthday: '11-23' },
    { name: '甲', birthday: '11-22' },
    { name: '丁', birthday: '11-30' },
    { name: '戊', birthday: '11-22', leftOn: '2026-01-01' },
    { name: '己' },
  ];
  const near = birthdaysWithin(people, '2026-11-22', 7);
  expect(near.map(({ person, inDays }) => [person.name, inDays])).toEqual([
    ['甲', 0],
    ['乙', 1],
    ['丙', 7],
  ]);
});

test('finds whoever has a birthday within the days asked for, whatever they are', () => {
  fc.assert(
    fc.property(fc.nat(1500), fc.nat(366), fc.nat(400), (start, of, days) => {
      const today = addDays('2023-06-01', start);
      const birthday = addDays('2024-01-01', of % 366).slice(5);
      const found = birthdaysWithin([{ name: '甲', birthday }], today, days);
      expect(found.length === 1).toBe((nextBirthday(birthday, today)?.inDays ?? 999) <= days);
    }),
    { numRuns: 500 },
  );
});
