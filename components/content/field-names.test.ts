import { expect, test } from 'vitest';
import { CONTENT_KINDS } from '../../lib/domain/content/item.ts';
import zhCN from '../../lib/i18n/workspace/zh-CN.json' with { type: 'json' };
import { fieldName } from './field-names.ts';
import { FIELDS } from './fields.ts';

test.each(CONTENT_KINDS)('every field of the form of a %s has words', (kind) => {
  expect(FIELDS[kind].filter(({ at }) => fieldName(at) === undefined)).toEqual([]);
});

test('a place in a list is called by the list it stands in', () => {
  expect(fieldName('steps.2')).toBe('steps');
  expect(fieldName('products.0.amount.bp')).toBe('bp');
  expect(fieldName('nobody.knows')).toBeUndefined();
});

test('every name has words, and every word a name', () => {
  const words = Object.keys(zhCN.content.fields);
  expect(words.filter((name) => fieldName(name) !== name)).toEqual([]);
});
