import { beforeEach, describe, expect, test } from 'vitest';
import { makeDossier, makeTouch } from '../../../test/factories/client.ts';
import { planRows, reasonKeys, verdicts } from '../../../test/fuzz/import-plan.ts';
import type { Dossier } from '../dossier/dossier.ts';

let book: Dossier[] = [];
beforeEach(() => {
  book = [];
});
const run = (headings: string[], rows: string[][], options?: Parameters<typeof planRows>[3]) =>
  planRows(book, headings, rows, options);

describe('duplicates', () => {
  const HEAD = ['客户名称', '拜访日期', '沟通方式', '内容'];
  test('of a touch in the book and in the file are skipped, spacing aside', () => {
    book = [
      makeDossier({
        client: { name: '甲有限公司' },
        touches: [makeTouch({ day: '2026-11-20', channel: 'call', text: '电话 沟通' })],
      }),
    ];
    const result = run(HEAD, [
      ['甲有限公司', '2026-11-20', '电话', '电话沟通'],
      ['甲有限公司', '2026-11-21', '电话', '再谈'],
      ['甲有限公司', '2026-11-21', '电话', '再 谈'],
    ]);
    expect(verdicts(result)).toEqual(['skip', 'new', 'skip']);
    expect(reasonKeys(result.rows[0])).toContain('inBook');
    expect(result.rows[2]?.reasons).toContainEqual({ key: 'inFile', row: 2 });
    expect(result.dossiers[0]?.touches).toHaveLength(2);
  });
  test('are added again when the user says so', () => {
    const row = ['甲有限公司', '2026-11-21', '电话', '再谈'];
    const result = run(HEAD, [row, row], { decisions: { rows: new Map([[2, 'new']]) } });
    expect(result.dossiers[0]?.touches).toHaveLength(2);
  });
  test('a file imported twice changes nothing the second time', () => {
    const head = [...HEAD, '联系人', '手机', '下一步', '下次联系日期', '产品名称', '存款余额'];
    const rows = [
      ['甲有限公司', '2026-11-20', '电话', '谈了', '周明', '13800000001', '送方案', '2026-12-01', '企业网银', '100'],
      ['乙有限公司', '2026-09-20', '拜访', '看了厂房', '李芳', '', '已过的事', '2026-10-01', '协定存款', '0'],
      ['丙有限公司', '2026-11-20', '电话', '', '', '', '没有日期的事', '', '', ''],
    ];
    book = run(head, rows).dossiers;
    const again = run(head, rows);
    expect(verdicts(again)).toEqual(['skip', 'skip', 'skip']);
    expect(again.plans.flatMap(({ changes }) => changes)).toEqual([]);
  });
  test('loans go by number, holdings by family and name, people by name and phone', () => {
    const head = [
      '客户名称',
      '联系人',
      '手机',
      '借据号',
      '贷款余额',
      '利率',
      '放款日',
      '贷款到期日',
      '五级分类',
      '产品名称',
      '持有金额',
    ];
    const row = (phone: string, balance: string, held: string) => [
      '甲有限公司',
      '周明',
      phone,
      'jj1',
      balance,
      '4%',
      '2026-01-01',
      '2027-01-01',
      '正常',
      '理财A款',
      held,
    ];
    book = run(head, [row('', '100', '5')]).dossiers;
    const { dossiers, counts, rows } = run(head, [row('13800000001', '80', '6'), row('13900000002', '80', '6')]);
    expect(dossiers[0]).toMatchObject({
      people: [{ phone: '13800000001' }, { phone: '13900000002' }],
      loans: [{ balanceFen: 8000 }],
      holdings: [{ balanceFen: 600 }],
    });
    expect(rows[0]?.parts.find(({ kind }) => kind === 'loan')?.changes).toEqual([
      { field: 'balanceFen', before: 10_000, after: 8000 },
    ]);
    expect(counts.changed).toMatchObject({ loan: 1, holding: 1, person: 1 });
    expect(counts.made).toMatchObject({ person: 1 });
  });
});

