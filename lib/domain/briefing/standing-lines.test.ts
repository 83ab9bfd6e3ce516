import { describe, expect, test } from 'vitest';
import { briefedLines } from '../../../test/factories/briefing.ts';
import { makeDossier, makeTouch } from '../../../test/factories/client.ts';

describe('the goal', () => {
  test('is the next purpose of the plan while the client is being won', () => {
    const touches = [makeTouch({ day: '2026-11-02' }), makeTouch({ day: '2026-11-10' })];
    expect(briefedLines(makeDossier({ touches }), 'goal')).toMatchObject([
      {
        content: { kind: 'goal', ordinal: 3, of: { low: 5, high: 7 }, purpose: 'proposal' },
        source: { kind: 'rule', id: 'touch.plan' },
        on: '2026-11-10',
        ageDays: 12,
        isOld: false,
      },
    ]);
  });

  test('is another approach once the plan is used up, and care once the client is won', () => {
    const touches = Array.from({ length: 7 }, (_, at) => makeTouch({ day: `2026-10-${10 + at}` }));
    expect(briefedLines(makeDossier({ touches }), 'goal')[0]?.content).toMatchObject({
      ordinal: 8,
      purpose: 'changeApproach',
    });
    const won = makeDossier({ client: { stage: 'deepening' }, touches });
    expect(briefedLines(won, 'goal')[0]?.content).toMatchObject({ purpose: 'care' });
  });
});
