import { describe, expect, test } from 'vitest';
import { makeClient } from '../../../test/factories/client.ts';
import { parseChange } from '../../contracts/schemas/records.schema.ts';
import { GRADES, POTENTIALS } from '../client/client.ts';
import { DEFAULT_BANDS, GRADE_MATRIX, suggestGrade, withGradeOverride, withoutGradeOverride } from './grade.ts';

describe('suggestGrade', () => {
  test.each([
    [DEFAULT_BANDS.highFen, 'high', 'A'],
    [DEFAULT_BANDS.highFen - 1, 'middle', 'B'],
    [DEFAULT_BANDS.middleFen, 'low', 'C'],
    [DEFAULT_BANDS.middleFen - 1, 'low', 'D'],
    [-500, 'high', 'B'],
  ] as const)('a value of %i fen with %s potential is %s', (valueFen, potential, grade) => {
    expect(suggestGrade(valueFen, potential)).toMatchObject({ grade, valueFen, potential, missing: [] });
  });

  test.each([
    [undefined, 'high', ['value']],
    [1, undefined, ['potential']],
    [undefined, undefined, ['value', 'potential']],
  ] as const)('value %s and potential %s give no grade', (valueFen, potential, missing) => {
    const suggestion = suggestGrade(valueFen, potential);
    expect(suggestion).not.toHaveProperty('grade');
    expect(suggestion.missing).toEqual(missing);
  });

  test('more value or more potential never makes a worse grade', () => {
    const rank = (value: (typeof POTENTIALS)[number], potential: (typeof POTENTIALS)[number]) =>
      GRADES.indexOf(GRADE_MATRIX[value][potential]);
    for (const other of POTENTIALS) {
      for (const [better, worse] of [
        ['high', 'middle'],
        ['middle', 'low'],
      ] as const) {
        expect(rank(better, other)).toBeLessThanOrEqual(rank(worse, other));
        expect(rank(other, better)).toBeLessThanOrEqual(rank(other, worse));
      }
    }
  });
});

test('a grade set by hand keeps its reason, can be stored and taken back', () => {
  const client = makeClient({ grade: 'C' });
  const record = withGradeOverride(client, 'A', ' 集团总部在本市 ', '2026-11-22');
  expect(record).toMatchObject({ grade: 'A', gradeOverride: { grade: 'A', reason: '集团总部在本市' } });
  expect(record && parseChange({ op: 'put', kind: 'client', clientId: client.id, record })).toBeDefined();
  expect(record && withoutGradeOverride(record, { grade: 'B' })).toEqual({ ...client, grade: 'B' });
  expect(record && withoutGradeOverride(record, {})).toEqual({ ...client, grade: 'A' });
});

test('a grade is not set by hand without a reason', () => {
  expect(withGradeOverride(makeClient(), 'A', '  ', '2026-11-22')).toBeUndefined();
});
