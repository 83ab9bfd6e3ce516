import { expect, test } from 'vitest';
import { CASE_DAY, type CaseFacts, makeCase, makeLoan } from '../../../test/factories/client-case.ts';
import { makeId, makeTouch } from '../../../test/factories/client.ts';
import type { Client } from '../client/client.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { blocksOf, cautionsOf } from './blocks.ts';
import { knownFacts } from './client-facts.ts';

const blocks = (client: Partial<Client>, facts: CaseFacts = {}, rest: Partial<Dossier> = {}) => {
  const dossier = makeCase(client, facts, rest);
  return blocksOf(dossier, knownFacts(dossier, CASE_DAY), CASE_DAY);
};

test('nothing blocks a client of whom nothing is known', () => {
  expect(blocks({})).toEqual([]);
});

test('flags that are known the harmless way block nothing', () => {
  expect(blocks({}, { isKnown: true, isRestrictedSector: false, hasComplianceHold: false })).toEqual([]);
});

test('every block names the fact that shows it with day and source', () => {
  const [block] = blocks({}, { hasComplianceHold: true });
  expect(block).toEqual({
    id: 'complianceHold',
    fact: { kind: 'fact', key: 'hasComplianceHold', value: true, on: '2026-11-01', source: 'said' },
  });
});

test('a loan overdue says since when, a bad class that it is so today', () => {
  const loan = makeLoan({ loanClass: 'doubtful', maturesOn: '2026-11-01' });
  expect(blocks({}, {}, { loans: [loan] }).map(({ id, fact }) => [id, fact.on])).toEqual([
    ['badLoan', CASE_DAY],
    ['overdueLoan', '2026-11-01'],
  ]);
});

test.each([
  ['a fortnight ago', '2026-11-08', undefined, 0],
  ['thirteen days ago', '2026-11-09', undefined, 1],
  ['thirteen days ago and answered without success', '2026-11-09', false, 1],
  ['thirteen days ago and settled', '2026-11-09', true, 0],
])('a complaint logged %s', (_when, day, worked, expected) => {
  const objection = { scenario: 'transferComplaint', ...(worked === undefined ? {} : { worked }) };
  expect(blocks({}, {}, { touches: [makeTouch({ day, objections: [objection] })] })).toHaveLength(expected);
});

test('another doubt blocks nothing, a service being set up neither', () => {
  const onboarding = { id: makeId(), checklistId: 'onboarding.reconciliation', openedOn: '2026-11-18', done: [] };
  const touches = [makeTouch({ objections: [{ scenario: 'price' }] })];
  expect(blocks({ procedures: [onboarding] }, {}, { touches })).toEqual([]);
});

test.each([
  ['a loan of special mention', {}, [makeLoan({ loanClass: 'specialMention' })], 'specialMention true'],
  ['one that is paid back', {}, [makeLoan({ loanClass: 'specialMention', balanceFen: 0 })], ''],
  ['a postponed project', { signals: [{ id: 'a', kind: 'projectPostponed', on: CASE_DAY }] }, [], 'churnSignal true'],
  ['one that is settled', { signals: [{ id: 'a', kind: 'other', on: CASE_DAY, closedOn: CASE_DAY }] }, [], ''],
  ['a dormant client', { stage: 'dormant' }, [], 'dormant false'],
] as const)('%s is minded', (_what, client, loans, expected) => {
  const cautions = cautionsOf(makeCase(client, {}, { loans }), CASE_DAY);
  expect(cautions.map(({ id, holdsCredit }) => `${id} ${holdsCredit}`).join()).toBe(expected);
});
