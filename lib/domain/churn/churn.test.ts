import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../calendar/day.ts';
import { SIGNAL_KINDS } from '../client/signal.ts';
import { CHURN_WEIGHTS, churnOf } from './churn.ts';
import type { ChurnFacts } from './facts.ts';

const TODAY = '2026-11-22';
const judge = (churn: ChurnFacts, silence?: number) =>
  churnOf(
    {
      stage: 'deepening',
      touches: silence === undefined ? {} : { lastEffectiveDay: addDays(TODAY, -silence) },
      churn,
    },
    TODAY,
  );

describe('churnOf', () => {
  test.each([
    ['silence of less than twice the usual', { gap: 10 }, 19, 0],
    ['silence of twice the usual', { gap: 10 }, 20, 13],
    ['silence of three times the usual', { gap: 10 }, 30, 25],
    ['less than a fortnight, however often one used to talk', { gap: 1 }, 13, 0],
    ['a fall of a fifth', { fall: 20 }, undefined, 13],
    ['a fall of less', { fall: 19 }, undefined, 0],
    ['a fall of a half', { fall: 50 }, undefined, 25],
    ['a complaint', { signals: ['complaint'] }, undefined, 20],
    ['a holding given up lately', { closedOn: addDays(TODAY, -180) }, undefined, 20],
    ['a decision-maker gone', { leftOn: TODAY }, undefined, 15],
    ['one loss seen twice', { closedOn: TODAY, signals: ['holdingClosed'] }, undefined, 20],
  ] as const)('%s', (_name, facts, silence, score) => {
    expect(judge(facts, silence)?.score).toBe(score);
  });

  test('says what each part weighs, most points first, and what could not be judged', () => {
    expect(judge({ gap: 10, signals: ['complaint', 'other'] }, 40)).toEqual({
      ruleId: 'churn.score',
      level: 'high',
      score: 50,
      parts: [
        { id: 'contactGap', weight: 25, points: 25, daysSince: 40, usualGap: 10 },
        { id: 'complaint', weight: 20, points: 20 },
        { id: 'other', weight: 5, points: 5 },
      ],
      missing: ['balanceFall'],
    });
  });

  test('nothing to judge by is no data, old news included', () => {
    const verdict = judge({ closedOn: addDays(TODAY, -181), leftOn: addDays(TODAY, 1) });
    expect(verdict).toMatchObject({ level: 'noData', missing: ['contactGap', 'balanceFall'] });
    expect(verdict).not.toHaveProperty('score');
  });

  test.each(['contact', 'negotiation', 'dormant', 'lost'] as const)('a client in %s has nothing to leave', (stage) => {
    expect(churnOf({ stage, touches: {}, churn: { signals: ['complaint'] } }, TODAY)).toBeUndefined();
  });

  test('lies within 0 and 100, and no further sign ever lowers it', () => {
    const anyFacts = fc.record({ gap: fc.integer({ min: 1, max: 60 }), fall: fc.nat(100) });
    fc.assert(
      fc.property(anyFacts, fc.subarray([...SIGNAL_KINDS]), fc.nat(400), (facts, signals, silence) => {
        const score = judge({ ...facts, signals }, silence)?.score ?? 0;
        expect(score >= 0 && score <= 100).toBe(true);
        for (const kind of SIGNAL_KINDS) {
          const more = judge({ ...facts, signals: [...new Set([...signals, kind])] }, silence)?.score ?? 0;
          expect(more).toBeGreaterThanOrEqual(score);
        }
      }),
    );
  });
});

test('all signs together are more than enough for the highest score', () => {
  expect(Object.values(CHURN_WEIGHTS).reduce((sum, weight) => sum + weight, 0)).toBeGreaterThanOrEqual(100);
});
