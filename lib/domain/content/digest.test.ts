import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { APPROVED, DRAFT, makeScenario, makeScript, makeWord } from '../../../test/factories/content.ts';
import { digestOf } from './digest.ts';
import type { ContentItem } from './item.ts';
import { isSameValue } from './same.ts';

const script = makeScript({}, { triggers: ['利率高', '太贵'] });
const markOf = (body: unknown) => digestOf({ body: body as ContentItem['body'] });
const backwards = (value: object) => Object.fromEntries(Object.entries(value).reverse());

describe('the mark of what an item says', () => {
  test('is sixteen hexadecimal digits, also when little is said', () => {
    for (const body of [script.body, makeScenario().body, makeWord().body, {}]) {
      expect(markOf(body)).toMatch(/^[0-9a-f]{16}$/);
    }
  });

  test('is what it always was, because it is kept with what the user wrote', () => {
    // Two rounds of FNV-1a over {"id":"price","way":["先问","再算"]}, reckoned apart from this code.
    expect(markOf({ way: ['先问', '再算'], id: 'price' })).toBe('0a7d9f06844a1e31');
  });

  test.each([
    ['its fields stand in another order', backwards(script.body)],
    ['inner fields stand in another order', { ...script.body, glance: backwards(script.body.glance) }],
    ['a field that is absent is undefined instead', { ...script.body, unless: undefined }],
  ])('is the same when %s', (_name, body) => {
    expect(markOf(body)).toBe(digestOf(script));
  });

  test('is the same when only the version or the life is another', () => {
    const later = makeScript({ version: 7, life: DRAFT }, script.body);
    expect(digestOf(later)).toBe(digestOf(makeScript({ version: 1, life: APPROVED }, script.body)));
  });

  test.each([
    ['a character is another', { ...script.body, title: '把利率折开讲' }],
    ['an inner field is another', { ...script.body, glance: { ...script.body.glance, next: '周三前答复' } }],
    ['a list is in another order', { ...script.body, triggers: ['太贵', '利率高'] }],
    ['a list is empty', { ...script.body, triggers: [] }],
    ['a text is cut in two', { ...script.body, triggers: ['利率', '高', '太贵'] }],
    ['a field came', { ...script.body, weight: 0 }],
    ['a field went', { ...script.body, steps: undefined }],
  ])('is another when %s', (_name, body) => {
    expect(markOf(body)).not.toBe(digestOf(script));
  });

  test('tells a number from its text, and nothing from an empty text', () => {
    const marks = [1, '1', true, 'true', null, '', [], {}].map((weight) => markOf({ weight }));
    expect(new Set(marks).size).toBe(marks.length);
  });

  test('is the same for two bodies just when they say the same', () => {
    const { body } = fc.letrec((tie) => ({
      leaf: fc.constantFrom<unknown>('甲', '乙', '', '{', 0, 1, null, true),
      list: fc.array(tie('any'), { maxLength: 2 }),
      body: fc.dictionary(fc.constantFrom('a', 'b', '键'), tie('any'), { maxKeys: 2, noNullPrototype: true }),
      any: fc.oneof({ maxDepth: 2 }, tie('leaf'), tie('list'), tie('body')),
    }));
    fc.assert(fc.property(body, body, (a, b) => (markOf(a) === markOf(b)) === isSameValue(a, b)));
  });
});
