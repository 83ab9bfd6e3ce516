import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyOpportunity, anyProcedure } from '../../../test/factories/any-parts.ts';
import { makeDossier, makeOpportunity } from '../../../test/factories/client.ts';
import { opportunityItems, procedureItems, recordIdOf } from './deal-items.ts';
import { logItems } from './log-items.ts';
import type { LoggedChange } from './versions.ts';

describe('opportunityItems', () => {
  test('tells where it was made and every move, each with its reason', () => {
    const opportunity = makeOpportunity({
      ...{ id: 'o', createdOn: '2026-10-01', state: 'lost', stateOn: '2026-11-05', reason: '额度不够' },
      moves: [
        { from: 'proposed', to: 'inTalks', on: '2026-10-20' },
        { from: 'inTalks', to: 'lost', on: '2026-11-05', reason: '额度不够' },
      ],
    });
    expect(opportunityItems({ opportunities: [opportunity] })).toEqual([
      { kind: 'opportunityMade', id: 'o', day: '2026-10-01', state: 'proposed', text: '流动资金贷款' },
      ...[
        { id: 'o 000', day: '2026-10-20', wasState: 'proposed', state: 'inTalks', text: '流动资金贷款' },
        { id: 'o 001', day: '2026-11-05', wasState: 'inTalks', state: 'lost', text: '流动资金贷款 · 额度不够' },
      ].map((line) => ({ kind: 'opportunityMoved', ...line })),
    ]);
  });

  test('of one that was turned down at once says so in its first line', () => {
    const [line] = opportunityItems({ opportunities: [makeOpportunity({ state: 'declined', reason: '另有安排' })] });
    expect(line).toMatchObject({ state: 'declined', text: '流动资金贷款 · 另有安排' });
  });

  test('gives every line an id of its own that leads back to the record, whatever there is', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyOpportunity, { selector: ({ id }) => id, maxLength: 5 }), (opportunities) => {
        const items = opportunityItems({ opportunities });
        expect(new Set(items.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(items.length);
        const ids = new Set(opportunities.map(({ id }) => id));
        for (const item of items) expect(ids).toContain(recordIdOf(item));
      }),
    );
  });
});

describe('procedureItems', () => {
  test('tells when it was opened and closed, with the times that are known', () => {
    const procedure = {
      ...{ id: 'p', checklistId: 'complaint.transfer', openedOn: '2026-11-01', openedAt: '09:10', text: '转账未到' },
      done: [
        { id: 'calm', on: '2026-11-01', time: '09:20' },
        { id: 'review', on: '2026-11-02', time: '16:00' },
      ],
      closedOn: '2026-11-02',
    };
    const facts = { id: 'p', checklistId: 'complaint.transfer', text: '转账未到' };
    expect(procedureItems(makeDossier({ client: { procedures: [procedure] } }))).toEqual([
      { kind: 'procedureOpened', day: '2026-11-01', time: '09:10', ...facts },
      { kind: 'procedureClosed', day: '2026-11-02', time: '16:00', ...facts },
    ]);
  });

  test('has one line while it is open and two when it is closed, whatever it holds', () => {
    fc.assert(
      fc.property(anyProcedure, (procedure) => {
        const items = procedureItems(makeDossier({ client: { procedures: [procedure] } }));
        expect(items).toHaveLength(procedure.closedOn === undefined ? 1 : 2);
      }),
    );
  });
});

test('the log adds no line for what the record tells, and one for an opportunity that is gone', () => {
  const opportunity = makeOpportunity();
  const dossier = makeDossier();
  const { client } = dossier;
  const change = (effects: LoggedChange['effects']): LoggedChange => ({
    ...{ seq: 3, day: '2026-11-20', time: '09:30', cause: { type: 'editOpportunity' }, effects, others: [] },
  });
  const effect = { kind: 'opportunity', clientId: client.id, id: opportunity.id } as const;
  const after = { ...opportunity, state: 'won' } as const;
  expect(logItems([change([{ ...effect, before: opportunity, after }])], dossier)).toEqual([]);
  expect(logItems([change([{ ...effect, before: opportunity, after: undefined }])], dossier)).toMatchObject([
    { kind: 'edit', text: '流动资金贷款' },
  ]);
  const opened = { ...client, procedures: [{ id: 'p', checklistId: 'x', openedOn: '2026-11-20', done: [] }] };
  const ran = { kind: 'client', clientId: client.id, id: client.id, before: client, after: opened } as const;
  expect(logItems([{ ...change([ran]), cause: { type: 'runProcedure' } }], dossier)).toEqual([]);
});

test('a merge is no line of a client that was only tied to who was merged', () => {
  const { client } = makeDossier();
  const links = [{ id: 'l', kind: 'upstream', clientId: 'kept', name: '某厂', on: '2026-11-01' }] as const;
  const tied = {
    kind: 'client',
    clientId: client.id,
    id: client.id,
    before: client,
    after: { ...client, links },
  } as const;
  const merge = (after: typeof client): LoggedChange => ({
    ...{ seq: 3, day: '2026-11-20', time: '09:30', cause: { type: 'mergeClients' } },
    ...{ effects: [{ ...tied, after }], others: ['某厂'] },
  });
  expect(logItems([merge(tied.after)], makeDossier({ client }))).toEqual([]);
  expect(logItems([merge({ ...tied.after, aliases: ['旧名'] })], makeDossier({ client }))).toHaveLength(1);
});
