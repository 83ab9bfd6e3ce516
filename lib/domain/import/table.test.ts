import { describe, expect, test } from 'vitest';
import en from '../../i18n/workspace/en.json';
import zhCN from '../../i18n/workspace/zh-CN.json';
import { MAX_CELL, MAX_COLUMNS, MAX_FILE, MAX_ROWS, READ_FAILURES } from './table.ts';

test.each([
  ['Chinese', zhCN.import.failure],
  ['English', en.import.failure],
])('each failure has one %s message of its own, and no message is left over', (_language, words) => {
  expect(Object.keys(words).sort()).toEqual([...READ_FAILURES].sort());
  expect(new Set(Object.values(words)).size).toBe(READ_FAILURES.length);
});

describe('the limits told to the user are those kept', () => {
  const { failure, notice } = zhCN.import;
  test.each([
    ['a file is too large', failure.tooLarge, `${MAX_FILE / 2 ** 20} MB`],
    ['there are too many rows', failure.tooManyRows, `${MAX_ROWS / 10_000} 万`],
    ['there are too many columns', failure.tooManyColumns, String(MAX_COLUMNS)],
    ['a cell is too long', notice.cellCut, MAX_CELL.toLocaleString('en')],
  ])('in Chinese when %s', (_when, message, limit) => {
    expect(message).toContain(limit);
  });
  test.each([
    ['a file is too large', en.import.failure.tooLarge, `${MAX_FILE / 2 ** 20} MB`],
    ['there are too many rows', en.import.failure.tooManyRows, MAX_ROWS.toLocaleString('en')],
    ['there are too many columns', en.import.failure.tooManyColumns, String(MAX_COLUMNS)],
    ['a cell is too long', en.import.notice.cellCut, MAX_CELL.toLocaleString('en')],
  ])('in English when %s', (_when, message, limit) => {
    expect(message).toContain(limit);
  });
});

test.each([['xls'], ['xlsb'], ['ods'], ['webPage']] as const)(
  'a way out is named when the file is of the kind %s',
  (kind) => {
    expect(zhCN.import.failure[kind]).toContain('.xlsx');
    expect(en.import.failure[kind]).toContain('.xlsx');
  },
);
