import { expect, test } from 'vitest';
import { makeClient } from '../../test/factories/client.ts';
import { aliasKey, bearersOf, isPartialName } from './bearers.ts';

const A = makeClient({ name: '云岭精机制造有限公司', aliases: ['云岭机械厂'], clientNumber: 'C-100' });
const B = makeClient({ name: '雲嶺精機製造有限公司' });

test.each([
  ['name', '云岭精机制造有限公司', [A.id, B.id]],
  ['name', '云岭机械厂', [A.id]],
  ['name', '云岭精机', []],
  ['clientNumber', 'c-100', [A.id]],
  ['clientNumber', 'C-101', []],
] as const)('bears the %s %s: %j', (kind, text, expected) => {
  const place = { kind, key: aliasKey(kind, text) };
  const others = [{ kind: 'name', key: '别家' } as const];
  expect(bearersOf([place, ...others], [A, B])(place)).toEqual(expected);
});

test.each([
  ['云岭精机制造…', true],
  ['张*明', true],
  ['云岭精机', false],
])('%s is only a part of a name: %s', (text, expected) => {
  expect(isPartialName(text)).toBe(expected);
});
