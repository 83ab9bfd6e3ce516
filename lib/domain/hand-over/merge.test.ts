import { describe, expect, test } from 'vitest';
import { makeDossier, makeFollowUp, makeId, makeOpportunity, makeTouch } from '../../../test/factories/client.ts';
import type { Client } from '../client/client.ts';
import type { Person } from '../client/person.ts';
import type { Loan } from '../credit/loan.ts';
import type { Change, Dossier } from '../dossier/dossier.ts';
import type { Holding } from '../product/holding.ts';
import { mergeInto } from './merge.ts';

const person = (patch: Partial<Person> = {}): Person => ({ id: makeId(), name: '陈立', role: 'handler', ...patch });
const holding = (patch: Partial<Holding> = {}): Holding => ({
  ...{ id: makeId(), family: 'deposit', name: '协定存款', since: '2026-01-01' },
  ...patch,
});
const loan = (number: string): Loan => ({
  ...{ id: makeId(), number, product: '流动资金贷款', principalFen: 100, balanceFen: 100, rateBp: 365 },
  ...{ disbursedOn: '2026-01-01', maturesOn: '2027-01-01', loanClass: 'pass' },
});
const mergedClient = (own: Dossier, received: Dossier): Client =>
  mergeInto(own, received)
    .map((change) => (change.op === 'put' && change.kind === 'client' ? change.record : undefined))
    .find((record) => record !== undefined) ?? own.client;
const recordOf = (change: Change | undefined) => (change?.op === 'put' ? change.record : undefined);

describe('the relationship', () => {
  const tick = (id: string) => ({ id, on: '2026-11-01', evidence: { kind: 'note' } }) as const;
  const move = { from: 'lost', to: 'contact', on: '2026-11-01' } as const;

  test('is filled up, and merging the same again changes nothing', () => {
    const own = makeDossier({ client: { criteria: [tick('contact.needs')] } });
    const received = makeDossier({
      client: { name: own.client.name, criteria: [tick('contact.visited')], stageMoves: [move], outsideReason: '搬走' },
    });
    const merged = mergedClient(own, received);
    expect(merged).toMatchObject({ criteria: [tick('contact.needs'), tick('contact.visited')], stageMoves: [move] });
    expect(mergedClient({ ...own, client: merged }, received)).toBe(merged);
  });

  test('of another stage is not taken for that of one’s own', () => {
    const own = makeDossier({ client: { stage: 'delivery' } });
    const received = makeDossier({ client: { name: own.client.name, stage: 'lost', outsideReason: '搬走' } });
    expect(mergedClient(own, received)).not.toHaveProperty('outsideReason');
  });

  test('of people names the people of the book', () => {
    const [known, boss] = [person({ phone: '05922345678' }), person({ name: '王总' })];
    const twin = { ...known, id: makeId() };
    const own = makeDossier({ people: [known] });
    const received = makeDossier({ client: { ...own.client }, people: [twin, { ...boss, knows: [twin.id] }] });
    expect(mergeInto(own, received).map(recordOf)).toEqual([{ ...boss, knows: [known.id] }]);
  });
});

