import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeClient } from '../../../test/factories/client.ts';
import { parseChange } from '../../contracts/schemas/records.schema.ts';
import type { Client } from '../client/client.ts';
import { EXIT_CRITERIA } from './criteria.ts';
import { MOST_STAGE_MOVES, moveStage } from './move.ts';
import { PROCESS_STAGES, STAGES } from './stage.ts';

const ON = '2026-11-22';
const ticked = (...ids: string[]): Partial<Client> => ({
  criteria: ids.map((id) => ({ id, on: '2026-11-01', evidence: { kind: 'note', text: '见备注' } })),
});
const allOf = (stage: 'contact' | 'proposal') =>
  EXIT_CRITERIA[stage].filter(({ isMandatory }) => isMandatory).map(({ id }) => id);

describe('moveStage', () => {
  test('moves on without asking when the mandatory criteria are met', () => {
    const client = makeClient(ticked(...allOf('contact')));
    const result = moveStage(client, 'proposal', { on: ON });
    expect(result).toMatchObject({
      ok: true,
      client: { stage: 'proposal', stageSince: ON },
      move: { from: 'contact', to: 'proposal', on: ON },
    });
    expect(result.ok && result.move).not.toHaveProperty('open');
  });

  test('asks for a reason when mandatory criteria are open, and keeps it with what was open', () => {
    const client = makeClient(ticked('contact.visited'));
    const open = ['contact.businessModel', 'contact.needs'];
    expect(moveStage(client, 'proposal', { on: ON, reason: '  ' })).toEqual({ ok: false, reason: 'needsReason', open });
    expect(moveStage(client, 'proposal', { on: ON, reason: '老客户介绍' })).toMatchObject({
      ok: true,
      client: { stageMoves: [{ reason: '老客户介绍', open }] },
    });
  });

  test.each(['dormant', 'lost'] as const)('asks why when a client becomes %s, and forgets it on the way back', (to) => {
    const client = makeClient();
    expect(moveStage(client, to, { on: ON })).toEqual({ ok: false, reason: 'needsReason', open: [] });
    const left = moveStage(client, to, { on: ON, reason: '项目延期' });
    expect(left).toMatchObject({ ok: true, client: { outsideReason: '项目延期' } });
    const back = left.ok ? moveStage(left.client, 'contact', { on: ON }) : undefined;
    expect(back?.ok && back.client).not.toHaveProperty('outsideReason');
  });

  test('goes back a step without a reason', () => {
    expect(moveStage(makeClient({ stage: 'negotiation' }), 'proposal', { on: ON }).ok).toBe(true);
  });

  test.each([
    ['to where it is', 'contact', ON, 'sameStage'],
    ['on a day before the stage began', 'lost', '2026-09-30', 'beforeStage'],
    ['on no day', 'lost', '2026-02-30', 'notADay'],
  ] as const)('refuses a move %s', (_name, to, on, reason) => {
    expect(moveStage(makeClient(), to, { on, reason: 'x' })).toEqual({ ok: false, reason });
  });

  test('whatever is moved can be stored, ends where the last move says, and the history stays bounded', () => {
    const steps = fc.array(fc.constantFrom(...STAGES), { maxLength: 30 });
    fc.assert(
      fc.property(steps, (path) => {
        let client = makeClient();
        for (const to of path) {
          const result = moveStage(client, to, { on: ON, reason: '需要' });
          if (!result.ok) continue;
          expect(result.move).toMatchObject({ from: client.stage, to });
          client = result.client;
        }
        expect(parseChange({ op: 'put', kind: 'client', clientId: client.id, record: client })).toBeDefined();
        expect(client.stageMoves?.at(-1)?.to ?? client.stage).toBe(client.stage);
      }),
      { numRuns: 50 },
    );
    let client = makeClient();
    for (let index = 0; index < MOST_STAGE_MOVES + 5; index += 1) {
      const to = PROCESS_STAGES[(index + 1) % 2] as 'contact';
      const result = moveStage(client, to, { on: ON, reason: '来回' });
      if (result.ok) client = result.client;
    }
    expect(client.stageMoves).toHaveLength(MOST_STAGE_MOVES);
  });
});
