import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeDossier, makeFollowUp, makeSummary, makeTouch } from '../../../test/factories/client.ts';
import type { Client } from '../client/client.ts';
import type { Loan } from '../credit/loan.ts';
import { clientTerm, isDue, recordTerms } from './due.ts';
import { DEFAULT_RULES, RETENTION_RULE_IDS, readRules } from './rule.ts';

const RULES = readRules(undefined);
const LOAN: Loan = {
  ...{ id: 'l', number: 'JJ-1', product: '流动资金贷款', principalFen: 100, balanceFen: 5, rateBp: 300 },
  ...{ disbursedOn: '2020-01-01', maturesOn: '2027-01-01', loanClass: 'pass' },
};
const old: Partial<Client> = { createdOn: '2020-01-01', stageSince: '2020-01-01' };

describe('clientTerm', () => {
  test('counts from the last of entry, stage and touch when a client was lost', () => {
    const summary = makeSummary({ client: { ...old, stage: 'lost' }, touches: [makeTouch({ day: '2023-05-31' })] });
    expect(clientTerm(summary, RULES)).toEqual({ rule: 'ended', from: '2023-05-31', until: '2025-05-31' });
  });

  test('keeps a client lost long ago who was only entered this year', () => {
    const summary = makeSummary({ client: { ...old, stage: 'lost', createdOn: '2026-02-01' } });
    expect(clientTerm(summary, RULES)?.until).toBe('2028-02-01');
  });

  test.each([
    ['something is still to be done', { followUps: [makeFollowUp()] }],
    ['a loan has a balance', { loans: [LOAN] }],
  ])('keeps a lost client when %s', (_, patch) => {
    expect(clientTerm(makeSummary({ client: { ...old, stage: 'lost' }, ...patch }), RULES)).toBeUndefined();
  });

  test('offers a prospect who never became a client after a year', () => {
    expect(clientTerm(makeSummary({ client: old }), RULES)).toMatchObject({ rule: 'prospects', until: '2021-01-01' });
  });

  test.each([
    ['did business before', { firstBusinessDay: '2019-01-01' }],
    ['has signed', { stage: 'deepening' as const }],
  ])('keeps a client who %s', (_, patch) => {
    expect(clientTerm(makeSummary({ client: { ...old, ...patch } }), RULES)).toBeUndefined();
  });

  test('an archived copy goes by its own rule alone, whatever is open there', () => {
    const client = { ...old, stage: 'lost' as const, handedOverOn: '2026-11-01', handedOverTo: '李敏' };
    const summary = makeSummary({ client, followUps: [makeFollowUp()], loans: [LOAN] });
    expect(clientTerm(summary, RULES)).toEqual({ rule: 'handedOver', from: '2026-11-01', until: '2026-12-01' });
    expect(clientTerm(summary, readRules({ handedOver: { isOn: false } }))).toBeUndefined();
  });
});

describe('recordTerms', () => {
  test('is about old touches and done follow-ups, but not about a touch that an open follow-up came out of', () => {
    const [a, b] = [makeTouch({ day: '2022-01-05' }), makeTouch({ day: '2022-02-05' })];
    const open = makeFollowUp({ touchId: b.id });
    const done = makeFollowUp({ touchId: a.id, doneOn: '2025-03-01' });
    const dossier = makeDossier({ touches: [a, b], followUps: [open, done] });
    expect(recordTerms(dossier, RULES)).toEqual([
      { kind: 'touch', id: a.id, rule: 'touches', from: '2022-01-05', until: '2025-01-05' },
      { kind: 'followUp', id: done.id, rule: 'doneFollowUps', from: '2025-03-01', until: '2026-03-01' },
    ]);
  });

  test('a follow-up that was given up has ended like one that was done', () => {
    const touch = makeTouch({ day: '2022-01-05' });
    const dropped = makeFollowUp({ touchId: touch.id, droppedOn: '2025-03-01' });
    expect(recordTerms(makeDossier({ touches: [touch], followUps: [dropped] }), RULES)).toEqual([
      { kind: 'touch', id: touch.id, rule: 'touches', from: '2022-01-05', until: '2025-01-05' },
      { kind: 'followUp', id: dropped.id, rule: 'doneFollowUps', from: '2025-03-01', until: '2026-03-01' },
    ]);
  });

  test('says nothing when its rules are off', () => {
    const off = readRules({ touches: { isOn: false }, doneFollowUps: { isOn: false } });
    expect(recordTerms(makeDossier({ touches: [makeTouch({ day: '1999-01-01' })] }), off)).toEqual([]);
  });
});

test('is due on the last day of the term and not before', () => {
  expect(isDue({ until: '2026-11-22' }, '2026-11-22')).toBe(true);
  expect(isDue({ until: '2026-11-23' }, '2026-11-22')).toBe(false);
});

test('a longer term never offers more', () => {
  const touches = fc.array(
    fc.integer({ min: 2015, max: 2026 }).map((year) => makeTouch({ day: `${year}-06-15` })),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(touches, fc.integer({ min: 3, max: 200 }), fc.integer({ min: 0, max: 40 }), (list, count, more) => {
      const dossier = makeDossier({ touches: list });
      const due = (n: number) =>
        recordTerms(dossier, readRules({ touches: { count: n } })).filter((each) => isDue(each, '2026-11-22')).length;
      expect(due(count + more)).toBeLessThanOrEqual(due(count));
    }),
  );
});

test('there is one default for every rule, in order', () => {
  expect(DEFAULT_RULES.map(({ id }) => id)).toEqual([...RETENTION_RULE_IDS]);
});
