import { expect, test } from 'vitest';
import { fileNameOf } from './file-name.ts';

test.each([
  ['客户详情', '客户详情.sxadapter.json'],
  ['a/b:c?', 'a-b-c-.sxadapter.json'],
  ['line\nbreak', 'line-break.sxadapter.json'],
])('%j is kept as %s', (name, file) => {
  expect(fileNameOf(name)).toBe(file);
});
