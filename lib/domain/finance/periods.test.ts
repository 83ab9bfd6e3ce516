import { describe, expect, test } from 'vitest';
import { LAST, makeStatement, YEAR } from '../../../test/factories/statement.ts';
import { comparableTo, newestFirst, ofLength, openingOf, quarterEnds } from './periods.ts';

describe('periods', () => {
  const nine = (year: number) => makeStatement(`${year}-09-30`, { sales: year }, { months: 9 });

  test('are compared with the same months a year before, never with others', () => {
    const all = [nine(2026), nine(2025), YEAR, LAST];
    expect(comparableTo(nine(2026), all)).toEqual(nine(2025));
    expect(comparableTo(YEAR, all)).toBe(LAST);
    expect(comparableTo(nine(2025), all)).toBeUndefined();
  });

  test('begin where the year before ended', () => {
    expect(openingOf(nine(2026), [YEAR, LAST])).toBe(YEAR);
    expect(openingOf(LAST, [YEAR, LAST])).toBeUndefined();
  });

  test('are one where they were entered twice: the audited statement, else the later', () => {
    const draft = { ...YEAR, id: 'draft', isAudited: false, on: '2026-05-01' };
    const later = { ...draft, id: 'later', on: '2026-06-01' };
    expect(newestFirst([draft, YEAR, LAST])).toEqual([YEAR, LAST]);
    expect(newestFirst([draft, later])).toEqual([later]);
  });

  test('of one length stand beside each other, oldest first', () => {
    expect(ofLength([nine(2026), YEAR, LAST, nine(2025)], 12)).toEqual([LAST, YEAR]);
  });
});

test.each([
  ['2026-11-22', ['2026-09-30', '2026-06-30', '2026-03-31', '2025-12-31']],
  ['2026-09-30', ['2026-09-30', '2026-06-30', '2026-03-31', '2025-12-31']],
  ['2026-09-29', ['2026-06-30', '2026-03-31', '2025-12-31', '2025-09-30']],
  ['2027-01-01', ['2026-12-31', '2026-09-30', '2026-06-30', '2026-03-31']],
])('by %s the last quarters ended on %j', (today, ends) => {
  expect(quarterEnds(today, 4)).toEqual(ends);
});
