import { describe, expect, test } from 'vitest';
import { makePack, makeScenario } from '../../../test/factories/content.ts';
import { CONTENT_SCHEMAS } from '../../contracts/schemas/content.schema.ts';
import { parsePack } from '../../contracts/schemas/pack.schema.ts';
import en from '../../i18n/workspace/en.json';
import zhCN from '../../i18n/workspace/zh-CN.json';
import { CONTENT_KINDS, LAYERS, LIFE_STATES } from './item.ts';
import { resolveContent } from './resolve.ts';

const LANGUAGES = [
  ['Chinese', zhCN.content],
  ['English', en.content],
] as const;

describe.each(LANGUAGES)('in %s', (_name, words) => {
  test.each([
    ['kind', CONTENT_KINDS, words.kind],
    ['state', LIFE_STATES, words.life],
    ['layer', LAYERS, words.layer],
  ])('every %s is listed once and has words, and there are words for nothing else', (_what, list, said) => {
    expect([...list].sort()).toEqual(Object.keys(said).sort());
    expect(new Set(Object.values(said)).size).toBe(list.length);
  });
});

test('the kinds are those whose bodies can be read', () => {
  expect([...CONTENT_KINDS].sort()).toEqual(Object.keys(CONTENT_SCHEMAS).sort());
});

test.each(LIFE_STATES)('a pack is read when it holds something of the state %s', (state) => {
  const item = makeScenario();
  expect(parsePack(makePack([{ ...item, life: { ...item.life, state } }]))).not.toHaveProperty('problems');
});

test('a pack is not read when it holds something of no state there is', () => {
  const item = makeScenario();
  const pack = { ...makePack([]), items: [{ ...item, life: { ...item.life, state: 'signed' } }] };
  expect(parsePack(pack)).toMatchObject({ problems: [{ code: 'wrongValue', field: 'life.state' }] });
});

test('a later layer stands over an earlier one when both have an item', () => {
  const layers = LAYERS.map((layer) => ({ layer, pack: { id: layer, version: '1' }, items: [makeScenario()] }));
  for (let count = 1; count <= layers.length; count += 1) {
    const [shown] = resolveContent(layers.slice(0, count), '2026-11-22').scenario;
    expect([shown?.layer, shown?.beneath.length]).toEqual([LAYERS[count - 1], count - 1]);
  }
});

test.each([
  ['kinds', CONTENT_KINDS],
  ['states', LIFE_STATES],
  ['layers', LAYERS],
])('nobody can change the list of %s', (_name, list) => {
  expect(() => (list as unknown as string[]).push('other')).toThrow(TypeError);
});
