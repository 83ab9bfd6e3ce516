import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSameValue } from './same.ts';

describe('two values', () => {
  test.each<[string, unknown, unknown]>([
    ['texts are equal', '太贵', '太贵'],
    ['both are nothing', null, null],
    ['fields stand in another order', { a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }],
    ['a field is undefined in one and absent in the other', { a: 1, unless: undefined }, { a: 1 }],
    ['lists hold equal fields', [{ id: 'a' }, []], [{ id: 'a' }, []]],
  ])('are the same when %s', (_name, a, b) => {
    expect([isSameValue(a, b), isSameValue(b, a)]).toEqual([true, true]);
  });

  test.each<[string, unknown, unknown]>([
    ['one is a number and one its text', 1, '1'],
    ['one is null and one absent', { a: null }, {}],
    ['one is null and one has no fields', null, {}],
    ['a list stands in another order', ['甲', '乙'], ['乙', '甲']],
    ['a list goes on', ['甲'], ['甲', '乙']],
    ['a list ends with what is undefined', ['甲'], ['甲', undefined]],
    ['one is a list and one has its entries as fields', ['甲'], { 0: '甲' }],
    ['one is an empty list and one has no fields', [], {}],
    ['a field deep within is another', { a: [{ b: { c: 1 } }] }, { a: [{ b: { c: 2 } }] }],
    ['there is a field more', { a: 1 }, { a: 1, b: 2 }],
  ])('differ when %s', (_name, a, b) => {
    expect([isSameValue(a, b), isSameValue(b, a)]).toEqual([false, false]);
  });
});

describe('any JSON', () => {
  const key = fc.constantFrom('a', 'b', 'c');
  const { any } = fc.letrec((tie) => ({
    leaf: fc.constantFrom<unknown>('甲', '', 0, 1, null, false),
    list: fc.array(tie('any'), { maxLength: 2 }),
    fields: fc.dictionary(key, tie('any'), { maxKeys: 3, noNullPrototype: true }),
    any: fc.oneof({ maxDepth: 2 }, tie('leaf'), tie('list'), tie('fields')),
  }));

  test('is the same as a copy whose fields stand the other way round', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (typeof value !== 'object' || value === null) return value;
      const entries = Object.entries(value).map(([name, each]) => [name, turned(each)] as const);
      return Object.fromEntries(entries.reverse());
    };
    fc.assert(fc.property(any, (value) => isSameValue(value, turned(value))));
  });

  test('is the same as another just when the test runner finds them equal', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        if (isSameValue(a, b)) expect(a).toEqual(b);
        else expect(a).not.toEqual(b);
      }),
    );
  });
});
