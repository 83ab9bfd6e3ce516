import { describe, expect, test } from 'vitest';
import { APPROVED, makePack, makeScenario, makeScript } from '../../../test/factories/content.ts';
import { parsePack } from '../../contracts/schemas/pack.schema.ts';
import en from '../../i18n/workspace/en.json';
import zhCN from '../../i18n/workspace/zh-CN.json';
import type { ContentItem } from './item.ts';
import { CONTENT_PROBLEMS, type ContentProblemCode } from './problem.ts';

const scenario = makeScenario();
const body = (patch: object) => ({ ...scenario, body: { ...scenario.body, ...patch } });

/** What is wrong with the only item of a pack, or with its items. */
const CASES: readonly (readonly [ContentProblemCode, string, ...unknown[]])[] = [
  ['missing', 'a name is blank', body({ name: ' ' })],
  ['missing', 'a list is not there', body({ triggers: undefined })],
  ['unknownField', 'there is a field nobody knows', body({ colour: '红' })],
  ['wrongValue', 'a text is a number', body({ name: 7 })],
  ['wrongValue', 'a word is none of those offered', body({ kind: 'joke' })],
  ['tooLong', 'a name has sixty-one characters', body({ name: '长'.repeat(61) })],
  ['tooMany', 'a list has more entries than it may', body({ way: Array.from({ length: 21 }, () => '一句') })],
  ['badId', 'an id has no letters', { ...scenario, id: '7', body: { ...scenario.body, id: '7' } }],
  ['badDay', 'a day is none', { ...scenario, life: { ...APPROVED, expiresOn: '2026-02-30' } }],
  ['unknownKind', 'the kind is one of tomorrow', { ...scenario, kind: 'poem' }],
  ['idMismatch', 'the body has another id', { ...scenario, id: 'refused' }],
  ['duplicate', 'an item comes twice', scenario, scenario],
  ['notSigned', 'the author approved it', { ...scenario, life: { ...APPROVED, reviewer: APPROVED.author } }],
];

/** Found by others than the schema: as a file is opened, and against all other content. */
const ELSEWHERE: readonly ContentProblemCode[] = ['hostile', 'unknownReference'];

describe('what can be wrong with content', () => {
  test.each(CASES)('is %s when %s', (code, _when, ...items) => {
    const found = parsePack(makePack(items as ContentItem[]));
    expect('problems' in found && found.problems.map((problem) => problem.code)).toEqual([code]);
  });

  test('is nothing when all is well', () => {
    expect(parsePack(makePack([scenario, makeScript()]))).not.toHaveProperty('problems');
  });

  test('is listed once each, and each comes about', () => {
    const known = new Set([...CASES.map(([code]) => code), ...ELSEWHERE]);
    expect([...CONTENT_PROBLEMS].sort()).toEqual([...known].sort());
  });

  test.each([
    ['Chinese', zhCN.content.code],
    ['English', en.content.code],
  ])('has a sentence of its own in %s, and no sentence is left over', (_name, sentences) => {
    expect(Object.keys(sentences).sort()).toEqual([...CONTENT_PROBLEMS].sort());
    expect(new Set(Object.values(sentences)).size).toBe(CONTENT_PROBLEMS.length);
  });
});
