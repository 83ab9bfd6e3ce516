import { expect, test } from 'vitest';
import { makeSummary } from '../../../test/factories/client.ts';
import type { Client } from '../client/client.ts';
import { createMatcher } from './match.ts';

const USCC = '91350100M000100Y43';
const OTHER_USCC = '91350200M0001012X5';
const client = (patch: Partial<Client>) => makeSummary({ client: patch });
const bare = (name: string) => name.replace(/[\s（）()]/g, '');

const byId = client({ name: '甲有限公司' });
const byCode = client({ name: '乙有限公司', uscc: USCC });
const byNumber = client({ name: '丙有限公司', clientNumber: 'KH3' });
const byName = client({ name: '丁有限公司' });
const match = createMatcher([byId, byCode, byNumber, byName], bare);

test.each([
  ['id', { id: byId.id, uscc: USCC, clientNumber: 'KH3', name: '丁有限公司' }, byId],
  ['uscc', { uscc: USCC, clientNumber: 'KH3', name: '丁有限公司' }, byCode],
  ['clientNumber', { uscc: OTHER_USCC, clientNumber: 'KH3', name: '丁有限公司' }, byNumber],
  ['name', { uscc: OTHER_USCC, clientNumber: 'KH9', name: '丁有限公司' }, byName],
] as const)('the %s counts when weaker marks point to other clients', (by, received, expected) => {
  expect(match(client(received))).toEqual({ clientId: expected.id, by });
});

test('names are compared in their canonical form when both sides write them differently', () => {
  const known = client({ name: '望川（厦门）食品有限公司' });
  const received = client({ name: '望川(厦门) 食品有限公司' });
  expect(createMatcher([known], bare)(received)).toEqual({ clientId: known.id, by: 'name' });
  expect(createMatcher([known], (name) => name)(received)).toBeUndefined();
});

test('a client is not its own namesake when an alias comes to the same as its name', () => {
  const known = client({ name: '望川 食品有限公司', aliases: ['望川食品有限公司'] });
  expect(createMatcher([known], bare)(client({ name: '望川食品有限公司' }))?.clientId).toBe(known.id);
});

test('a namesake is found when the other one is ruled out by its credit code', () => {
  const [ruledOut, left] = [client({ name: '同名公司', uscc: OTHER_USCC }), client({ name: '同名公司' })];
  const matcher = createMatcher([ruledOut, left], bare);
  expect(matcher(client({ name: '同名公司', uscc: USCC }))).toEqual({ clientId: left.id, by: 'name' });
  expect(matcher(client({ name: '同名公司' }))).toBeUndefined();
});

test('nobody is found by an empty code when clients of the book lack one too', () => {
  const matcher = createMatcher([client({ name: '甲', uscc: '', clientNumber: '' })], bare);
  expect(matcher(client({ name: '乙', uscc: '', clientNumber: '' }))).toBeUndefined();
});
