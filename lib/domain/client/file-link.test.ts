import { expect, test } from 'vitest';
import { type FileLink, withFile } from './file-link.ts';

const file = (id: string, name = '方案'): FileLink => ({ id, kind: 'proposal', name, on: '2026-11-01' });

test('a new link goes to the end, a known one keeps its place', () => {
  expect(withFile(undefined, file('1'))).toEqual([file('1')]);
  const files = withFile([file('1')], file('2'));
  expect(files.map(({ id }) => id)).toEqual(['1', '2']);
  expect(withFile(files, file('1', '合同')).map(({ name }) => name)).toEqual(['合同', '方案']);
});
