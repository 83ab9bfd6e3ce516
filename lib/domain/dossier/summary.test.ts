import { expect, test } from 'vitest';
import { makeDossier, makeFollowUp, makeTouch } from '../../../test/factories/client.ts';
import type { Loan } from '../credit/loan.ts';
import { yearlyValue } from '../value/value.ts';
import { isBeingWon, summarise } from './summary.ts';

const loan = (maturesOn: string, balanceFen: number): Loan => ({
  id: maturesOn,
  number: 'JJ-1',
  product: '流动资金贷款',
  principalFen: 100,
  balanceFen,
  rateBp: 365,
  disbursedOn: '2026-01-01',
  maturesOn,
  loanClass: 'pass',
});

test('keeps open follow-ups only, earliest first', () => {
  const late = makeFollowUp({ due: '2026-12-09' });
  const soon = makeFollowUp({ due: '2026-12-01' });
  const done = makeFollowUp({ due: '2026-11-01', doneOn: '2026-11-02' });
  const { followUps } = summarise(makeDossier({ followUps: [late, done, soon] }));
  expect(followUps.map((item) => item.id)).toEqual([soon.id, late.id]);
});

test('the next maturity passes over loans that are paid back', () => {
  const loans = [loan('2027-05-01', 100), loan('2026-12-01', 0), loan('2027-02-01', 5)];
  expect(summarise(makeDossier({ loans })).nextMaturity).toBe('2027-02-01');
});

test('carries no note, no touch text and no title of a person', () => {
  const dossier = makeDossier({
    client: { note: '秘密备注' },
    touches: [makeTouch({ text: '秘密内容' })],
    people: [{ id: '1', name: '甲', role: 'handler', title: '秘密职务', note: '秘密' }],
  });
  expect(JSON.stringify(summarise(dossier))).not.toContain('秘密');
});

test('leaves out what is not known rather than writing undefined', () => {
  expect(Object.values(summarise(makeDossier()))).not.toContain(undefined);
});

test.each([
  ['contact', true],
  ['negotiation', true],
  ['delivery', false],
  ['dormant', false],
] as const)('being won in stage %s: %s', (stage, expected) => {
  expect(isBeingWon({ stage })).toBe(expected);
});

test('puts balances, value, single thread, churn, conversion and referral into figures lists can use', () => {
  const people = [{ id: '1', name: '甲', role: 'handler', birthday: '02-29' }] as const;
  const touches = ['2026-01-01', '2026-01-08', '2026-01-15', '2026-01-22'].map((day) =>
    makeTouch({ day, personIds: ['1'] }),
  );
  const deposit = { id: '2', family: 'deposit', name: '活期', since: '2026-01-01', balanceFen: 500 } as const;
  const dossier = makeDossier({
    client: {
      stage: 'delivery',
      stageSince: '2026-01-15',
      potential: 'high',
      referredBy: { clientId: '9', name: '乙' },
    },
    people,
    touches,
    holdings: [deposit, { ...deposit, id: '3', closedOn: '2026-02-01' }],
    loans: [loan('2027-05-01', 1_000_000)],
  });
  const summary = summarise(dossier);
  expect(summary).toMatchObject({
    people: [{ name: '甲', birthday: '02-29' }],
    loanFen: 1_000_000,
    depositFen: 500,
    thread: 'onePerson',
    churn: { gap: 7, closedOn: '2026-02-01' },
    wonAfter: 3,
    potential: 'high',
    referredById: '9',
  });
  expect(summary.valueFen).toBe(yearlyValue(dossier).valueFen);
});

test('a client of whom little is known stays as small as before', () => {
  expect(Object.keys(summarise(makeDossier({ touches: [makeTouch()] }))).length).toBe(12);
});

test('the birthday of somebody who has left is not kept', () => {
  const people = [{ id: '1', name: '甲', role: 'handler', birthday: '02-29', leftOn: '2026-01-01' }] as const;
  expect(summarise(makeDossier({ people })).people).toEqual([{ name: '甲' }]);
});

test('a planned visit keeps its time, length, place and channel', () => {
  const visit = { time: '14:00', minutes: 60, place: '厂区二号门', channel: 'visit' } as const;
  const [line] = summarise(makeDossier({ followUps: [makeFollowUp(visit)] })).followUps;
  expect(line).toMatchObject(visit);
});

test('a follow-up keeps whose it is and until when it is put off', () => {
  const [line] = summarise(
    makeDossier({ followUps: [makeFollowUp({ by: 'client', snoozedUntil: '2026-12-01' })] }),
  ).followUps;
  expect(line).toMatchObject({ by: 'client', snoozedUntil: '2026-12-01' });
});
