import { expect, test } from 'vitest';
import { APPROVED } from '../../../test/factories/content.ts';
import { makeClient } from '../../../test/factories/client.ts';
import { EXIT_CRITERIA } from '../stage/criteria.ts';
import { moveStage } from '../stage/move.ts';
import { PROCESS_STAGES, type ProcessStage } from '../stage/stage.ts';
import { criteriaInForce } from './exit-criteria.ts';
import type { Layer, Resolved, Standing } from './item.ts';

function resolved(
  id: string,
  stage: ProcessStage,
  isMandatory: boolean,
  { layer = 'shipped', standing = 'usable' }: { readonly layer?: Layer; readonly standing?: Standing } = {},
): Resolved<'criterion'> {
  const body = { id, stage, isMandatory, name: `名称 ${id}`, shownBy: '有记录' };
  return {
    item: { kind: 'criterion', id, version: 1, life: APPROVED, body },
    layer,
    standing,
    pack: { id: 'p', version: '1' },
    beneath: [],
  };
}

const SHIPPED = PROCESS_STAGES.flatMap((stage) =>
  EXIT_CRITERIA[stage].map(({ id, isMandatory }) => resolved(id, stage, isMandatory)),
);

test('as shipped they are those of the rules, in their order whatever order they come in, and keep their own words', () => {
  const { criteria, names } = criteriaInForce(SHIPPED.toReversed());
  expect(criteria).toEqual(EXIT_CRITERIA);
  expect(names.size).toBe(0);
});

test('the bank makes one optional, withdraws one, and adds one under its own name', () => {
  const others = SHIPPED.filter(({ item }) => item.id !== 'contact.visited' && item.id !== 'contact.needs');
  const { criteria, names } = criteriaInForce([
    ...others,
    resolved('contact.visited', 'contact', false, { layer: 'bank' }),
    resolved('contact.needs', 'contact', true, { layer: 'bank', standing: 'retired' }),
    resolved('bank.site', 'contact', true, { layer: 'bank' }),
    resolved('own.draft', 'contact', true, { layer: 'own', standing: 'draft' }),
  ]);
  expect(criteria.contact).toEqual([
    { id: 'contact.visited', isMandatory: false },
    { id: 'contact.businessModel', isMandatory: true },
    { id: 'contact.decisionMaker', isMandatory: false },
    { id: 'contact.presentBank', isMandatory: false },
    { id: 'bank.site', isMandatory: true },
  ]);
  expect([...names.keys()]).toEqual(['contact.visited', 'bank.site']);
});

test('moving on asks for a reason by the criteria in force, not by those shipped', () => {
  const { criteria } = criteriaInForce([resolved('bank.site', 'contact', true, { layer: 'bank' })]);
  const client = makeClient({ criteria: [{ id: 'bank.site', on: '2026-11-01', evidence: { kind: 'note' } }] });
  expect(moveStage(client, 'proposal', { on: '2026-11-22', criteria })).toMatchObject({ ok: true });
  expect(moveStage(makeClient(), 'proposal', { on: '2026-11-22', criteria })).toEqual({
    ok: false,
    reason: 'needsReason',
    open: ['bank.site'],
  });
});
