import { describe, expect, test } from 'vitest';
import { initI18n } from '../../lib/i18n/i18n.ts';
import { addWorkspaceWords } from '../../lib/i18n/workspace-words.ts';
import type { AuditAction, AuditEntry, ConcernedClient, RecordChange } from '../../lib/hooks/audit-types.ts';
import { makeClient, makeOpportunity, makeTouch } from '../../test/factories/client.ts';
import type { Opportunity } from '../../lib/domain/opportunity/opportunity.ts';
import { ACTION_GROUPS, actionsOf, groupOf } from './action-groups.ts';
import { clientsText, detailText, deviceText } from './entry-text.ts';
import { exportHeadings, exportLines } from './export-lines.ts';
import { fieldChanges, recordTitle } from './record-fields.ts';

const i18n = initI18n('zh-CN');
addWorkspaceWords(i18n);
const t = i18n.getFixedT('zh-CN');
const english = i18n.getFixedT('en');

const company: ConcernedClient = { id: 'a', name: '望川机械有限公司', kind: 'enterprise', isKnown: true };
const entry = (cause: AuditEntry['cause'], patch: Partial<AuditEntry> = {}): AuditEntry => ({
  seq: 12,
  atMs: new Date(2026, 10, 22, 9, 30, 5).getTime(),
  device: '0123456789ab',
  isThisDevice: false,
  cause,
  clients: [company],
  clientCount: 1,
  changeCount: 0,
  ...patch,
});
const change = (effect: RecordChange['effect'], client = company): RecordChange => ({ effect, client });

describe('actions', () => {
  const all = ACTION_GROUPS.flatMap(actionsOf);
  test('stand in one group each, and every one has a name in both languages', () => {
    expect(new Set(all).size).toBe(all.length);
    for (const action of all) {
      expect(actionsOf(groupOf(action))).toContain(action);
      for (const words of [t, english]) expect(words(`audit.action.${action}`)).not.toContain('audit.');
    }
  });
  test('of a later build are shown with the work of the day', () => {
    expect(groupOf('somethingNew' as AuditAction)).toBe('work');
  });
});

describe('an entry in words', () => {
  const exported = { type: 'export', format: 'audit', kinds: [], count: 3, isMasked: false, reason: '检查' } as const;
  const erased = { type: 'erase', proof: 'p', seqs: [1, 2], marks: ['x', 'y'] } as const;
  test.each<[AuditEntry['cause'], string | undefined]>([
    [{ type: 'logTouch' }, undefined],
    [{ type: 'undo', of: '7-abc' }, '第 7 条'],
    [{ type: 'import', importId: 'i', source: '客户.xlsx' }, '客户.xlsx'],
    [
      {
        type: 'capture',
        adapter: 'a',
        page: '借据信息',
        site: 'https://crm.bank.example',
        fields: ['balance', 'dueDate'],
      },
      '“借据信息”（crm.bank.example）：余额、到期日',
    ],
    [{ type: 'receive', handOverId: 'h', from: '李经理' }, '来自 李经理'],
    [{ type: 'handOver', handOverId: 'h', to: '王经理', clients: 3 }, '给 王经理，3 位客户'],
    [{ type: 'reveal', clientId: 'a', field: 'phone' }, '电话号码'],
    [exported, '操作日志，3 条 · 未遮盖 · 原因：检查'],
    [{ ...exported, isMasked: true, reason: '' }, '操作日志，3 条'],
    [{ type: 'backup', target: 'folder', upTo: 99 }, '文件夹，截至第 99 条'],
    [{ type: 'content', act: 'approve', what: '利率解释' }, '审核通过：利率解释'],
    [{ type: 'content', act: 'importPack', what: '分行话术', count: 12 }, '导入内容包：分行话术，12 项'],
    [{ type: 'verify', isSound: false }, '发现问题'],
    [erased, '改写了 2 条日志'],
    [{ ...erased, records: 4, rule: '三年' }, '删除了 4 条资料 · 改写了 2 条日志 · 规则：三年'],
  ])('%j reads %s', (cause, expected) => {
    expect(detailText(entry(cause), t)).toBe(expected);
    expect(detailText(entry(cause), english) ?? '').not.toContain('audit.');
  });

  test.each<[Partial<AuditEntry>, string | undefined]>([
    [{}, '望川机械有限公司'],
    [{ clientCount: 5 }, '望川机械有限公司等 5 位客户'],
    [{ clients: [{ id: 'x', kind: 'person', isKnown: false }] }, '已不在客户簿的客户'],
    [{ clients: [], clientCount: 0 }, undefined],
  ])('%j names its clients as %s', (patch, expected) => {
    expect(clientsText(entry({ type: 'logTouch' }, patch), t)).toBe(expected);
  });

  test('tells this computer from others', () => {
    expect(deviceText(entry({ type: 'logTouch' }), t)).toBe('设备 89ab');
    expect(deviceText(entry({ type: 'logTouch' }, { isThisDevice: true }), t)).toBe('本机');
  });
});

