import { describe, expect, test } from 'vitest';
import {
  CASE_DAY,
  type CaseFacts,
  makeCase,
  makeHolding,
  makeLoan,
  makeOpportunity,
} from '../../../test/factories/client-case.ts';
import { makeTouch } from '../../../test/factories/client.ts';
import { makeProduct } from '../../../test/factories/product.ts';
import type { Client } from '../client/client.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { PRODUCT_FAMILIES, type ProductFamily } from '../product/holding.ts';
import { needsMatrix } from './needs-matrix.ts';

const products = PRODUCT_FAMILIES.map((family) => makeProduct({ id: `${family}.a`, family }));
const matrix = (client: Partial<Client>, facts: CaseFacts = {}, rest: Partial<Dossier> = {}) =>
  needsMatrix(makeCase(client, facts, rest), { products, today: CASE_DAY });
const cell = (family: ProductFamily, rest: Partial<Dossier>, facts: CaseFacts = {}) =>
  matrix({}, facts, rest).find((need) => need.family === family);
const talk = (day: string, isEffective = true) => ({ touches: [makeTouch({ day, isEffective, products: ['bills'] })] });
const bill = (state: 'proposed' | 'declined' | 'unsuitable' | 'lost' | 'won', patch: object = {}) => ({
  opportunities: [makeOpportunity('bills.a', state, patch)],
});

test('every family has a cell, and of nothing known there is no data', () => {
  const cells = matrix({});
  expect(cells.map(({ family }) => family)).toEqual(PRODUCT_FAMILIES);
  // Wealth is not sold to firms by these products.
  expect(new Set(cells.filter(({ family }) => family !== 'wealth').map(({ state }) => state))).toEqual(
    new Set(['noData']),
  );
});

test('what no product of the family is for is not suitable, with the kind of client as the reason', () => {
  expect(matrix({ kind: 'person' }).find(({ family }) => family === 'loan')).toMatchObject({
    state: 'unsuitable',
    facts: [{ kind: 'clientKind', value: 'person' }],
  });
});

describe('a family is', () => {
  test.each([
    ['held by a holding', { holdings: [makeHolding('bills', '承兑')] }, {}, 'held'],
    ['held by what was won', bill('won'), {}, 'held'],
    ['in talks by an open opportunity', bill('proposed'), {}, 'inTalks'],
    ['in talks when it was talked about of late', talk('2026-09-01'), {}, 'inTalks'],
    ['not in talks when nobody answered', talk('2026-09-01', false), {}, 'noData'],
    ['not in talks after more than half a year', talk('2026-05-01'), {}, 'noData'],
    ['declined while it rests', bill('declined'), { paysByBills: true }, 'declined'],
    [
      'open again when it has rested and something suggests it',
      bill('lost', { restUntil: '2026-11-20' }),
      { paysByBills: true },
      'open',
    ],
    ['declined when it has rested and nothing suggests it', bill('lost', { restUntil: '2026-11-20' }), {}, 'declined'],
    ['not suitable for good', bill('unsuitable'), { paysByBills: true }, 'unsuitable'],
    ['open when something suggests it', {}, { receivesBills: true }, 'open'],
    ['without data when what is known speaks of no need', {}, { receivesBills: false }, 'noData'],
  ] as const)('%s', (_how, rest, facts, expected) => {
    expect(cell('bills', rest as Partial<Dossier>, facts)?.state).toBe(expected);
  });

  test('in talks when it is talked about after it was turned down, not by what was said before', () => {
    const declined = bill('declined', { stateOn: '2026-11-02' });
    expect(cell('bills', { ...declined, ...talk('2026-11-02') })?.state).toBe('declined');
    expect(cell('bills', { ...declined, ...talk('2026-11-10') })?.state).toBe('inTalks');
  });
});

test('a cell names what shows it with day and source, the newest first', () => {
  const holdings = [makeHolding('loan', '甲', { since: '2024-01-01' })];
  expect(cell('loan', { holdings, loans: [makeLoan()] })?.facts).toMatchObject(
    [
      { kind: 'holding', on: '2024-01-01', source: 'records' },
      { kind: 'loan', on: '2026-06-01', source: 'records' },
    ].reverse(),
  );
  expect(cell('bills', bill('declined', { reason: '价格高', restUntil: '2027-01-01' }))).toMatchObject({
    until: '2027-01-01',
    facts: [{ kind: 'opportunity', reason: '价格高', on: '2026-11-02' }],
  });
});

test('a product the catalogue has lost still counts for its family', () => {
  const opportunities = [makeOpportunity('cash.gone', 'inTalks')];
  expect(cell('cashManagement', { opportunities })?.state).toBe('inTalks');
});
