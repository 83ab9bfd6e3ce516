import { describe, expect, test } from 'vitest';
import { SETTINGS } from '../../../test/fuzz/import-plan.ts';
import type { ImportSettings } from './draft.ts';
import { createInterpreter } from './interpret.ts';
import { guessMapping } from './mapping.ts';

const interpret = (headings: string[], rows: string[][], settings: Partial<ImportSettings> = {}) => {
  const take = createInterpreter(guessMapping([headings], headings.length, 0), { ...SETTINGS, ...settings });
  return rows.map((cells, index) => take(cells, index + 1));
};
/** One row, given as heading → cell. */
const one = (columns: Readonly<Record<string, string>>, settings: Partial<ImportSettings> = {}) => {
  const [draft] = interpret(Object.keys(columns), [Object.values(columns)], settings);
  if (!draft) throw new Error('no row');
  return { ...draft, remarks: draft.issues.map(({ reason, field }) => [reason, field].filter(Boolean).join(' ')) };
};

test.each([
  ['its first cell is a total', ['', '合 计', '3'], 'total'],
  ['it is the line of who made the report', ['制表人：李芳', '', ''], 'total'],
  ['most headings come again', ['客户名称', '客户等级', '备注', '地址'], 'headingAgain'],
  ['nothing stands under a known heading', ['', '', ''], 'noValues'],
  ['a client is called after a total', ['云岭合计科技有限公司', 'A', ''], undefined],
  ['half of its cells say the same as their headings', ['甲公司', 'A', '备注', '注册地址'], undefined],
])('a row is passed over, or not, when %s', (_when, cells, passedOver) => {
  expect(interpret(['客户名称', '客户等级', '备注', '注册地址'], [cells])[0]?.passedOver).toBe(passedOver);
});

describe('a row without client', () => {
  const headings = ['客户名称', '客户号', '客户等级'];
  const rows = [
    ['甲公司', 'KH1', 'A'],
    ['小计', '', ''],
    ['', '', 'B'],
  ];
  test('goes on with who the client above is, not what is said of it, when cells were merged', () => {
    const drafts = interpret(headings, rows, { isClientCarriedDown: true });
    expect(drafts[2]).toMatchObject({ client: { name: '甲公司', clientNumber: 'KH1', grade: 'B' }, issues: [] });
    expect(
      interpret(
        ['客户名称', '备注', '客户等级'],
        [
          ['甲公司', '旧', 'A'],
          ['', '新', ''],
        ],
        { isClientCarriedDown: true },
      )[1]?.client,
    ).toEqual({ name: '甲公司', note: '新' });
  });
  test('is an error when they were not', () => {
    expect(interpret(headings, rows)[2]?.issues).toEqual([{ level: 'error', reason: 'noClient' }]);
  });
  test('is blamed once when its name could not be read', () => {
    expect(one({ 客户名称: '甲'.repeat(201) }).remarks).toEqual(['nameTooLong client.name']);
  });
});

test('people of one cell are told apart, and title and phone belong to the first, when several are named', () => {
  const { people } = one({ 客户名称: '甲公司', 联系人: '周明（财务总监）、李芳(出纳)；王强', 手机: '13800000001' });
  expect(people).toEqual([
    { name: '周明', title: '财务总监', phone: '13800000001' },
    { name: '李芳', title: '出纳' },
    { name: '王强' },
  ]);
});

test.each([
  ['the client is a person', { 客户名称: '王小明', 客户类型: '个人', 手机: '13800000001' }, ['王小明'], []],
  [
    'the client is a company',
    { 客户名称: '甲公司', 客户类型: '企业', 手机: '13800000001' },
    [],
    ['personWithoutName person.phone'],
  ],
])('a phone without a name is the client’s own just when %s', (_when, columns, names, remarks) => {
  const draft = one(columns as unknown as Record<string, string>);
  expect([draft.people.map(({ name }) => name), draft.remarks]).toEqual([names, remarks]);
});

describe('a next step', () => {
  const said = { 客户名称: '甲公司', 沟通方式: '电话', 内容: '谈了', 下一步: '送方案' };
  test.each([
    ['its day is today', '2026-11-20', '2026-11-22', '2026-11-22', []],
    ['its day is past', '2026-11-20', '2026-11-21', undefined, ['pastNextStep next.due']],
    ['it has no day and the touch is 30 days old', '2026-10-23', '', '2026-11-29', ['assumed next.due']],
    ['it has no day and the touch is 31 days old', '2026-10-22', '', undefined, ['pastNextStep next.due']],
    [
      'it has no day and the touch is still to come',
      '2026-12-01',
      '',
      '2026-12-08',
      ['assumed next.due', 'futureDay touch.day'],
    ],
  ])('is to be done, or history, when %s', (_when, day, due, expected, remarks) => {
    const draft = one({ ...said, 拜访日期: day, 下次联系日期: due });
    expect([draft.next?.due, draft.remarks]).toEqual([expected, remarks]);
    expect(draft.touch?.text).toBe(expected ? '谈了' : ['谈了\n→', due, '送方案'].filter(Boolean).join(' '));
  });
});

test.each([
  ['电话无人接听', '', false, ['assumed touch.isEffective']],
  ['电话无人接听', '是', true, []],
  ['谈设备更新', '', true, []],
])(
  'a touch counts unless nobody was reached, when it says %s and 是否有效 %j',
  (text, isEffective, expected, remarks) => {
    const columns = { 客户名称: '甲公司', 拜访日期: '2026-11-20', 沟通方式: '电话', 内容: text, 是否有效: isEffective };
    const draft = one(columns);
    expect([draft.touch?.isEffective, draft.remarks]).toEqual([expected, remarks]);
  },
);

test('amounts become holdings when no loan number stands beside them', () => {
  const amounts = { 客户名称: '甲公司', 贷款余额: '100', 存款余额: '0', 授信额度: '300' };
  expect(one(amounts).holdings).toEqual([
    { family: 'deposit', name: '存款', balanceFen: 0, isNothing: true },
    { family: 'loan', name: '授信额度', limitFen: 30_000 },
    { family: 'loan', name: '贷款', balanceFen: 10_000 },
  ]);
  const numbered = one({ ...amounts, 借据号: 'JJ1' });
  expect(numbered.loan).toEqual({ number: 'JJ1', balanceFen: 10_000 });
  expect(numbered.holdings.map(({ name }) => name)).toEqual(['存款', '授信额度']);
});

test.each([
  ['2026-11-22', []],
  ['2026-11-23', ['futureDay loan.disbursedOn']],
  ['1980-01-01', []],
  ['1979-12-31', ['longAgo loan.disbursedOn']],
  ['2099-01-01', ['futureDay loan.disbursedOn', 'maturesBeforeStart loan.maturesOn']],
])('days that cannot be are remarked on when a loan was paid out on %s', (day, remarks) => {
  expect(one({ 客户名称: '甲公司', 借据号: 'JJ1', 放款日: day, 贷款到期日: '2030-01-01' }).remarks.sort()).toEqual(
    remarks,
  );
});
