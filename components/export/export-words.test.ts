import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { guessHeading } from '../../lib/domain/import/headings.ts';
import { EXPORT_KINDS, columnsOfKind } from '../../lib/domain/export/columns.ts';
import type { Words } from '../../lib/hooks/use-text.ts';
import { initI18n } from '../../lib/i18n/i18n.ts';
import { addWorkspaceWords } from '../../lib/i18n/workspace-words.ts';
import { calendarTitle, exportWords } from './export-words.ts';

let t: Words;
beforeAll(() => {
  const i18n = initI18n('zh-CN');
  addWorkspaceWords(i18n);
  t = i18next.t;
});
const heading = (kind: (typeof EXPORT_KINDS)[number], name: string, unit?: 'wan') =>
  exportWords(t).heading(kind, name, unit);

test('has a heading of its own for every column of a table', () => {
  for (const kind of EXPORT_KINDS) {
    const headings = columnsOfKind(kind).map((column) => heading(kind, column.slice(kind.length + 1)));
    expect(new Set(headings).size).toBe(headings.length);
    expect(headings.filter((text) => text.includes('export.'))).toEqual([]);
  }
});

test('says the unit of an amount in its heading', () => {
  expect(heading('loan', 'balanceFen', 'wan')).toBe('贷款余额(万元)');
});

describe('a heading', () => {
  test.each([
    ['client', 'name', 'client.name'],
    ['client', 'uscc', 'client.uscc'],
    ['client', 'clientNumber', 'client.number'],
    ['client', 'segment', 'client.segment'],
    ['client', 'grade', 'client.grade'],
    ['client', 'stage', 'client.stage'],
    ['client', 'address', 'client.address'],
    ['person', 'clientName', 'client.name'],
    ['person', 'name', 'person.name'],
    ['person', 'title', 'person.title'],
    ['person', 'role', 'person.role'],
    ['person', 'phone', 'person.phone'],
    ['touch', 'day', 'touch.day'],
    ['touch', 'channel', 'touch.channel'],
    ['touch', 'text', 'touch.text'],
    ['touch', 'isEffective', 'touch.isEffective'],
    ['holding', 'family', 'holding.family'],
    ['holding', 'name', 'holding.name'],
    ['holding', 'balanceFen', 'holding.balance'],
    ['holding', 'limitFen', 'holding.limit'],
    ['holding', 'since', 'holding.since'],
    ['holding', 'until', 'holding.until'],
    ['loan', 'number', 'loan.number'],
    ['loan', 'product', 'loan.product'],
    ['loan', 'principalFen', 'loan.principal'],
    ['loan', 'balanceFen', 'loan.balance'],
    ['loan', 'rateBp', 'loan.rate'],
    ['loan', 'disbursedOn', 'loan.disbursedOn'],
    ['loan', 'maturesOn', 'loan.maturesOn'],
    ['loan', 'loanClass', 'loan.class'],
    ['followUp', 'text', 'next.text'],
    ['followUp', 'due', 'next.due'],
  ] as const)('%s.%s is understood when the table is imported again', (kind, name, field) => {
    expect(guessHeading(heading(kind, name))).toMatchObject({ field, confidence: 1 });
  });

  test.each([
    ['client', 'effectiveTouches'],
    ['client', 'lastTouchOn'],
    ['client', 'stageSince'],
    ['client', 'createdOn'],
    ['client', 'handedOverOn'],
    ['touch', 'time'],
    ['touch', 'personIds'],
    ['followUp', 'doneOn'],
  ] as const)('%s.%s, which the import has no place for, is not taken for something else', (kind, name) => {
    expect(guessHeading(heading(kind, name))?.field).toBeUndefined();
  });
});

test('writes choices as they read on screen', () => {
  const { choice } = exportWords(t);
  expect([choice('stage', 'deepening'), choice('isEffective', 'true'), choice('loanClass', 'pass')]).toEqual([
    '关系深化',
    '是',
    '正常',
  ]);
});

test('names nobody in the title of a calendar entry when it gets no client', () => {
  expect(calendarTitle(t)({ kind: 'maturity' })).toBe('贷款到期');
  expect(calendarTitle(t)({ kind: 'nextStep', client: '甲公司', what: '送方案' })).toBe('待跟进：甲公司 送方案');
});
