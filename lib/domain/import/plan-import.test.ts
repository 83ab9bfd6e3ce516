import { beforeEach, describe, expect, test } from 'vitest';
import { makeDossier } from '../../../test/factories/client.ts';
import { planRows, reasonKeys } from '../../../test/fuzz/import-plan.ts';
import { usccCheckCharacter } from '../client/uscc.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Decisions } from './plan.ts';

const USCC = '91350100M000100Y43';
const OTHER_USCC = `91310115MA1H7YL21${usccCheckCharacter('91310115MA1H7YL21')}`;

let book: Dossier[] = [];
beforeEach(() => {
  book = [];
});
const run = (headings: string[], rows: string[][], options?: Parameters<typeof planRows>[3]) =>
  planRows(book, headings, rows, options);

test('one row carries a client, people, a touch, a next step, a loan and holdings', () => {
  const { dossiers, rows } = run(
    [
      '客户名称',
      '客户号',
      '统一社会信用代码',
      '行业',
      '客户等级',
      '联系人',
      '职务',
      '手机',
      '拜访日期',
      '沟通方式',
      '内容',
      '下一步',
      '下次联系日期',
      '借据号',
      '贷款品种',
      '贷款金额(万元)',
      '贷款余额(万元)',
      '利率(%)',
      '放款日',
      '到期日',
      '五级分类',
      '存款余额(万元)',
    ],
    [
      [
        '云岭精机有限公司',
        'kh001',
        USCC.toLowerCase(),
        '制造业',
        'A类',
        '周明（财务总监）、李芳',
        '',
        '138 0000 0001',
        '2026年11月20日 14:30',
        '上门',
        '谈设备更新',
        '带方案拜访',
        '2026/12/1',
        'JJ001',
        '流动资金贷款',
        '500',
        '350.5',
        '3.65',
        '20260105',
        '2027-01-05',
        '正常',
        '1,200',
      ],
    ],
  );
  expect(rows[0]?.issues).toEqual([
    { level: 'warning', reason: 'assumed', field: 'holding.since', taken: '2026-11-22' },
  ]);
  expect(dossiers).toHaveLength(1);
  const [dossier] = dossiers as [Dossier];
  expect(dossier.client).toMatchObject({
    name: '云岭精机有限公司',
    clientNumber: 'KH001',
    uscc: USCC,
    segment: 'manufacturing',
    grade: 'A',
    stage: 'contact',
    kind: 'enterprise',
  });
  expect(dossier.people).toMatchObject([
    { name: '周明', title: '财务总监', role: 'influencer', phone: '13800000001' },
    { name: '李芳', role: 'handler' },
  ]);
  expect(dossier.touches).toMatchObject([
    {
      day: '2026-11-20',
      time: '14:30',
      channel: 'visit',
      text: '谈设备更新',
      isEffective: true,
      personIds: [dossier.people[0]?.id],
    },
  ]);
  expect(dossier.followUps).toMatchObject([{ text: '带方案拜访', due: '2026-12-01', touchId: dossier.touches[0]?.id }]);
  expect(dossier.loans).toMatchObject([
    {
      number: 'JJ001',
      principalFen: 500_000_000,
      balanceFen: 350_500_000,
      rateBp: 365,
      disbursedOn: '2026-01-05',
      maturesOn: '2027-01-05',
      loanClass: 'pass',
    },
  ]);
  expect(dossier.holdings).toMatchObject([{ family: 'deposit', balanceFen: 1_200_000_000 }]);
});