test('where rows of one file differ on a client the first is kept, and the later one says so', () => {
  const result = run(
    ['客户名称', '客户等级', '拜访日期', '沟通方式'],
    [
      ['甲有限公司', 'A', '2026-11-01', '电话'],
      ['甲有限公司', 'B', '2026-11-02', '电话'],
    ],
  );
  expect(result.dossiers[0]).toMatchObject({ client: { grade: 'A' }, touches: [{}, {}] });
  expect(result.rows[1]?.reasons).toContainEqual({ key: 'differsFromRow', row: 1, field: 'grade' });
});

test('who brought a client and how much could come of it is taken over, and what the book knows better stays', () => {
  const known = { clientId: '01900000-0000-7000-8000-0000000000aa', name: '老客户有限公司', on: '2026-01-01' };
  book = [
    makeDossier({ client: { name: '甲有限公司', referredBy: known, potential: 'low', potentialOn: '2026-01-01' } }),
  ];
  const head = ['客户名称', '推荐人', '合作潜力', '联系人', '离职日期'];
  const { dossiers } = run(head, [
    ['甲有限公司', '商会', '高', '', ''],
    ['乙有限公司', '商会', '一般', '周明', '2026-11-01'],
  ]);
  const [one, other] = ['甲有限公司', '乙有限公司'].map((name) => dossiers.find(({ client }) => client.name === name));
  expect(one?.client).toMatchObject({ referredBy: known, potential: 'high' });
  expect(one?.client.potentialOn).not.toBe('2026-01-01');
  expect(other?.client).toMatchObject({ referredBy: { name: '商会' }, potential: 'middle' });
  expect(other?.client.potentialOn).toBe(one?.client.potentialOn);
  expect(other?.people).toMatchObject([{ name: '周明', leftOn: '2026-11-01' }]);
});

test('a row that says nothing new is skipped and says so', () => {
  book = [makeDossier({ client: { name: '甲有限公司', grade: 'A' } })];
  const { rows } = run(['客户名称', '客户等级'], [['甲有限公司', 'A']]);
  expect(rows[0]).toMatchObject({ verdict: 'skip', reasons: [{ key: 'foundByName' }, { key: 'nothingChanges' }] });
});

describe('rows that are no records', () => {
  test('totals, repeated headings and rows without values are passed over', () => {
    const head = ['客户名称', '拜访日期', '备注', '天气'];
    const result = run(head, [['合计', '', '共3户', ''], head, ['', '', '', '晴']]);
    expect(verdicts(result)).toEqual(['skip', 'skip', 'skip']);
    expect(result.rows.map(reasonKeys)).toEqual([['total'], ['headingAgain'], ['noValues']]);
  });
  test('a row without client goes with the one above when the user says so', () => {
    const head = ['客户名称', '拜访日期', '沟通方式'];
    const rows = [
      ['甲有限公司', '2026-11-01', '电话'],
      ['', '2026-11-02', '电话'],
    ];
    expect(run(head, rows).rows[1]?.issues).toEqual([{ level: 'error', reason: 'noClient' }]);
    expect(run(head, rows, { isClientCarriedDown: true }).dossiers[0]?.touches).toHaveLength(2);
  });
  test('a code nobody knows and no name is an error, unless another row names it', () => {
    const head = ['客户名称', '客户号', '拜访日期', '沟通方式'];
    const nameless = ['', 'KH7', '2026-11-01', '电话'];
    expect(run(head, [nameless]).rows[0]?.issues).toEqual([{ level: 'error', reason: 'unknownClient' }]);
    const { dossiers } = run(head, [nameless, ['甲有限公司', 'KH7', '2026-11-02', '电话']]);
    expect(dossiers[0]?.touches).toHaveLength(2);
  });
});

