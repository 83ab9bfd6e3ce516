import { expect, test } from 'vitest';
import { makeTouch } from '../../../test/factories/client.ts';
import { axisAverages, ratedVisits } from './self-rating.ts';

const days = (count: number, mark: (index: number) => number) =>
  Array.from({ length: count }, (_, index) => ({
    day: `2026-10-${String(index + 1).padStart(2, '0')}`,
    rating: { communication: mark(index) },
  }));

test.each([
  ['nothing was rated', [], undefined],
  ['one visit was', days(1, () => 4), { axis: 'communication', mean: 4, n: 1 }],
  ['there are ten', days(10, (at) => (at < 5 ? 2 : 4)), { axis: 'communication', mean: 3, n: 10 }],
  [
    'there are fifteen, the last ten against the five before',
    days(15, (at) => (at < 5 ? 2 : 4)),
    { axis: 'communication', mean: 4, n: 10, before: 2 },
  ],
  [
    'there are thirty, those before the last twenty no longer',
    days(30, (at) => (at < 10 ? 1 : at < 20 ? 3 : 5)),
    { axis: 'communication', mean: 5, n: 10, before: 3 },
  ],
])('the average of an axis is that of the last ten when %s', (_when, visits, expected) => {
  expect(axisAverages(visits)[0]).toEqual(expected);
  expect(axisAverages(visits.toReversed())[0]).toEqual(expected);
});

test('an axis that was skipped counts by the visits it was rated in, one never rated is left out', () => {
  const visits = [
    { day: '2026-11-01', rating: { communication: 5, persuasiveness: 2 } },
    { day: '2026-11-02', rating: { communication: 4 } },
    { day: '2026-11-03', rating: {} },
  ];
  expect(axisAverages(visits)).toEqual([
    { axis: 'communication', mean: 4.5, n: 2 },
    { axis: 'persuasiveness', mean: 2, n: 1 },
  ]);
});

test('a client keeps the newest rated visits, enough for both averages', () => {
  expect(ratedVisits([makeTouch()])).toBeUndefined();
  const touches = days(28, () => 3).map((visit) => makeTouch(visit));
  const kept = ratedVisits([makeTouch(), ...touches]);
  expect(kept).toHaveLength(20);
  expect(kept?.[0]?.day).toBe('2026-10-28');
});