describe('a client is found', () => {
  beforeEach(() => {
    book = [
      makeDossier({ client: { name: '云岭精机有限公司', clientNumber: 'KH1', uscc: USCC, grade: 'C' } }),
      makeDossier({ client: { name: '望川食品有限公司', clientNumber: 'KH2' } }),
    ];
  });
  test.each([
    ['by number', ['', 'kh1', ''], 'foundByNumber'],
    ['by credit code', ['', '', USCC], 'foundByUscc'],
    ['by name', ['云岭精机 有限公司', '', ''], 'foundByName'],
  ])('%s', (_name, row, reason) => {
    const result = run(['客户名称', '客户号', '统一社会信用代码', '客户等级'], [[...row, 'A']]);
    expect(reasonKeys(result.rows[0])).toEqual([reason]);
    expect(result.rows[0]).toMatchObject({ verdict: 'update', clientId: book[0]?.client.id });
    expect(result.rows[0]?.parts).toEqual([
      { kind: 'client', action: 'update', changes: [{ field: 'grade', before: 'C', after: 'A' }] },
    ]);
    expect(result.dossiers).toHaveLength(2);
  });
  test.each([
    ['number and code of two clients', ['', 'KH2', USCC], 'twoClients'],
    ['a number with another code', ['', 'KH1', OTHER_USCC], 'usccDiffers'],
    ['a code with another number', ['', 'KH9', USCC], 'numberDiffers'],
    ['a number with another name', ['别的公司', 'KH1', ''], 'nameDiffers'],
  ])('with doubt, and left out, for %s', (_name, row, reason) => {
    const result = run(['客户名称', '客户号', '统一社会信用代码', '客户等级'], [[...row, 'A']]);
    expect(result.rows[0]).toMatchObject({ verdict: 'conflict', reasons: [{ key: reason }] });
    expect(result.dossiers).toEqual(book);
  });
  test('not by name when the codes differ: two companies', () => {
    const result = run(['客户名称', '统一社会信用代码'], [['云岭精机有限公司', OTHER_USCC]]);
    expect(reasonKeys(result.rows[0])).toEqual(['sameNameOtherCode']);
    expect(result.dossiers).toHaveLength(3);
  });
  test('not by a name that several have', () => {
    book.push(makeDossier({ client: { name: '云岭精机有限公司', uscc: OTHER_USCC } }));
    expect(reasonKeys(run(['客户名称', '客户等级'], [['云岭精机有限公司', 'A']]).rows[0])).toEqual(['severalClients']);
  });
  test('not by the name of a natural person alone', () => {
    book = [makeDossier({ client: { kind: 'person', name: '王小明' } })];
    expect(reasonKeys(run(['客户名称', '备注'], [['王小明', '新备注']]).rows[0])).toEqual(['personByName']);
  });
  test('and a name alone brings its code along', () => {
    const { dossiers } = run(['客户名称', '统一社会信用代码'], [['望川食品有限公司', OTHER_USCC]]);
    expect(dossiers[1]?.client.uscc).toBe(OTHER_USCC);
  });
});

describe('what the user decides of a conflict', () => {
  const HEAD = ['客户名称', '客户号', '客户等级'];
  const ROW = [['云岭新名有限公司', 'KH1', 'A']];
  beforeEach(() => {
    book = [makeDossier({ client: { name: '云岭旧名有限公司', clientNumber: 'KH1', grade: 'C' } })];
  });
  test('update takes the row over; the old name stays as an alias', () => {
    const { dossiers, rows } = run(HEAD, ROW, { decisions: { conflicts: 'update' } });
    expect(rows[0]?.verdict).toBe('update');
    expect(dossiers[0]?.client).toMatchObject({ name: '云岭新名有限公司', aliases: ['云岭旧名有限公司'], grade: 'A' });
  });
  test('new makes another client, without the number that belongs to the first', () => {
    const { dossiers } = run(HEAD, ROW, { decisions: { rows: new Map([[1, 'new']]) } });
    expect(dossiers).toHaveLength(2);
    expect(dossiers[1]?.client).toMatchObject({ name: '云岭新名有限公司' });
    expect(dossiers[1]?.client.clientNumber).toBeUndefined();
  });
  test('skip leaves it out, and the row goes before the rule for all', () => {
    const decisions: Decisions = { conflicts: 'update', rows: new Map([[1, 'skip']]) };
    const { dossiers, rows } = run(HEAD, ROW, { decisions });
    expect(rows[0]).toMatchObject({ verdict: 'skip', reasons: [{ key: 'leftOutByUser' }] });
    expect(dossiers).toEqual(book);
  });
});

describe('rules for all rows', () => {
  const HEAD = ['客户名称', '客户等级', '联系人'];
  const ROWS = [
    ['望川食品有限公司', 'A', '周明'],
    ['新的食品有限公司', 'A', '李芳'],
  ];
  beforeEach(() => {
    book = [makeDossier({ client: { name: '望川食品有限公司', grade: 'C' } })];
  });
  test('new clients only', () => {
    const { dossiers, rows } = run(HEAD, ROWS, { decisions: { knownClients: 'skip' } });
    expect(rows.map(({ verdict }) => verdict)).toEqual(['skip', 'new']);
    expect(dossiers[0]).toEqual(book[0]);
  });
  test('known clients only', () => {
    expect(run(HEAD, ROWS, { decisions: { newClients: 'skip' } }).dossiers).toHaveLength(1);
  });
  test('add to known clients without changing them', () => {
    const { dossiers } = run(HEAD, ROWS, { decisions: { knownClients: 'new' } });
    expect(dossiers[0]).toMatchObject({ client: { grade: 'C' }, people: [{ name: '周明' }] });
  });
});
