import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeClient } from '../../../test/factories/client.ts';
import { addDays, daysBetween } from '../calendar/day.ts';
import { stageHistory, stallOf } from './history.ts';
import { moveStage } from './move.ts';
import { PROCESS_STAGES } from './stage.ts';

const TODAY = '2026-11-22';

describe('stageHistory', () => {
  test('knows the present stage alone when no move was kept', () => {
    expect(stageHistory(makeClient({ stageSince: '2026-11-12' }), TODAY)).toEqual([
      { stage: 'contact', from: '2026-11-12', days: 10 },
    ]);
  });

  test('gives each stage its days, the leap day included', () => {
    const client = makeClient({
      stage: 'negotiation',
      stageSince: '2024-03-01',
      createdOn: '2024-01-31',
      stageMoves: [
        { from: 'proposal', to: 'negotiation', on: '2024-03-01', reason: '已认可' },
        { from: 'contact', to: 'proposal', on: '2024-02-28' },
      ],
    });
    expect(stageHistory(client, '2024-03-11')).toEqual([
      { stage: 'contact', from: '2024-01-31', until: '2024-02-28', days: 28 },
      { stage: 'proposal', from: '2024-02-28', until: '2024-03-01', days: 2, reason: '已认可' },
      { stage: 'negotiation', from: '2024-03-01', days: 10 },
    ]);
  });

  test('accounts for every day since the client was entered, whatever the moves', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom(...PROCESS_STAGES), fc.nat(40)), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(steps, fc.nat(30), (path, rest) => {
        let client = makeClient({ createdOn: '2026-01-01', stageSince: '2026-01-01' });
        for (const [to, wait] of path) {
          const result = moveStage(client, to, { on: addDays(client.stageSince, wait), reason: '推进' });
          if (result.ok) client = result.client;
        }
        const today = addDays(client.stageSince, rest);
        const history = stageHistory(client, today);
        const total = history.reduce((sum, { days }) => sum + days, 0);
        expect(total).toBe(daysBetween('2026-01-01', today));
        expect(history.at(-1)).toMatchObject({ stage: client.stage, from: client.stageSince });
      }),
    );
  });
});

describe('stallOf', () => {
  test.each([
    ['contact', '2026-10-08', false, 45],
    ['contact', '2026-10-07', true, 46],
    ['negotiation', '2026-09-23', false, 60],
    ['delivery', '2026-08-23', true, 91],
  ] as const)('a client in %s since %s is stalled: %s', (stage, stageSince, isStalled, days) => {
    expect(stallOf({ stage, stageSince }, TODAY)).toMatchObject({ ruleId: 'stage.dwell', isStalled, days });
  });

  test.each(['deepening', 'dormant', 'lost'] as const)('a client in %s is never stalled', (stage) => {
    const verdict = stallOf({ stage, stageSince: '2000-01-01' }, TODAY);
    expect(verdict.isStalled).toBe(false);
    expect(verdict).not.toHaveProperty('expected');
  });

  test('the bank may expect another length', () => {
    expect(stallOf({ stage: 'contact', stageSince: '2026-11-01' }, TODAY, { contact: 20 }).isStalled).toBe(true);
  });
});
