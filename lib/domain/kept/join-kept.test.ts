import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinKept } from './join-kept.ts';

const entry = (id: string, text = id) => ({ id, text });

describe('joinKept', () => {
  test('takes the newer value whole when it is no list of entries', () => {
    expect(joinKept('content.keys', { trusted: [] }, { trusted: [entry('a')] })).toEqual({ trusted: [] });
    expect(joinKept('content.keys', { trusted: [] }, { own: 'key', trusted: [] })).toEqual({ own: 'key', trusted: [] });
    expect(joinKept('something.else', [entry('a')], [entry('b')])).toEqual([entry('a')]);
  });

  test.each(['board.views', 'content.own'])('keeps the entries of both when %s was changed on both sides', (name) => {
    const [newer, older] = [
      [entry('a', 'newer'), entry('b')],
      [entry('a', 'older'), entry('c')],
    ];
    expect(joinKept(name, newer, older)).toEqual([entry('a', 'newer'), entry('b'), entry('c')]);
  });

  test('keeps two versions of a piece of content apart, and one pack of an id', () => {
    const item = (version: number) => ({ kind: 'script', id: 'price.fair', version });
    expect(joinKept('content.own', [item(2)], [item(1), item(2)])).toEqual([item(2), item(1)]);
    const pack = (id: string, version: string) => ({ pack: { id, version } });
    expect(joinKept('content.packs', [pack('a', '2')], [pack('a', '1'), pack('b', '1')])).toEqual([
      pack('a', '2'),
      pack('b', '1'),
    ]);
  });

  test.each([
    ['the later version, whichever side was written last', ['2026.12', 'k'], ['2027.1', 'k'], '2027.1'],
    ['the later version of two unsigned ones', ['2', undefined], ['10', undefined], '10'],
    ['the signed one, whatever the other says of its version', ['99', undefined], ['1', 'k'], '1'],
    ['the one written last of two that are signed with different keys', ['1', 'other'], ['99', 'k'], '1'],
    ['the one written last when nothing can be told', [7, 'k'], ['99', 'k'], 7],
  ] as const)('of two packs of an id keeps %s', (_name, newer, older, kept) => {
    const pack = ([version, keyId]: readonly [unknown, string | undefined]) => ({
      pack: { id: 'bank.branch', version },
      ...(keyId ? { signature: { keyId } } : {}),
    });
    const [joined, ...more] = joinKept('content.packs', [pack(newer)], [pack(older)]) as ReturnType<typeof pack>[];
    expect(more).toEqual([]);
    expect(joined?.pack.version).toBe(kept);
  });

  test('joins taps one by one and leaves the counts of the newer side', () => {
    const newer = { newest: [entry('a')], older: { x: { worked: 1, n: 2 } } };
    const older = { newest: [entry('a'), entry('b')], older: { x: { worked: 9, n: 9 } } };
    expect(joinKept('script.outcomes', newer, older)).toEqual({ ...newer, newest: [entry('a'), entry('b')] });
  });

  test('what was removed later stays removed, what was made later is there', () => {
    expect(joinKept('board.views', undefined, [entry('a')])).toBeUndefined();
    expect(joinKept('board.views', [entry('a')], undefined)).toEqual([entry('a')]);
  });

  test('loses no entry of either side, and joining the same again changes nothing, whatever lies there', () => {
    const list = fc.uniqueArray(fc.record({ id: fc.constantFrom(...'abcdef'), text: fc.string() }), {
      selector: ({ id }) => id,
    });
    fc.assert(
      fc.property(fc.oneof(list, fc.jsonValue()), fc.oneof(list, fc.jsonValue()), (newer, older) => {
        const joined = joinKept('board.views', newer, older);
        expect(joinKept('board.views', joined, older)).toEqual(joined);
        if (!Array.isArray(newer)) return;
        for (const each of newer) expect(joined).toContainEqual(each);
      }),
    );
  });
});
