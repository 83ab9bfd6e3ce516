import { expect, test } from 'vitest';
import { guessMapping } from '../../lib/domain/import/mapping.ts';
import type { RowPlan } from '../../lib/domain/import/plan.ts';
import { initI18n } from '../../lib/i18n/i18n.ts';
import { addWorkspaceWords } from '../../lib/i18n/workspace-words.ts';
import { filterRows, issueLines, meantName, partTexts, reasonText, type RowContext, rowTitle } from './row-text.ts';

const i18n = initI18n('zh-CN');
addWorkspaceWords(i18n);

const ROWS = [
  ['客户名称', '客户号', '手机', '贷款余额'],
  ['望江有限公司', 'KH1', '138', ''],
  ['', 'KH2', '', ''],
];
const CONTEXT: RowContext = {
  table: { rows: ROWS, rowNumbers: [3, 4, 9] },
  mapping: guessMapping(ROWS, 4),
  names: new Map([['known', '云岭机械有限公司']]),
  t: i18n.t,
  money: (fen) => `${fen / 100} 元`,
};
const plan = (patch: Partial<RowPlan>): RowPlan => ({
  row: 1,
  verdict: 'new',
  reasons: [],
  parts: [],
  issues: [],
  ...patch,
});
const lines = (issues: RowPlan['issues']) => issueLines(plan({ issues }), CONTEXT).map(({ text }) => text);

test('a row is known by its name, or the book’s, or its code', () => {
  expect(rowTitle(plan({}), CONTEXT)).toBe('望江有限公司');
  expect(rowTitle(plan({ row: 2, clientId: 'known' }), CONTEXT)).toBe('云岭机械有限公司');
  expect(rowTitle(plan({ row: 2 }), CONTEXT)).toBe('KH2');
});

test('a conflict names the client it may mean when that has another name', () => {
  expect(meantName(plan({ verdict: 'conflict', clientId: 'known' }), CONTEXT)).toBe('云岭机械有限公司');
  expect(meantName(plan({ verdict: 'conflict', row: 2, clientId: 'known' }), CONTEXT)).toBeUndefined();
  expect(meantName(plan({ verdict: 'update', clientId: 'known' }), CONTEXT)).toBeUndefined();
});

test('reasons name other rows by their number in the file, and fields in words', () => {
  expect(reasonText({ key: 'differsFromRow', row: 2, field: 'grade' }, CONTEXT)).toBe(
    '等级与第 9 行不同，保留第 9 行的',
  );
});

test('remarks name the column, mask the value, and say what is missing in one line', () => {
  expect(
    lines([{ level: 'warning', reason: 'badPhone', field: 'person.phone', column: 2, value: '13812345' }]),
  ).toEqual([expect.stringMatching(/^手机：“[\d*]*\*[\d*]*”不是完整的电话号码/)]);
  expect(
    lines([
      { level: 'error', reason: 'missing', field: 'loan.rate' },
      { level: 'error', reason: 'missing', field: 'loan.class' },
    ]),
  ).toEqual(['缺少利率、五级分类']);
});

test.each([
  ['touch.channel', 'visit', '没有写沟通方式，按“拜访”处理'],
  ['touch.isEffective', 'false', '没有写是否有效，按“否”处理'],
  ['holding.family', 'settlement', '没有写产品类别，按“结算”处理'],
  ['loan.principal', '50000000', '没有写贷款金额，按“500000 元”处理'],
  ['next.due', '2026-12-01', '没有写下一步日期，按“2026-12-01”处理'],
] as const)('what was taken for %s is said in words', (field, taken, expected) => {
  expect(lines([{ level: 'warning', reason: 'assumed', field, taken }])).toEqual([expected]);
});

test('changes are shown value by value, in words and masked; what stays the same is not', () => {
  const parts: RowPlan['parts'] = [
    { kind: 'client', action: 'update', changes: [{ field: 'grade', before: 'C', after: 'A' }] },
    { kind: 'person', action: 'update', changes: [{ field: 'phone', after: '13812345678' }] },
    { kind: 'touch', action: 'new' },
    { kind: 'loan', action: 'same', reason: { key: 'inBook' } },
  ];
  expect(partTexts(plan({ parts }), CONTEXT)).toMatchObject([
    { record: '客户', action: 'update', values: [{ field: '等级', before: 'C', after: 'A' }] },
    { record: '联系人', values: [{ field: '电话', before: '（空）', after: '138****5678' }] },
    { record: '触达', action: 'new', values: [] },
  ]);
});

test('filters by verdict, and by having a remark', () => {
  const rows = [
    plan({ row: 1 }),
    plan({ row: 2, verdict: 'error', issues: [{ level: 'error', reason: 'noClient' }] }),
    plan({ row: 3, issues: [{ level: 'warning', reason: 'textCut' }] }),
  ];
  const numbers = (filter: Parameters<typeof filterRows>[1]) => filterRows(rows, filter).map(({ row }) => row);
  expect(numbers('all')).toEqual([1, 2, 3]);
  expect(numbers('new')).toEqual([1, 3]);
  expect(numbers('error')).toEqual([2]);
  expect(numbers('remarks')).toEqual([3]);
});
