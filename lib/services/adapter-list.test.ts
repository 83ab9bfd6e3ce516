import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeAdapter } from '../../test/factories/adapter.ts';
import type { Adapter } from '../contracts/adapter.ts';
import { BOOK_LIMITS, fitsLimits, readAdapters, takenBack, withAdapters } from './adapter-list.ts';

describe('readAdapters', () => {
  const good = makeAdapter();
  test.each<[string, unknown, number, number]>([
    ['nothing is stored', undefined, 0, 0],
    ['all is well', [good, makeAdapter({ path: '/b' })], 2, 0],
    ['one has an unknown key', [good, { ...makeAdapter(), script: 'alert(1)' }], 1, 1],
    ['one has an expression for a text', [good, makeAdapter({ fields: [{ kind: 'name', locators: [] }] })], 1, 1],
    ['one is not of this format', [{ ...good, format: 'other' }, good], 1, 1],
    ['the list is none', { length: 3 }, 0, 1],
  ])('when %s', (_name, stored, count, broken) => {
    const book = readAdapters(stored);
    expect(book.adapters).toHaveLength(count);
    expect(book.broken).toBe(broken);
  });
});

describe('withAdapters', () => {
  const [a, b, c] = [makeAdapter({ path: '/a' }), makeAdapter({ path: '/b' }), makeAdapter({ path: '/c' })];
  test.each([
    ['a new page', [a, b], [c], [a, b, c]],
    ['the same id', [a, b], [{ ...a, path: '/x' }], [{ ...a, path: '/x' }, b]],
    ['the same page', [a, b, c], [{ ...c, path: '/a' }], [{ ...c, path: '/a' }, b]],
  ])('puts %s in its place', (_name, known, added, expected) => {
    expect(withAdapters(known, added)).toEqual(expected);
  });
});

describe('takenBack', () => {
  const pool = ['/a', '/b', '/c', '/d'].flatMap((path) =>
    [1, 2].map((at) => makeAdapter({ path, name: `${path}${at}` })),
  );
  const list = fc.uniqueArray(fc.constantFrom(...pool), { selector: ({ path }) => path, maxLength: 4 });
  test('restores exactly what was there when nothing else has changed', () => {
    fc.assert(
      fc.property(list, list, (before, added) => {
        const after = withAdapters(before, added);
        expect(takenBack(after, before, after)).toEqual(before);
      }),
    );
  });
  test('leaves alone what was taught since', () => {
    const [a, b] = [makeAdapter({ path: '/a' }), makeAdapter({ path: '/b' })];
    const again: Adapter = makeAdapter({ path: '/a', name: '新的' });
    expect(takenBack([again, b], [a], [again])).toEqual([a, b]);
  });
});

test('a book that has grown too large is not kept', () => {
  expect(fitsLimits(Array.from({ length: BOOK_LIMITS.count }, () => makeAdapter()))).toBe(true);
  expect(fitsLimits(Array.from({ length: BOOK_LIMITS.count + 1 }, () => makeAdapter()))).toBe(false);
  expect(fitsLimits([makeAdapter({ name: 'x'.repeat(BOOK_LIMITS.characters) })])).toBe(false);
});
