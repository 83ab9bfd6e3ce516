import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ClientPart } from './draft.ts';
import { createResolver, type Resolver } from './resolve.ts';

const USCC = '91350100M000100Y43';
const OTHER_USCC = '91350200M0001012X5';

let resolver: Resolver;
const fresh = () => {
  let made = 0;
  return createResolver(
    (name) => name.replace(/\s/g, ''),
    () => `new-${++made}`,
  );
};
beforeEach(() => {
  resolver = fresh();
  resolver.learn({ id: 'jia', kind: 'enterprise', name: '甲公司', aliases: ['甲厂'], uscc: USCC, clientNumber: 'KH1' });
  resolver.learn({ id: 'yi', kind: 'enterprise', name: '乙公司', aliases: [], clientNumber: 'KH2' });
  resolver.learn({ id: 'wang', kind: 'person', name: '王小明', aliases: [] });
});

test.each([
  ['its number is written small', { clientNumber: 'kh1' }, 'jia', 'number'],
  ['number and code agree', { clientNumber: 'KH1', uscc: USCC }, 'jia', 'number'],
  ['only the code is said', { uscc: USCC }, 'jia', 'uscc'],
  ['an earlier name is said', { name: '甲 厂' }, 'jia', 'name'],
  ['a name comes with a code nobody has', { name: '乙公司', uscc: OTHER_USCC }, 'yi', 'name'],
] as const)('a client of the book is found when %s', (_when, part, clientId, by) => {
  expect(resolver.resolve(part)).toMatchObject({ kind: 'found', clientId, by, isInBook: true, isForced: false });
});

test.each([
  ['number and code belong to two', { clientNumber: 'KH2', uscc: USCC }, 'yi', 'twoClients'],
  ['the number has another code', { clientNumber: 'KH1', uscc: OTHER_USCC }, 'jia', 'usccDiffers'],
  ['the code has another number', { clientNumber: 'KH9', uscc: USCC }, 'jia', 'numberDiffers'],
  ['the number has another name', { clientNumber: 'KH2', name: '丙公司' }, 'yi', 'nameDiffers'],
  ['only the name of a person is said', { name: '王小明' }, 'wang', 'personByName'],
] as const)('nothing is guessed when %s', (_when, part, clientId, reason) => {
  expect(resolver.resolve(part)).toEqual({ kind: 'conflict', clientId, reason });
});

describe('what the user chose for a conflict', () => {
  const part: ClientPart = { name: '丙公司', clientNumber: 'KH2', uscc: USCC };
  test('update goes to the client meant, without the code that belongs to another', () => {
    expect(resolver.resolve(part, 'update')).toMatchObject({
      ...{ kind: 'found', clientId: 'yi', isForced: true },
      client: { name: '丙公司', clientNumber: 'KH2' },
    });
    expect(resolver.resolve({ clientNumber: 'KH2', uscc: OTHER_USCC })).toMatchObject({ kind: 'found' });
  });
  test('new makes a client without any code that belongs to another', () => {
    const made = resolver.resolve(part, 'new');
    expect(made).toEqual({
      kind: 'new',
      clientId: 'new-1',
      hasHomonym: false,
      client: { name: '丙公司', kind: 'enterprise' },
    });
  });
  test('new stays a conflict when there is no name to make a client of', () => {
    expect(resolver.resolve({ clientNumber: 'KH2', uscc: USCC }, 'new')).toMatchObject({ kind: 'conflict' });
  });
});

test('a name makes another company when the credit codes differ, and it is said', () => {
  expect(resolver.resolve({ name: '甲公司', uscc: OTHER_USCC })).toMatchObject({ kind: 'new', hasHomonym: true });
  expect(resolver.resolve({ name: '甲公司' })).toMatchObject({ kind: 'conflict', reason: 'severalClients' });
});

test('a code is unknown until a row names its client, and known from then on', () => {
  expect(resolver.resolve({ clientNumber: 'KH7' })).toEqual({ kind: 'unknown' });
  resolver.resolve({ name: '丁公司', clientNumber: 'KH7' });
  expect(resolver.resolve({ clientNumber: 'kh7' })).toMatchObject({ clientId: 'new-1', by: 'number', isInBook: false });
});

test('a code a row brings along sticks to the client when later rows say another', () => {
  resolver.resolve({ name: '乙公司', uscc: OTHER_USCC });
  expect(resolver.resolve({ uscc: OTHER_USCC })).toMatchObject({ clientId: 'yi', by: 'uscc' });
});

test('any row goes to the same client when it stands in a file of new clients twice', () => {
  const parts = fc.record({
    name: fc.constantFrom('望川食品有限公司', '李芳', 'ACME'),
    uscc: fc.constantFrom(undefined, USCC, '92350100MA2XXXXX00'),
    clientNumber: fc.constantFrom(undefined, 'KH1', 'kh2'),
  });
  fc.assert(
    fc.property(parts, ({ name, uscc, clientNumber }) => {
      const part = { name, ...(uscc ? { uscc } : {}), ...(clientNumber ? { clientNumber } : {}) };
      const own = fresh();
      expect(own.resolve(part)).toMatchObject({ kind: 'new', clientId: 'new-1' });
      expect(own.resolve(part)).toMatchObject({ kind: 'found', clientId: 'new-1', isInBook: false });
    }),
  );
});
