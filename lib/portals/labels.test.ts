import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classifyLabel, findInlineLabels, isOfNow } from './labels.ts';

describe('classifyLabel', () => {
  test.each([
    '客户名称',
    '客户名称：',
    '* 客户全称',
    '企业名称',
    '单位名称',
    '户名',
    '借款人',
    '借款人名称',
    '申请人',
    '客 户 名 称',
    '客户名称（必填）',
    '纳税人名称',
    '授信客户',
    'Customer Name',
    '汇款人户名',
    '集团客户名称',
    '签约单位',
    '客戶名稱',
    '企業名稱',
    '借款單位',
    '开证申请人',
    '贴现申请人名称',
    '承兑申请人',
    '主债务人',
    '当前企业',
    '集团名称',
    '检查对象',
    '客户名称/姓名',
    '借款人（甲方）',
    '卖方（保理申请人）',
    '一、单位全称',
  ])('takes %s for a name label when it names the client', (text) => expect(classifyLabel(text)).toBe('name'));
  test.each(['统一社会信用代码', '社会信用代码：', '信用代码', '统一社会信用代码/注册号', '統一社會信用代碼'])(
    'takes %s for a code label when it asks for the code',
    (text) => expect(classifyLabel(text)).toBe('uscc'),
  );
  test.each([
    '客户号',
    '客 户 号：',
    '客户编号',
    '核心客户号',
    '客户代码',
    'ECIF客户号',
    'CIF No.',
    '客戶號',
    '客戶編號',
  ])('takes %s for a number label when it asks for the client number', (text) =>
    expect(classifyLabel(text)).toBe('clientNumber'),
  );
  test.each([
    '担保人',
    '保证人名称',
    '抵押人',
    '关联企业',
    '关联企业名称',
    '上游供应商',
    '下游客户',
    '法定代表人',
    '股东名称',
    '交易对手',
    '客户经理',
    '对方户名',
    '共同借款人',
    '上级单位',
    '客户经理电话',
    '擔保人',
    '保证单位',
    '共同申请人',
    '被申请人',
    '采购方',
    '买方',
    '收款人户名',
    '付款户名',
    '承兑人全称',
    '抄送',
  ])('takes %s for somebody else when it names another party', (text) => expect(classifyLabel(text)).toBe('other'));
  test.each(['联系电话', '手机号', '手机：', '联系方式', '電話', 'Mobile No.'])(
    'takes %s for a phone label when it asks how to reach the client',
    (text) => expect(classifyLabel(text)).toBe('phone'),
  );
  test.each([
    '客户列表',
    '账户余额',
    '注册地址',
    '客户类型',
    '云岭关联技术有限公司',
    '企业法人',
    '公司',
    '2026-01-01',
    '',
    '本行依据合同约定办理款项划转业务摘要',
    '受托支付申请',
    '收款登记',
    '承兑汇票',
    '采购方式',
    '集团',
    '业务类型（企业）',
  ])('takes %j for no label when it is none', (text) => expect(classifyLabel(text)).toBeUndefined());
});

test.each([
  ['当前客户', true],
  ['所选企业：', true],
  ['客户名称', false],
])('isOfNow(%j) is %j when it is asked whether the user is busy with that client', (text, expected) =>
  expect(isOfNow(text)).toBe(expected),
);