describe('errors and warnings name column and value', () => {
  test.each([
    [
      ['客户名称', '统一社会信用代码'],
      ['甲有限公司', '91350100M000100Y44'],
      { level: 'error', reason: 'badUscc', field: 'client.uscc', column: 1, value: '91350100M000100Y44' },
    ],
    [
      ['客户名称', '拜访日期'],
      ['甲有限公司', '下周三'],
      { level: 'error', reason: 'badDay', field: 'touch.day', column: 1, value: '下周三' },
    ],
    [
      ['客户名称', '存款余额'],
      ['甲有限公司', '约500'],
      { level: 'error', reason: 'badAmount', field: 'deposit.balance', column: 1, value: '约500' },
    ],
    [
      ['客户名称', '拜访日期', '沟通方式'],
      ['甲有限公司', '2026-11-01', '传真'],
      { level: 'error', reason: 'unknownWord', field: 'touch.channel', column: 2, value: '传真' },
    ],
    [
      ['客户名称', '客户等级'],
      ['甲有限公司', 'AAA'],
      { level: 'warning', reason: 'unknownWord', field: 'client.grade', column: 1, value: 'AAA' },
    ],
    [
      ['客户名称', '备注'],
      ['甲有限公司', '#REF!'],
      { level: 'warning', reason: 'formulaError', field: 'client.note', column: 1, value: '#REF!' },
    ],
    [
      ['客户名称', '证件号码'],
      ['甲有限公司', '11010519491231002X'],
      { level: 'warning', reason: 'idNumberLeftOut', field: 'client.uscc', column: 1 },
    ],
    [
      ['客户名称', '备注'],
      ['甲有限公司', '网银密码：abc123，勿外传'],
      { level: 'warning', reason: 'secretLeftOut', field: 'client.note', column: 1 },
    ],
    [
      ['客户名称', '客户号'],
      ['甲有限公司', '6.2284804E+18'],
      { level: 'error', reason: 'digitsLost', field: 'client.number', column: 1, value: '6.2284804E+18' },
    ],
    [
      ['客户名称', '存款余额'],
      ['甲有限公司', '-5'],
      { level: 'warning', reason: 'negativeAmount', field: 'deposit.balance', column: 1, value: '-5' },
    ],
  ])('%j %j', (head, row, issue) => {
    expect(run(head, [row]).rows[0]?.issues).toContainEqual(issue);
  });
  test('a secret in running text is masked in what is stored', () => {
    expect(run(['客户名称', '备注'], [['甲有限公司', '网银密码：abc123，勿外传']]).dossiers[0]?.client.note).toBe(
      '网银密码 ***，勿外传',
    );
  });
  test('a mistyped credit code is only left out where the client number says who it is', () => {
    const { dossiers, rows } = run(
      ['客户名称', '客户号', '统一社会信用代码'],
      [['甲有限公司', 'KH1', '91350100M000100Y44']],
    );
    expect(rows[0]).toMatchObject({ verdict: 'new', issues: [{ level: 'warning', reason: 'badUscc' }] });
    expect(dossiers[0]?.client.uscc).toBeUndefined();
  });
  test('a new loan without rate, days or class is an error for each; nothing is made up', () => {
    const { rows, dossiers } = run(['客户名称', '借据号', '贷款余额', '五级分类'], [['甲有限公司', 'JJ1', '100', '']]);
    expect(rows[0]?.verdict).toBe('error');
    expect(rows[0]?.issues.map(({ field }) => field)).toEqual([
      'loan.rate',
      'loan.disbursedOn',
      'loan.maturesOn',
      'loan.class',
    ]);
    expect(dossiers).toEqual([]);
  });
  test('a failed first row still gives its name to the client of the later ones', () => {
    const head = ['客户名称', '客户号', '借据号', '拜访日期', '沟通方式'];
    const { dossiers } = run(head, [
      ['甲有限公司', 'KH1', 'JJ1', '', ''],
      ['', 'KH1', '', '2026-11-01', '电话'],
    ]);
    expect(dossiers).toMatchObject([{ client: { name: '甲有限公司', clientNumber: 'KH1' }, loans: [], touches: [{}] }]);
  });
});
