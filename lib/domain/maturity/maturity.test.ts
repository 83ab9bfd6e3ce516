import { describe, expect, test } from 'vitest';
import { weekday } from '../calendar/day.ts';
import { maturityOf, offeredActions, PERIODS } from './maturity.ts';

const TODAY = '2026-11-22';

describe('maturityOf', () => {
  test.each([
    ['2026-11-22', 'building', 0],
    ['2026-05-23', 'building', 5],
    ['2026-05-22', 'deepening', 6],
    ['2024-11-23', 'deepening', 23],
    ['2024-11-22', 'loyalty', 24],
    ['2001-01-01', 'loyalty', 310],
  ] as const)('first business on %s: %s after %i months', (firstBusinessDay, period, months) => {
    expect(maturityOf({ stage: 'deepening', firstBusinessDay }, TODAY)).toMatchObject({
      ruleId: 'maturity.period',
      state: 'known',
      period,
      months,
      firstBusinessDay,
    });
  });

  test.each([
    ['a prospect has no business', { stage: 'proposal' }, 'noBusiness'],
    ['business yet to come is none', { stage: 'delivery', firstBusinessDay: '2026-12-01' }, 'noBusiness'],
    ['a customer whose first day nobody knows is no data', { stage: 'deepening' }, 'noData'],
  ] as const)('%s', (_name, client, state) => {
    expect(maturityOf(client, TODAY)).toEqual({ ruleId: 'maturity.period', state });
  });
});

test('the periods follow one another without a gap, and every action stands once', () => {
  for (const [index, { fromMonth }] of PERIODS.entries()) {
    expect(fromMonth).toBe(index === 0 ? 0 : PERIODS[index - 1]?.untilMonth);
  }
  const ids = PERIODS.flatMap(({ actions }) => actions.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});

test('offers its actions on working days, and nothing where the period is unknown', () => {
  const calendar = { isWorkday: (day: string) => weekday(day) <= 5 };
  const offered = offeredActions(maturityOf({ stage: 'delivery', firstBusinessDay: TODAY }, TODAY), TODAY, calendar);
  expect(offered).toContainEqual({ id: 'building.frequentVisits', due: '2026-11-30' });
  expect(offered.every(({ due }) => calendar.isWorkday(due))).toBe(true);
  expect(offeredActions(maturityOf({ stage: 'contact' }, TODAY), TODAY)).toEqual([]);
});
