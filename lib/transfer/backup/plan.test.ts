import { describe, expect, test } from 'vitest';
import type { CopyBase, CopyPart } from '../../contracts/copy.ts';
import { gapsIn, needsBase, smallTail } from './plan.ts';

const MB = 1024 * 1024;
const part = (first: number, last: number, bytes = 1000): CopyPart => ({
  name: `log-${first}-${last}-x.rows`,
  bytes,
  sha256: '',
  rows: last - first + 1,
  first,
  last,
});
const base = (from: number, bytes: number): CopyBase => ({ from, to: from, at: 0, parts: [part(1, 1, bytes)] });

describe('gapsIn', () => {
  test.each([
    ['an empty log', [], 0, []],
    ['no file', [], 5, [{ from: 1, to: 5 }]],
    ['every entry', [part(1, 3), part(4, 5)], 5, []],
    ['the end', [part(1, 3)], 5, [{ from: 4, to: 5 }]],
    ['the beginning', [part(3, 5)], 5, [{ from: 1, to: 2 }]],
    ['the middle', [part(1, 1), part(4, 5)], 5, [{ from: 2, to: 3 }]],
  ] as const)('finds what is missing when there is or lacks %s', (_name, log, head, gaps) => {
    expect(gapsIn(log, head)).toEqual(gaps);
  });
});

describe('needsBase', () => {
  test.each([
    ['there is none', [], [], true],
    ['the log since is short', [base(10, 5000)], [part(1, 10, 9 * MB), part(11, 20, 9000)], false],
    ['the log has outgrown a small base', [base(10, 5000)], [part(11, 20, 1.1 * MB)], true],
    ['the log is shorter than a large base', [base(10, 20 * MB)], [part(11, 20, 19 * MB)], false],
    ['the log has outgrown a large base', [base(10, 20 * MB)], [part(11, 20, 21 * MB)], true],
    ['the log is too long to be replayed', [base(10, 300 * MB)], [part(11, 20, 65 * MB)], true],
    ['only a part of a file lies behind the base', [base(10, 5000)], [part(1, 20, 1.5 * MB)], false],
  ] as const)('when %s', (_name, bases, log, expected) => {
    expect(needsBase(bases, log)).toBe(expected);
  });
});

describe('smallTail', () => {
  const small = (count: number, from = 1) => Array.from({ length: count }, (_, i) => part(from + i, from + i));
  test('is empty when there are few small files', () => expect(smallTail(small(24))).toEqual([]));
  test('is all small files at the end when there are many', () => {
    expect(smallTail([part(1, 9, 4 * MB), ...small(25, 10)]).map(({ first }) => first)).toEqual(
      small(25, 10).map(({ first }) => first),
    );
  });
});
