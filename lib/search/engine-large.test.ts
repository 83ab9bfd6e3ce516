import { describe, expect, test } from 'vitest';
import { makeBook, makeQueries, numbers } from '../../test/bench/in-page/search-book.ts';
import { clientsFoundSlowly } from '../../test/factories/search-oracle.ts';
import { buildEngine, drain } from './engine.ts';

// Large enough for lists to be long: only then are other ways taken than looking at every candidate.
const BOOK = makeBook(2_000);
const engine = drain(buildEngine(BOOK));
const EVERYTHING = { client: 10_000, person: 10_000, followUp: 10_000 };
const { whole, typed } = makeQueries(BOOK, 5);
/** Ends of nearly every name, alone and with something rare before or after. */
const COMMON = [
  '有限公司',
  'youxiangongsi',
  'yxgs',
  'xgs',
  'gongsi',
  '公司',
  'g',
  'you',
  'kejiyouxian',
  '限公司永',
  'xiangongsiy',
];
/** Every 11th beginning: each must be looked for the slow way as well. */
const QUERIES = [...whole, ...typed.filter((_, index) => index % 11 === 0)].map(({ text }) => text).concat(COMMON);

const idsOf = (query: string, limit: number) => {
  const { hits, isMore } = engine.search(query, { ...EVERYTHING, client: limit }).client;
  return { ids: hits.filter(({ isApproximate }) => !isApproximate).map(({ client }) => client?.id), isMore };
};

describe('in a large book', () => {
  test.each(QUERIES)('%s finds exactly what the slow way finds', (query) => {
    expect(new Set(idsOf(query, 10_000).ids)).toEqual(clientsFoundSlowly(BOOK, query));
  });

  test.each(QUERIES)('%s gives the same best hits, however few are asked for', (query) => {
    const all = idsOf(query, 10_000).ids;
    if (all.length === 0) return;
    for (const limit of [1, 3, 20]) {
      const some = idsOf(query, limit);
      expect(some.ids).toEqual(all.slice(0, limit));
      expect(some.isMore).toBe(all.length > limit);
    }
  });

  test('one slip of the finger anywhere still finds the client', () => {
    const next = numbers(5);
    const slips = whole.filter(({ kind }) => kind === 'characters' || kind === 'fullPinyin');
    let tried = 0;
    for (const { text } of slips) {
      const at = Math.floor(next() * (text.length - 1));
      const other = /[a-z]/.test(text) ? 'abcdefghijklmnopqrstuvwxyz'[Math.floor(next() * 26)] : '某';
      const typedWrong = [
        text.slice(0, at) + other + text.slice(at + 1),
        text.slice(0, at) + text.slice(at + 1),
        text.slice(0, at) + other + text.slice(at),
        text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2),
      ];
      for (const wrong of typedWrong) {
        const isLongEnough = wrong.length >= (/[a-z]/.test(text) ? 5 : 3);
        if (!isLongEnough || clientsFoundSlowly(BOOK, wrong).size > 0) continue;
        tried += 1;
        const found = engine.search(wrong, EVERYTHING).client.hits.map(({ client }) => client?.id);
        expect(found, wrong).toEqual(expect.arrayContaining([...clientsFoundSlowly(BOOK, text)]));
      }
    }
    expect(tried).toBeGreaterThan(20);
  });
});
