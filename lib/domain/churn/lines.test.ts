import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../calendar/day.ts';
import { SIGNAL_KINDS } from '../client/signal.ts';
import { CHURN_WEIGHTS, type ChurnInput, churnOf } from './churn.ts';
import { churnLines } from './lines.ts';

const TODAY = '2026-11-22';
const input = (silence: number | undefined, churn: ChurnInput['churn'] = {}): ChurnInput => ({
  stage: 'deepening',
  touches: silence === undefined ? {} : { lastEffectiveDay: addDays(TODAY, -silence) },
  churn,
});
const line = (given: ChurnInput, id: string) => churnLines(given, TODAY).find((each) => each.id === id);

test('a part that gives nothing shows its figures when they are known', () => {
  const given = input(5, { gap: 10, fall: 3 });
  expect(line(given, 'contactGap')).toEqual({
    ...{ id: 'contactGap', weight: 25, points: 0, state: 'none' },
    ...{ daysSince: 5, usualGap: 10 },
  });
  expect(line(given, 'balanceFall')).toMatchObject({ state: 'none', fallPercent: 3 });
  expect(line(given, 'complaint')).toMatchObject({ state: 'none', points: 0 });
});

test('a part that cannot be judged is no data, not fine', () => {
  expect(line(input(undefined), 'contactGap')).toMatchObject({ state: 'noData' });
  expect(line(input(5), 'balanceFall')).toMatchObject({ state: 'noData' });
});

test('a client who does no business with the bank has no lines', () => {
  expect(churnLines({ ...input(5), stage: 'contact' }, TODAY)).toEqual([]);
});

test('every part stands once, and the points add up to the score', () => {
  const anyFacts = fc.record({ gap: fc.integer({ min: 1, max: 60 }), fall: fc.nat(100) }, { requiredKeys: [] });
  fc.assert(
    fc.property(anyFacts, fc.subarray([...SIGNAL_KINDS]), fc.nat(400), (facts, signals, silence) => {
      const given = input(silence, { ...facts, signals });
      const lines = churnLines(given, TODAY);
      expect(lines.map(({ id }) => id)).toEqual(Object.keys(CHURN_WEIGHTS));
      const sum = lines.reduce((total, { points }) => total + points, 0);
      expect(Math.min(100, sum)).toBe(churnOf(given, TODAY)?.score ?? 0);
    }),
  );
});
