import { describe, expect, test } from 'vitest';
import { makeClient } from '../../../test/factories/client.ts';
import { parseChange } from '../../contracts/schemas/records.schema.ts';
import { type Client, GRADES, POTENTIALS } from '../client/client.ts';
import {
  DEFAULT_BANDS,
  GRADE_MATRIX,
  gradeStanding,
  MOST_GRADE_MOVES,
  suggestGrade,
  withGradeOverride,
  withoutGradeOverride,
  withPotential,
} from './grade.ts';

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

const DAY = '2026-11-22';
const isStorable = (record: Client) =>
  parseChange({ op: 'put', kind: 'client', clientId: record.id, record }) !== undefined;

describe('a grade set by hand', () => {
  const client = makeClient({ grade: 'C' });
  const record = withGradeOverride(client, 'A', ' 集团总部在本市 ', DAY) as Client;
  const byHand = { from: 'C', to: 'A', on: DAY, reason: '集团总部在本市' };

  test('keeps its reason, stands in the history and can be stored', () => {
    expect(record).toMatchObject({ grade: 'A', gradeOverride: { grade: 'A', reason: '集团总部在本市' } });
    expect(record.gradeMoves).toEqual([byHand]);
    expect(isStorable(record)).toBe(true);
  });
  test('goes back to the suggestion, and the history says so', () => {
    const back = { from: 'A', to: 'B', on: '2026-12-01' } as const;
    expect(withoutGradeOverride(record, { grade: 'B' }, back.on)).toEqual({
      ...client,
      grade: 'B',
      gradeMoves: [byHand, back],
    });
  });
  test('stays as it is when the rule has no answer', () => {
    const back = withoutGradeOverride(record, {}, DAY);
    expect(back).toMatchObject({ grade: 'A' });
    expect(back).not.toHaveProperty('gradeOverride');
    expect(back.gradeMoves).toHaveLength(2);
  });
  test('is refused without a reason', () => {
    expect(withGradeOverride(client, 'A', '  ', DAY)).toBeUndefined();
  });
  test('forgets the oldest changes when there are too many', () => {
    let many = client;
    for (let n = 0; n < MOST_GRADE_MOVES + 3; n += 1) many = withGradeOverride(many, 'A', `第${n}次`, DAY) as Client;
    expect(many.gradeMoves).toHaveLength(MOST_GRADE_MOVES);
    expect(many.gradeMoves?.[0]?.reason).toBe('第3次');
    expect(isStorable(many)).toBe(true);
  });
});

test('taking over a suggestion that is in use already changes nothing', () => {
  const client = makeClient({ grade: 'B' });
  expect(withoutGradeOverride(client, { grade: 'B' }, DAY)).toEqual(client);
});

test('potential is set and taken back without touching the grade', () => {
  const client = makeClient({ grade: 'D' });
  const judged = withPotential(client, 'high', DAY);
  expect(judged).toEqual({ ...client, potential: 'high', potentialOn: DAY });
  expect(withPotential(judged, undefined, DAY)).toEqual(client);
});

describe('gradeStanding', () => {
  const VALUE = DEFAULT_BANDS.middleFen;
  test.each([
    [
      'what was set by hand stands, whatever the rule says',
      { gradeOverride: { grade: 'A', reason: '集团', on: DAY } },
      'byHand',
    ],
    [
      'what was set by hand is gone when another grade came since',
      { potential: 'low', gradeOverride: { grade: 'B', reason: '集团', on: DAY } },
      'differs',
    ],
    ['as suggested', { potential: 'high' }, 'asSuggested'],
    ['entered as something else', { potential: 'low' }, 'differs'],
    ['nothing to compare with', {}, 'noData'],
  ] as const)('%s', (_name, patch, state) => {
    expect(gradeStanding(makeClient({ grade: 'A', ...patch }), VALUE)).toMatchObject({ grade: 'A', state });
  });
  test('a client nobody knows the value of has nothing to compare with', () => {
    expect(gradeStanding(makeClient({ potential: 'high' }), undefined).state).toBe('noData');
  });
});
