import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildNameFilter } from './filter.ts';
import { buildLexicon, runThrough } from './lexicon.ts';
import { buildNameIndex, type IndexedClient, writtenNames } from './name-index.ts';

const KEY = Uint8Array.from({ length: 16 }, (_, index) => index * 7 + 3);
const SALT = 20_261_122;

/** Names of all that makes the quick way of building leave off: traditional and doubly coded characters, forms, width, gaps. */
const name = fc
  .array(
    fc.constantFrom(
      ...[
        '云岭',
        '精机',
        '大理',
        '杭州',
        '发',
        '台历',
        '面',
        '钟',
        '雲',
        '嶺精',
        '機',
        '鐘',
        '昇',
        '⾞',
        '\uf914',
        '𠮷',
      ],
      ...[
        '有限公司',
        '有限责任公司',
        '股份有限公司',
        '有',
        '股份',
        '有限責任公司',
        '集团',
        '（大理）',
        '分公司',
        '·',
        '•',
      ],
      ...['A', 'ａ', '1', ' ', '\u200b', '司'],
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));
const alias = fc.record({
  kind: fc.constantFrom('name', 'clientNumber'),
  key: name,
  text: name,
  isClient: fc.boolean(),
});
const client = fc.record({
  name,
  aliases: fc.array(name, { maxLength: 2 }),
  shortName: name,
  portalAliases: fc.array(alias, { maxLength: 2 }),
});

test('is the filter of all written names, and the lexicon, as built one after the other', () => {
  fc.assert(
    fc.property(fc.array(client, { maxLength: 30 }), (given) => {
      const clients = given as readonly unknown[] as readonly IndexedClient[];
      const pages = clients.map((one, index) => [index % 4, [one]] as const);
      const { filter, lexicon } = runThrough(buildNameIndex(pages, KEY, SALT));
      expect(filter).toEqual(buildNameFilter(clients.flatMap(writtenNames), SALT));
      const entries = clients.map((one, index) => ({ ...one, page: index % 4 }));
      expect(lexicon).toEqual(buildLexicon(entries, KEY));
    }),
    { numRuns: 300 },
  );
});

test('can be left off after every page', () => {
  const pages = Array.from({ length: 5 }, (_, page) => [page, [{ name: `云岭${page}有限公司`, aliases: [] }]] as const);
  const steps = [...buildNameIndex(pages, KEY, SALT)];
  expect(steps.slice(0, 5)).toEqual([1, 2, 3, 4, 5]);
});
