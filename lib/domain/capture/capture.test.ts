import { describe, expect, test } from 'vitest';
import { makeClient } from '../../../test/factories/client.ts';
import type { Loan } from '../credit/loan.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Holding } from '../product/holding.ts';
import {
  type CaptureField,
  type CapturePlace,
  captureChanges,
  isValueFor,
  type PageReading,
  planCapture,
  valueAt,
} from './capture.ts';

const loan = (id: string, patch: Partial<Loan> = {}): Loan => ({
  id,
  number: `JJ-${id}`,
  product: '流动资金贷款',
  principalFen: 500_000_000,
  balanceFen: 300_000_000,
  rateBp: 390,
  disbursedOn: '2026-01-05',
  maturesOn: '2027-01-04',
  loanClass: 'pass',
  ...patch,
});
const holding = (id: string, patch: Partial<Holding> = {}): Holding => ({
  id,
  family: 'loan',
  name: `授信-${id}`,
  since: '2026-01-05',
  ...patch,
});
const dossier = (patch: Partial<Dossier> = {}): Dossier => ({
  client: makeClient({ grade: 'B' }),
  people: [],
  touches: [],
  holdings: [],
  loans: [],
  followUps: [],
  ...patch,
});
const says = (field: CaptureField, text: string, ...words: string[]): PageReading => ({ field, text, words });
const only = (reading: PageReading, book: Dossier) => planCapture([reading], book)[0];

describe('planCapture', () => {
  test('offers a balance to the only loan, in the unit of its heading', () => {
    expect(only(says('balance', '2,800.50', '贷款余额(万元)'), dossier({ loans: [loan('a')] }))).toMatchObject({
      isClear: true,
      places: [{ target: { kind: 'loan', id: 'a', field: 'balanceFen' }, before: 300_000_000, after: 2_800_500_000 }],
    });
  });

  test('asks when a balance may be of several loans', () => {
    const offer = only(says('balance', '1万元'), dossier({ loans: [loan('a'), loan('b')] }));
    expect(offer).toMatchObject({ isClear: false, places: [{ name: 'JJ-a' }, { name: 'JJ-b' }] });
  });

  test('knows which loan is meant when another value of the page is already that of one of them', () => {
    const book = dossier({ loans: [loan('a'), loan('b', { maturesOn: '2027-06-30' })] });
    const [balance, due] = planCapture([says('balance', '1万元'), says('dueDate', '2027年6月30日')], book);
    expect(balance).toMatchObject({ isClear: true, places: [{ name: 'JJ-b' }] });
    expect(due).toEqual({ field: 'dueDate', text: '2027年6月30日', problem: 'same' });
  });

  test('does not choose when the values of the page agree with different loans', () => {
    const book = dossier({ loans: [loan('a', { balanceFen: 1_000_000 }), loan('b', { maturesOn: '2027-06-30' })] });
    const [balance] = planCapture([says('balance', '1万元'), says('dueDate', '2027-06-30')], book);
    expect(balance).toMatchObject({ places: [{ name: 'JJ-b' }], isClear: false });
  });

  test.each([
    ['a class to the loan', says('rating', '关注'), 'loanClass', 'specialMention', true],
    ['a grade to the client, for the user to say', says('rating', 'A类'), 'grade', 'A', false],
    ['a rating of creditworthiness to the client', says('creditRating', 'A'), 'creditRating', 'A', true],
    ['such a rating where a grade was pointed at', says('rating', 'AAA 级'), 'creditRating', 'AAA', true],
    ['a limit to the credit product', says('limit', '500万'), 'limitFen', 500_000_000, true],
    ['a due day to the loan', says('dueDate', '20270630'), 'maturesOn', '2027-06-30', true],
  ])('offers %s', (_name, reading, field, after, isClear) => {
    const book = dossier({ loans: [loan('a')], holdings: [holding('h'), holding('s', { family: 'settlement' })] });
    expect(only(reading, book)).toMatchObject({ isClear, places: [{ target: { field }, after }] });
  });

  test.each([
    ['words instead of a rating of creditworthiness', says('creditRating', '正常'), 'unreadable'],
    ['a rating of creditworthiness that stands already', says('creditRating', 'aa＋'), 'same'],
    ['words instead of an amount', says('balance', '详见合同'), 'unreadable'],
    ['a day that is none', says('dueDate', '长期'), 'unreadable'],
    ['an amount below nothing', says('limit', '-5'), 'unreadable'],
    ['a limit for a client without credit', says('limit', '500万'), 'noPlace'],
    ['a class for a client without a loan', says('rating', '正常'), 'noPlace'],
    ['a grade that stands already', says('rating', 'B'), 'same'],
  ])('offers nothing for %s and says why', (_name, reading, problem) => {
    const client = makeClient({ grade: 'B', creditRating: 'AA+' });
    expect(only(reading, dossier({ client }))).toMatchObject({ problem });
  });
});

describe('captureChanges', () => {
  test('make one change of several fields of one record and leave the others alone', () => {
    const book = dossier({ loans: [loan('a'), loan('b')] });
    const offers = planCapture([says('balance', '1万元'), says('dueDate', '2027-06-30')], book);
    const places = offers.flatMap((offer) => (offer.places ?? []).filter(({ target }) => target.id === 'b'));
    expect(captureChanges(places, book)).toEqual([
      {
        op: 'put',
        kind: 'loan',
        clientId: book.client.id,
        record: loan('b', { balanceFen: 1_000_000, maturesOn: '2027-06-30' }),
      },
    ]);
  });

  test('make nothing for a record that is gone', () => {
    const places = [{ target: { kind: 'loan', id: 'x', field: 'balanceFen' }, name: '', before: 1, after: 2 }] as const;
    expect(captureChanges(places, dossier())).toEqual([]);
    expect(valueAt(places[0].target, dossier())).toBeUndefined();
  });
});

test.each<[CapturePlace['target']['field'], CapturePlace['after'], boolean]>([
  ['grade', 'A', true],
  ['grade', 'AAA' as 'A', false],
  ['creditRating', 'AAA', true],
  ['creditRating', 'ABC', false],
  ['loanClass', 'pass', true],
  ['balanceFen', 12, true],
  ['balanceFen', 1.5, false],
  ['limitFen', '12', false],
  ['maturesOn', '2027-06-30', true],
  ['until', '30.6.2027', false],
])('a %s may be %j: %s', (field, value, expected) => {
  expect(isValueFor({ kind: 'loan', id: 'a', field } as CapturePlace['target'], value)).toBe(expected);
});