describe('findInlineLabels', () => {
  const read = (text: string, edges: number[] = [0]) =>
    findInlineLabels(text, edges).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

  test.each<[string, [string, string][], string]>([
    ['客户名称：甲有限公司', [['name', '甲有限公司']], 'one label has a colon'],
    [
      '客户名称: 甲有限公司  客户号: 123 ',
      [
        ['name', '甲有限公司'],
        ['clientNumber', '123'],
      ],
      'two labels stand in a line',
    ],
    ['客 户 号：6020', [['clientNumber', '6020']], 'the label is set wide'],
    ['客户名称：甲有限公司 注册地址：某市', [['name', '甲有限公司']], 'an unknown label follows'],
    [
      '借款人：甲有限公司 担保人：乙有限公司',
      [
        ['name', '甲有限公司'],
        ['other', '乙有限公司'],
      ],
      'another party follows',
    ],
    ['客户名称：', [['name', '']], 'the value stands elsewhere'],
    ['客户名称', [['name', '']], 'the label is alone'],
    ['甲有限公司', [], 'there is none'],
    ['开户时间：10:30', [], 'colons belong to a time'],
    ['统一社会信用代码 91350100M000100Y43', [['uscc', '91350100M000100Y43']], 'a blank parts label and code'],
    [
      '客户号 6020002148  信用代码 91350100M0****0Y43',
      [
        ['clientNumber', '6020002148'],
        ['uscc', '91350100M0****0Y43'],
      ],
      'blanks part several labels and codes',
    ],
    ['客户名称 云岭精机有限公司', [['name', '云岭精机有限公司']], 'a blank parts label and name'],
    ['借款人 云岭精机有限公司 已还款', [], 'the label is a word of a sentence'],
    ['客户 全部', [], 'no name follows the blank'],
    ['担保人 云岭精机有限公司', [], 'the label before the blank is another party’s'],
    ['担保人 91350100M000100Y43', [], 'the code after the blank is another party’s'],
  ])('reads %j as %j when %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('reads label and value when only elements part them', () => {
    expect(read('客户名称甲有限公司', [0, 4])).toEqual([['name', '甲有限公司']]);
    expect(read('客户名称甲有限公司客户号602', [0, 4, 9, 12])).toEqual([
      ['name', '甲有限公司'],
      ['clientNumber', '602'],
    ]);
  });

  test('finds what a plain search finds when texts are made of anything', () => {
    const piece = fc.constantFrom(
      '客户名称',
      '客 户 号',
      '担保人',
      '甲有限公司',
      '：',
      ':',
      ' ',
      '\n',
      '，',
      'x'.repeat(70),
      '1',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, fc.boolean()), { maxLength: 14 }), (pieces) => {
        let text = '';
        const edges: number[] = [0];
        for (const [part, isNode] of pieces) {
          if (isNode && text !== '') edges.push(text.length);
          text += part;
        }
        expect(findInlineLabels(text, edges).map(({ text: label, kind }) => `${kind} ${label}`)).toEqual(
          plain(text, edges),
        );
      }),
      { numRuns: 2000 },
    );
  });

  test('looks at the edges in proportion to the text when there are many', () => {
    const looks = (nodes: number) => {
      let count = 0;
      let text = '';
      const edges: number[] = [];
      for (let i = 0; i < nodes; i += 1) {
        edges.push(text.length);
        text += i % 2 ? ': ' : '"客户名称"';
      }
      const counted = new Proxy(edges, {
        get(target, key, receiver) {
          count += 1;
          return Reflect.get(target, key, receiver);
        },
      });
      findInlineLabels(text, counted);
      return count;
    };
    const [few, many] = [looks(500), looks(8000)];
    // A binary search looks a little more often in a longer list: 13 times instead of 9.
    expect(many / few).toBeLessThan(16 * (13 / 9) * 1.1);
  });

  /** Every stop, every edge, no shortcut: labels in page order. */
  function plain(text: string, edges: readonly number[]): string[] {
    const found = new Map<number, string>();
    const all = [...text].map((_, at) => at);
    const colons = all.filter((at) => text[at] === ':' || text[at] === '：');
    if (colons.length === 0 && edges.length === 1) {
      const kind = classifyLabel(text);
      const [word, value, more] = text.trim().split(/\s+/u);
      if (!kind && word === '客户名称' && value === '甲有限公司' && more === undefined) return ['name 客户名称'];
      return kind ? [`${kind} ${text.trim()}`] : [];
    }
    for (const stop of [...colons, ...edges.filter((at) => at > 0), text.length]) {
      const borders = [...edges.filter((at) => at < stop && text.slice(at, stop).trim() !== ''), stop - 64];
      const whole = text.slice(Math.max(0, ...borders, ...colons.filter((at) => at < stop).map((at) => at + 1)), stop);
      const word = whole.match(/[^\s,，;；|｜/、。]+\s*$/u)?.[0] ?? whole;
      const isWide = /^\s*(?:\S\s+)*\S\s*$/u.test(whole);
      const label = [word, ...(isWide ? [whole] : [])].find((one) => classifyLabel(one));
      if (label === undefined) continue;
      const at = stop - label.trimStart().length;
      if (!found.has(at)) found.set(at, `${classifyLabel(label)} ${label.trim()}`);
    }
    return [...found].sort(([a], [b]) => a - b).map(([, label]) => label);
  }
});
