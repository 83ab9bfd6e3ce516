import { describe, expect, test } from 'vitest';
import { BRIEFED_ON, briefedLines } from '../../../test/factories/briefing.ts';
import { makeDossier, makeTouch } from '../../../test/factories/client.ts';
import { makeBriefing } from './briefing.ts';

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

  test('is to settle first where something blocks new business with a client that is won', () => {
    const won = makeDossier({ client: { stage: 'deepening' } });
    const goalOf = (crossSell: unknown) =>
      makeBriefing(won, { today: BRIEFED_ON, crossSell: crossSell as never }).sections[0]?.lines[0]?.content;
    expect(goalOf({ state: 'blocked', blocks: [] })).toMatchObject({ purpose: 'settle' });
  });

  test.each(['dormant', 'lost'] as const)('is to begin again, not care, with a client that is %s', (stage) => {
    expect(briefedLines(makeDossier({ client: { stage } }), 'goal')[0]?.content).toMatchObject({ purpose: 'winBack' });
  });

  test('is followed by what was noted of the client, when there is something', () => {
    const lines = briefedLines(makeDossier({ client: { note: ' 拟建新产线 ' } }), 'goal');
    expect(lines[1]?.content).toEqual({ kind: 'background', text: '拟建新产线' });
    expect(briefedLines(makeDossier({ client: { note: ' ' } }), 'goal')).toHaveLength(1);
  });
});

test('the stage and what is missing are as old as the last contact, not as the stage', () => {
  const client = { stage: 'deepening', stageSince: '2020-01-01' } as const;
  const dossier = makeDossier({ client, touches: [makeTouch({ day: '2026-11-02' })] });
  expect(new Set(briefedLines(dossier, 'stage').map(({ on }) => on))).toEqual(new Set(['2026-11-02']));
});
