import { describe, expect, test } from 'vitest';
import { SETTINGS } from '../../../test/fuzz/import-plan.ts';
import { makeClient as makeKnown, makeTouch } from '../../../test/factories/client.ts';
import type { LoanPart, RowDraft } from './draft.ts';
import type { PartPlan } from './plan.ts';
import {
  assumedOf,
  completeLoan,
  differences,
  makeClient,
  missingOfLoan,
  PAST_STEP_MARK,
  pushTo,
  reasonsOf,
  stepKeys,
  touchKey,
} from './plan-records.ts';

const LOAN: LoanPart = {
  ...{ number: 'JJ1', balanceFen: 80, rateBp: 365, disbursedOn: '2026-01-01', maturesOn: '2027-01-01' },
  loanClass: 'pass',
};
const without = (...fields: (keyof LoanPart)[]) =>
  Object.fromEntries(
    Object.entries(LOAN).filter(([field]) => !fields.includes(field as keyof LoanPart)),
  ) as unknown as LoanPart;

test('a new client takes from the settings only what its row does not say', () => {
  const client = makeClient('id-1', { name: '望川食品有限公司', grade: 'A' }, SETTINGS);
  expect(client).toMatchObject({ id: 'id-1', grade: 'A', segment: SETTINGS.segment, stage: SETTINGS.stage });
  expect([client.createdOn, client.stageSince]).toEqual([SETTINGS.today, SETTINGS.today]);
});

describe('a loan that is not in the book', () => {
  test.each([
    ['nothing is missing', LOAN, []],
    ['its principal stands for the balance', { ...without('balanceFen'), principalFen: 100 }, []],
    ['it has no amount', without('balanceFen'), ['loan.balance']],
    ['its rate is 0', { ...LOAN, rateBp: 0 }, []],
    [
      'days and class are missing',
      without('disbursedOn', 'maturesOn', 'loanClass'),
      ['loan.disbursedOn', 'loan.maturesOn', 'loan.class'],
    ],
    [
      'only its number is said',
      { number: 'JJ1' },
      ['loan.balance', 'loan.rate', 'loan.disbursedOn', 'loan.maturesOn', 'loan.class'],
    ],
  ])('names each gap as an error when %s', (_when, part, fields) => {
    expect(missingOfLoan(part)).toEqual(fields.map((field) => ({ level: 'error', reason: 'missing', field })));
  });

  test.each([
    ['only the balance is said', { balanceFen: 80 }, [80, 80]],
    ['only the principal is said', { principalFen: 100 }, [100, 100]],
    ['both are said', { balanceFen: 0, principalFen: 100 }, [100, 0]],
  ])('gets both amounts when %s', (_when, amounts, expected) => {
    const loan = completeLoan({ ...without('balanceFen'), ...amounts });
    expect([loan.principalFen, loan.balanceFen, loan.product]).toEqual([...expected, '贷款']);
  });
});

describe('assumedOf', () => {
  const draft: RowDraft = {
    row: 1,
    client: {},
    people: [],
    loan: LOAN,
    holdings: [{ name: '协定存款', family: 'deposit' }],
    issues: [],
  };
  const part = (kind: PartPlan['kind'], action: PartPlan['action']): PartPlan => ({ kind, action });
  test.each([
    ['the loan is new', [part('loan', 'new')], [['loan.principal', '80']]],
    ['the loan is in the book', [part('loan', 'update')], []],
    ['the holding is new', [part('holding', 'new')], [['holding.since', '2020-05-01']]],
    ['the holding is in the book', [part('holding', 'same')], []],
  ])('names what was taken, or nothing, when %s', (_when, parts, expected) => {
    const issues = assumedOf(draft, parts, makeKnown({ firstBusinessDay: '2020-05-01' }), '2026-11-22');
    expect(issues.map(({ field, taken }) => [field, taken])).toEqual(expected);
  });
});

test('two touches are one when only spacing and a past next step tell them apart', () => {
  const touch = makeTouch({ text: '谈设备更新' });
  expect(touchKey({ ...touch, text: `谈 设备\n更新\n${PAST_STEP_MARK}2026-01-01 送方案` })).toBe(touchKey(touch));
  const others = [{ text: '谈设备' }, { day: '2026-11-19' }, { channel: 'visit' as const }];
  expect(others.filter((patch) => touchKey({ ...touch, ...patch }) === touchKey(touch))).toEqual([]);
});

test('two steps are one when they share the words and the day or the touch', () => {
  const keys = new Set(stepKeys({ text: '送 方案', due: '2026-12-01', touchId: 't1' }));
  const isKnown = (text: string, due: string, touchId?: string) =>
    stepKeys({ text, due, ...(touchId ? { touchId } : {}) }).some((key) => keys.has(key));
  expect([isKnown('送方案', '2026-12-01'), isKnown('送方案', '2026-12-09', 't1')]).toEqual([true, true]);
  expect([isKnown('送合同', '2026-12-01', 't1'), isKnown('送方案', '2026-12-09', 't2')]).toEqual([false, false]);
});

test('only values that are said and differ are changes, and a first value has none before it', () => {
  const client = makeKnown({ grade: 'C', name: '甲' });
  expect(
    differences(client, { name: '甲', grade: 'A', address: '中山路', ...({ note: undefined } as object) }),
  ).toEqual([
    { field: 'grade', before: 'C', after: 'A' },
    { field: 'address', after: '中山路' },
  ]);
});

test('a reason is given once when several parts share it, and again when it comes from another row', () => {
  const part = (row?: number): PartPlan => ({
    kind: 'touch',
    action: 'same',
    reason: { key: 'inFile', ...(row ? { row } : {}) },
  });
  expect(reasonsOf([part(2), { kind: 'loan', action: 'new' }, part(2), part(3)])).toEqual([
    { key: 'inFile', row: 2 },
    { key: 'inFile', row: 3 },
  ]);
});

test('values are kept in order when they are pushed under one key', () => {
  const map = new Map<string, number[]>();
  for (const value of [1, 2]) pushTo(map, '甲', value);
  pushTo(map, '乙', 3);
  expect([...map]).toEqual([
    ['甲', [1, 2]],
    ['乙', [3]],
  ]);
});
