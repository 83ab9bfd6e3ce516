import { expect, test } from 'vitest';
import { LAST, WAN, YEAR } from '../../../test/factories/statement.ts';
import { effectOf, type TakenPeriod, takeFigures } from './take-figures.ts';

const NOW = '2026-11-22';
const period = (more: Partial<TakenPeriod>): TakenPeriod => ({
  ...{ end: YEAR.end, months: 12, isAudited: true, figures: { sales: 11_000 * WAN } },
  ...more,
});
let id = 0;
const newId = () => `new-${++id}`;

test('a period that is not there yet is added, with the day on which it was', () => {
  const later = period({ end: '2026-09-30', months: 9, isAudited: false });
  expect(effectOf([YEAR], later)).toEqual({ kind: 'new' });
  expect(takeFigures([YEAR], [later], NOW, () => 'x')).toEqual([YEAR, { id: 'x', on: NOW, ...later }]);
});

test('a known period is filled up: what the table does not name stays', () => {
  const more = period({ figures: { sales: 10_900 * WAN, guaranteesGiven: 500 * WAN } });
  expect(effectOf([LAST, YEAR], more)).toEqual({ kind: 'fills', changed: ['sales'], added: ['guaranteesGiven'] });
  const [, filled] = takeFigures([LAST, YEAR], [more], NOW, newId);
  expect(filled).toEqual({ ...YEAR, on: NOW, figures: { ...YEAR.figures, ...more.figures } });
});

test('figures that are all known change nothing', () => {
  expect(effectOf([YEAR], period({}))).toEqual({ kind: 'same' });
  expect(takeFigures([YEAR], [period({})], NOW, newId)).toEqual([YEAR]);
});

test('an audited statement is not overwritten by one that is not', () => {
  const draft = period({ isAudited: false, figures: { sales: 1 } });
  expect(effectOf([YEAR], draft)).toEqual({ kind: 'new' });
  expect(takeFigures([YEAR], [draft], NOW, newId)).toHaveLength(2);
});
