import { describe, expect, test } from 'vitest';
import { parsePack } from '../../contracts/schemas/pack.schema.ts';
import { isDay } from '../../domain/calendar/day.ts';
import { CONTENT_KINDS, type ContentItem } from '../../domain/content/item.ts';
import { isSamePerson } from '../../domain/content/life.ts';
import { findInBook } from '../../domain/content/own.ts';
import { packDeadReferences } from '../../domain/content/judge-pack.ts';
import { resolveContent } from '../../domain/content/resolve.ts';
import { standingOf } from '../../domain/content/standing.ts';
import { EXIT_CRITERIA } from '../../domain/stage/criteria.ts';
import { SCRIPT_SCENARIOS } from '../../domain/script/script.ts';
import zhCN from '../../i18n/zh-CN.json' with { type: 'json' };
import { RULE_NAMES } from './basis.ts';
import { SHIPPED_PACK } from './pack.ts';

const { items } = SHIPPED_PACK;
const book = resolveContent([{ layer: 'shipped', pack: SHIPPED_PACK, items }], '2026-11-22');
const of = <K extends ContentItem['kind']>(kind: K) => items.filter((item) => item.kind === kind);
const named = (item: ContentItem) => `${item.kind} ${item.id}`;

describe('the shipped pack', () => {
  test('has the form of any pack, every item of it', () => {
    const parsed = parsePack(SHIPPED_PACK);
    expect('problems' in parsed ? parsed.problems : []).toEqual([]);
  });

  test('has something of every kind', () => {
    expect(CONTENT_KINDS.filter((kind) => of(kind).length === 0)).toEqual([]);
  });

  test('names nothing that is nowhere', () => {
    expect(packDeadReferences(SHIPPED_PACK, book)).toEqual([]);
  });

  test('is usable today, and not for ever', () => {
    expect(items.filter((item) => standingOf(item, 'shipped', '2026-11-22') !== 'usable').map(named)).toEqual([]);
    const later = items.filter((item) => standingOf(item, 'shipped', '2028-01-01') !== 'expired');
    expect(later.filter(({ kind }) => kind !== 'word').map(named)).toEqual([]);
  });

  test('says of every item who wrote and who read it, and that the bank has not', () => {
    for (const { life } of items) {
      expect(isSamePerson(life.author, life.reviewer ?? '')).toBe(false);
      expect(life.reviewer).toMatch(/未经贵行审核/);
      expect([life.effectiveOn ?? '', life.expiresOn ?? ''].every(isDay)).toBe(true);
    }
  });

  test('rests on laws and rules by their names in full', () => {
    const badlyNamed = RULE_NAMES.filter((name) => !/^《[^《》]+》(（[^（）]+）)?$/.test(name));
    expect(badlyNamed).toEqual([]);
    for (const item of items.filter(({ kind }) => kind !== 'word')) {
      const names = (item.life.basis ?? '').split('；');
      expect(
        names.filter((name) => !RULE_NAMES.includes(name)),
        named(item),
      ).toEqual([]);
    }
    for (const item of of('word')) expect(item.life.basis, named(item)).toMatch(/《[^《》]+》|〔\d{4}〕\d+号/);
  });

  test('has a scenario for each the scripts are made for, with the name it has in the log line', () => {
    expect(of('scenario').map(({ id }) => id)).toEqual(SCRIPT_SCENARIOS);
    for (const scenario of book.scenario.filter(({ item }) => item.body.kind !== 'visit')) {
      const { id, body } = scenario.item;
      expect(zhCN.log.objection, id).toHaveProperty(id);
      expect(body.way.length, id).toBeGreaterThanOrEqual(3);
      expect(new Set(body.triggers).size, id).toBe(body.triggers.length);
    }
  });

  test('has each exit criterion in words of its own, as the board has it', () => {
    const words = zhCN.stage.criterion as Readonly<Record<string, Readonly<Record<string, string>>>>;
    for (const { id, isMandatory } of Object.values(EXIT_CRITERIA).flat()) {
      const found = findInBook(book, { kind: 'criterion', id })?.item.body;
      const [stage = '', name = ''] = id.split('.');
      expect(found, id).toMatchObject({ id, stage, isMandatory, name: words[stage]?.[name] });
    }
    const shown = book.criterion.map(({ item }) => item.body.shownBy);
    expect(new Set(shown).size).toBe(shown.length);
  });

  test('says no sentence twice among the scenarios', () => {
    const said = book.scenario.flatMap(({ item }) => item.body.way);
    expect(said.filter((each, at) => said.indexOf(each) !== at)).toEqual([]);
  });
});