describe('further records', () => {
  const [visit, step, kept] = [makeTouch({ text: '看厂' }), makeFollowUp(), holding()];
  const own = makeDossier({
    people: [person({ phone: '0592-2345678' })],
    touches: [visit],
    followUps: [step],
    holdings: [kept],
    loans: [loan('JJ1')],
  });
  const lists = { people: [], touches: [], followUps: [], holdings: [], loans: [] };
  const same = { client: { name: own.client.name } };

  test.each([
    ['person', { people: [person({ phone: '05922345678' })] }],
    ['touch', { touches: [{ ...visit, id: makeId() }] }],
    ['follow-up', { followUps: [{ ...step, id: makeId() }] }],
    ['holding', { holdings: [holding({ balanceFen: 5 })] }],
    ['loan', { loans: [loan('JJ1')] }],
  ])('are not added when the same %s is there under another id', (_kind, patch) => {
    const received = makeDossier({ ...lists, ...patch, client: { ...own.client } });
    expect(mergeInto(own, received)).toEqual([]);
  });

  test.each([
    ['person has another phone', { people: [person({ phone: '05922345679' })] }],
    ['touch took another channel', { touches: [{ ...visit, id: makeId(), channel: 'email' as const }] }],
    ['touch took place at another time', { touches: [{ ...visit, id: makeId(), time: '09:30' }] }],
    ['follow-up is due on another day', { followUps: [{ ...step, id: makeId(), due: '2026-12-31' }] }],
    ['holding is of another family', { holdings: [holding({ family: 'wealth' })] }],
    ['loan has another number', { loans: [loan('JJ2')] }],
  ])('are added under the id of the book’s client when a %s', (_why, patch) => {
    const received = makeDossier({ ...same, ...lists, ...patch });
    const [change, ...more] = mergeInto(own, received).filter(({ kind }) => kind !== 'client');
    expect(more).toEqual([]);
    expect(change).toMatchObject({ op: 'put', clientId: own.client.id });
    expect(recordOf(change)).toEqual(Object.values(patch).flat()[0]);
  });

  test('stay as the book has them when the received copy of the same id differs', () => {
    const received = makeDossier({ client: { ...own.client }, touches: [{ ...visit, text: '改过' }] });
    expect(mergeInto(own, received)).toEqual([]);
  });
});

test.each([
  ['it is part of the own note', '甲\n乙', '乙', '甲\n乙'],
  ['there is no own note', undefined, '乙', '乙'],
  ['nothing was received', '甲', undefined, '甲'],
  ['both would be too long together', '甲'.repeat(4999), '乙丙丁', `${'甲'.repeat(4999)}\n`],
])('a note comes out whole and within the limit when %s', (_when, mine, theirs, note) => {
  const of = (text: string | undefined) => (text === undefined ? {} : { note: text });
  const own = makeDossier({ client: of(mine) });
  expect(mergedClient(own, makeDossier({ client: { name: own.client.name, ...of(theirs) } })).note).toBe(note);
});

test('own aliases go first, once each, when there are more names than a client can have', () => {
  const names = (word: string, count: number) => Array.from({ length: count }, (_, index) => `${word}${index}`);
  const own = makeDossier({ client: { name: '现名', aliases: names('旧', 30) } });
  const received = makeDossier({ client: { name: '现名', aliases: ['旧0', '现名', ...names('别', 30)] } });
  expect(mergedClient(own, received).aliases).toEqual([...names('旧', 30), ...names('别', 20)]);
});

test.each([
  ['2024-05-01', '2020-01-01', '2020-01-01'],
  ['2020-01-01', '2024-05-01', '2020-01-01'],
])('the first business day is the earlier one when the book says %s and the file %s', (mine, theirs, day) => {
  const own = makeDossier({ client: { firstBusinessDay: mine } });
  expect(mergedClient(own, makeDossier({ client: { firstBusinessDay: theirs } })).firstBusinessDay).toBe(day);
});

test('a client who comes back keeps id, name and first day in the book when the file says otherwise', () => {
  const own = makeDossier({ client: { name: '云岭精机', createdOn: '2020-01-01', handedOverOn: '2026-01-01' } });
  const received = makeDossier({ client: { name: '云岭精工', grade: 'A' } });
  expect(mergedClient(own, received)).toEqual({
    ...{ ...received.client, id: own.client.id, name: '云岭精机', createdOn: '2020-01-01' },
    aliases: ['云岭精工'],
  });
});

describe('opportunities and what is known', () => {
  const fact = (value: boolean, on: string) => ({ key: 'isListed', value, on, source: 'said' }) as const;

  test('are added, the later fact wins, and merging the same again changes nothing', () => {
    const own = makeDossier({ client: { facts: [fact(false, '2026-01-01')] }, opportunities: [makeOpportunity()] });
    const further = makeOpportunity({ productId: 'bill.acceptance' });
    const received = makeDossier({
      client: { ...own.client, facts: [fact(true, '2026-02-01')] },
      opportunities: [makeOpportunity(), further],
    });
    expect(mergeInto(own, received).map(recordOf)).toEqual([
      { ...own.client, facts: [fact(true, '2026-02-01')] },
      further,
    ]);
    const client = mergedClient(own, received);
    const after = { ...own, client, opportunities: [...(own.opportunities ?? []), further] };
    expect(mergeInto(after, received)).toEqual([]);
  });
});
