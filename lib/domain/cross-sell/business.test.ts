import { describe, expect, test } from 'vitest';
import { CASE_DAY, makeCase, makeHolding, makeLoan, makeOpportunity } from '../../../test/factories/client-case.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { makeProduct } from '../../../test/factories/product.ts';
import { businessOf, productNamed } from './business.ts';

const time = makeProduct({ id: 'deposit.time', family: 'deposit', name: '单位定期存款', aliases: ['定期'] });
const demand = makeProduct({ id: 'deposit.demand', family: 'deposit', name: '单位活期存款', aliases: ['活期'] });
const working = makeProduct({ id: 'loan.workingCapital', family: 'loan', name: '流动资金贷款' });
const salary = makeProduct({ id: 'payroll.salary', family: 'payroll', name: '代发工资' });
const catalogue = [time, demand, working, salary];
const of = (rest: Partial<Dossier>) => businessOf(makeCase({}, {}, rest), catalogue, CASE_DAY);

describe('the product a name means', () => {
  test.each([
    ['its own name', '单位定期存款', time],
    ['another name within a longer one', '一年期定期（手机银行）', time],
    ['the longer of two names', '活期转单位定期存款', time],
    ['no name of the catalogue', '大额存单', undefined],
  ])('is told by %s', (_how, text, expected) => {
    expect(productNamed([time, demand], text)).toBe(expected);
    expect(productNamed([demand, time], text)).toBe(expected);
  });

  test('is the only one of a family when the name tells nothing', () => {
    expect(productNamed([salary], '工资卡业务')).toBe(salary);
  });

  test('is always the same when two say as much', () => {
    const other = makeProduct({ id: 'deposit.a', family: 'deposit', name: '定存', aliases: ['定期'] });
    expect(productNamed([time, other], '定期')).toBe(other);
    expect(productNamed([other, time], '定期')).toBe(other);
  });
});

describe('what a client has', () => {
  test('are holdings not given up and loans not paid back', () => {
    const business = of({
      holdings: [makeHolding('deposit', '活期'), makeHolding('deposit', '定期', { closedOn: '2026-10-01' })],
      loans: [makeLoan()],
    });
    expect([...business.held.keys()]).toEqual(['deposit.demand', 'loan.workingCapital']);
    expect([...business.families.keys()]).toEqual(['deposit', 'loan']);
    expect(of({ loans: [makeLoan({ balanceFen: 0 })] }).families.size).toBe(0);
  });

  test('counts what was won before anybody entered it, and no longer when it was given up since', () => {
    const won = makeOpportunity('deposit.time', 'won');
    const closed = makeHolding('deposit', '定期', { closedOn: '2026-11-10' });
    expect(of({ opportunities: [won] }).held.get('deposit.time')).toMatchObject({ kind: 'opportunity', state: 'won' });
    expect(of({ opportunities: [won], holdings: [closed] }).held.size).toBe(0);
  });

  test('keeps what does not suit over what was only turned down, and the longer rest over the shorter', () => {
    const rests = (until: string) => makeOpportunity('deposit.time', 'declined', { restUntil: until, ruleId: 'a.b' });
    const business = of({ opportunities: [rests('2026-12-20'), rests('2026-12-01')] });
    expect(business.kept.get('deposit.time')).toMatchObject({ kind: 'resting', until: '2026-12-20' });
    expect(business.restingRules.get('a.b')).toEqual({ productId: 'deposit.time', until: '2026-12-20' });
    const never = makeOpportunity('deposit.time', 'unsuitable', { reason: '用款太急' });
    expect(of({ opportunities: [never, rests('2026-12-20')] }).kept.get('deposit.time')).toMatchObject({
      kind: 'unsuitable',
      reason: '用款太急',
    });
  });
});