describe('a record before and after', () => {
  test('shows only what differs, in order, with numbers in texts masked', () => {
    const before = makeTouch({ text: '电话 13800001234', channel: 'call' });
    const after = { ...before, text: '电话 13900005678 改约', channel: 'visit' as const };
    expect(fieldChanges(change({ kind: 'touch', clientId: 'a', id: before.id, before, after }), t)).toEqual([
      { field: 'channel', before: '电话', after: '拜访' },
      { field: 'text', before: '电话 138****1234', after: '电话 139****5678 改约' },
    ]);
  });

  test('says which record it was, masked, unless the changes say so', () => {
    const before = makeTouch({ text: '联系 13800001234' });
    const moved = change({
      kind: 'touch',
      clientId: 'a',
      id: before.id,
      before,
      after: { ...before, day: '2026-11-21' },
    });
    expect(recordTitle(moved, fieldChanges(moved, t), t)).toBe('联系 138****1234');
    const added = change({ kind: 'touch', clientId: 'a', id: before.id, before: undefined, after: before });
    expect(recordTitle(added, fieldChanges(added, t), t)).toBeUndefined();
  });

  test('masks a phone and a birthday, whoever the client is', () => {
    const after = { id: 'p', name: '张明', role: 'handler', phone: '13800001234', birthday: '05-20' } as const;
    const fields = fieldChanges(change({ kind: 'person', clientId: 'a', id: 'p', before: undefined, after }), t);
    expect(Object.fromEntries(fields.map(({ field, after: text }) => [field, text]))).toEqual({
      name: '张明',
      role: '经办人',
      phone: '138****1234',
      birthday: '05-**',
    });
  });

  test('masks the client number of a natural person, and of one nobody knows', () => {
    const after = makeClient({ kind: 'person', clientNumber: '6020001371' });
    const effect = { kind: 'client', clientId: after.id, id: after.id, before: undefined, after } as const;
    const numberFor = (client: ConcernedClient) =>
      fieldChanges(change(effect, client), t).find(({ field }) => field === 'clientNumber')?.after;
    expect(numberFor({ ...company, kind: 'person' })).toContain('**');
    expect(numberFor(company)).toBe('6020001371');
  });

  test('writes amounts and rates in full, and leaves empty ones and ids out', () => {
    const after = {
      id: 'l',
      number: 'JJ-1',
      product: '流动资金贷款',
      principalFen: 123_456_789_01,
      balanceFen: 0,
      rateBp: 385,
      disbursedOn: '2026-01-05',
      maturesOn: '2027-01-04',
      loanClass: 'pass',
    } as const;
    const fields = fieldChanges(change({ kind: 'loan', clientId: 'a', id: 'l', before: undefined, after }), t);
    const texts = Object.fromEntries(fields.map(({ field, after: text }) => [field, text]));
    expect(texts).toMatchObject({
      principalFen: '123,456,789.01 元',
      balanceFen: '0.00 元',
      rateBp: '3.85%',
      loanClass: '正常',
    });
    expect(texts).not.toHaveProperty('id');
  });
});

test('what is known of a client is counted in the log, and spelled out for the one it is about', () => {
  const after = makeClient({
    facts: [
      { key: 'riskRating', value: 'C3', on: '2026-11-01', source: 'document' },
      { key: 'idleCash', value: 9_000_000_00, on: '2026-11-02', source: 'said', note: '减持' },
    ],
    links: [{ id: 'l', kind: 'guarantor', name: '张三', on: '2026-11-01' }],
    procedures: [
      {
        id: 'p',
        checklistId: 'complaint.transfer',
        openedOn: '2026-11-01',
        text: '未到账',
        done: [],
        closedOn: '2026-11-02',
      },
    ],
  });
  const effect = { kind: 'client', clientId: after.id, id: after.id, before: undefined, after } as const;
  const textOf = (level?: 'off') =>
    Object.fromEntries(fieldChanges(change(effect), t, level).map(({ field, after: text }) => [field, text]));
  expect(textOf()).toMatchObject({ facts: '2 条', links: '1 条', procedures: '1 条' });
  expect(textOf('off')).toMatchObject({
    facts: `${t('needs.fact.riskRating')} C3 2026-11-01 材料 · ${t('needs.fact.idleCash')} 9,000,000.00 元 2026-11-02 客户所说 减持`,
    links: '担保人 张三 2026-11-01',
    procedures: '投诉处理 未到账 2026-11-01 已完成 0 步 2026-11-02',
  });
});

describe('an opportunity', () => {
  const fields = (after: Opportunity) =>
    Object.fromEntries(
      fieldChanges(change({ kind: 'opportunity', clientId: 'a', id: after.id, before: undefined, after }), t).map(
        ({ field, after: text }) => [field, text],
      ),
    );
  test('reads in words, its amount as money or as a number', () => {
    expect(fields(makeOpportunity({ probability: 60 }))).toMatchObject({
      ...{ name: '流动资金贷款', state: '洽谈中', amount: '10,000,000.00 元', probability: '60%' },
    });
    expect(fields(makeOpportunity({ amount: 320, isCount: true }))).toMatchObject({ amount: '320', isCount: '是' });
  });
});

describe('the exported lines', () => {
  const write = exportLines(t);
  const touch = makeTouch({ text: '联系 13800001234' });

  test('have a cell for every heading, whatever the entry', () => {
    const width = exportHeadings(t).length;
    const lines = [
      ...write({ seq: 3, fault: 'missing' }, []),
      ...write(entry({ type: 'verify', isSound: true }, { clients: [], clientCount: 0 }), []),
      ...write(entry({ type: 'logTouch' }), [
        change({ kind: 'touch', clientId: 'a', id: touch.id, before: undefined, after: touch }),
        change({ kind: 'touch', clientId: 'a', id: 'x', before: touch, after: undefined }),
      ]),
    ];
    expect(lines).toHaveLength(4);
    for (const line of lines) expect(line).toHaveLength(width);
    expect(lines[0]?.[2]).toBe('这里缺少记录。');
    expect(lines[2]?.join()).toContain('内容: 联系 138****1234');
    expect(lines.flat().join()).not.toContain('13800001234');
  });
});
