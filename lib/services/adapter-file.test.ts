import { describe, expect, test } from 'vitest';
import { makeAdapter } from '../../test/factories/adapter.ts';
import { parseAdapters, writeAdapters } from './adapter-file.ts';
import { BOOK_LIMITS } from './adapter-list.ts';

const pack = (adapters: readonly unknown[], patch = {}) =>
  JSON.stringify({ format: 'suixing-adapter-pack', version: 1, adapters, ...patch });

test.each([
  ['one adapter', [makeAdapter()]],
  ['a pack', [makeAdapter(), makeAdapter({ path: '/b' })]],
])('%s comes back from a file as it went in', (_name, adapters) => {
  expect(parseAdapters(writeAdapters(adapters))).toEqual({ adapters });
});

test('a file with a byte order mark is read', () => {
  expect(parseAdapters(`\uFEFF${writeAdapters([makeAdapter()])}`)).toHaveProperty('adapters');
});

describe('a file is refused', () => {
  const one = makeAdapter();
  test.each([
    ['that is no JSON', '{', { reason: 'notJson' }],
    ['that holds something else', '{"a":1}', { reason: 'notAdapters' }],
    ['that holds nothing', 'null', { reason: 'notAdapters' }],
    ['whose pack is no list', pack([], { adapters: 'x' }), { reason: 'notAdapters' }],
    ['that is empty', pack([]), { reason: 'empty' }],
    ['of a newer version', JSON.stringify({ ...one, version: 2 }), { reason: 'newer' }],
    ['whose pack is newer', pack([one], { version: 7 }), { reason: 'newer' }],
    ['with a newer one among others', pack([one, { ...one, version: 2 }]), { reason: 'newer' }],
    ['with too many', pack(Array(BOOK_LIMITS.count + 1).fill(one)), { reason: 'tooMany' }],
    ['whose second is malformed', pack([one, { ...one, site: 'javascript:alert(1)' }]), { reason: 'malformed', at: 2 }],
    ['with an unknown key', pack([{ ...one, run: 'x' }]), { reason: 'malformed', at: 1 }],
  ])('%s', (_name, text, problem) => {
    expect(parseAdapters(text)).toEqual({ problem });
  });
});
