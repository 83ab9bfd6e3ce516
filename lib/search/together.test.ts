import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeBook } from '../../test/bench/in-page/search-book.ts';
import { makeSummary } from '../../test/factories/client.ts';
import { matchesSlowly } from '../../test/factories/search-oracle.ts';
import type { ClientSummary } from '../domain/dossier/summary.ts';
import { buildEngine, drain } from './engine.ts';
import { toParts } from './match.ts';
import { buildSegment } from './segment.ts';
import { findTogether } from './together.ts';

function summary(id: string, name: string, patch: Partial<ClientSummary> = {}): ClientSummary {
  return { ...makeSummary({ client: { id, name, grade: 'B' } }), ...patch };
}
const followUp = (text: string) => ({ id: 'f', kind: 'nextStep', text, due: '2026-11-25' }) as const;

const BOOK = [
  summary('1', '云岭精密机械（澜州）有限公司', {
    people: [{ name: '仇小满', phone: '138 1234 5678' }, { name: '单云' }],
    followUps: [followUp('收取三季度财报')],
  }),
  summary('2', '澄江机械贸易有限公司', {
    people: [{ name: '仇大海', phone: '139 0000 5678' }],
    clientNumber: 'C-10023',
  }),
  summary('3', '云岭木业有限公司'),
];
const engine = drain(buildEngine(BOOK));

function found(typed: string, section: 'client' | 'person' | 'followUp') {
  return engine.search(typed)[section].hits.map(({ client, text, ranges }) => {
    const marked = ranges.map(({ start, end }) => text.slice(start, end)).join('…');
    return `${client?.id} ${marked}`;
  });
}

describe('several words', () => {
  test.each([
    ['云岭 机械', 'client', ['1 云岭…机械']],
    ['机械 yunling', 'client', ['1 云岭…机械']],
    ['云岭 仇', 'client', ['1 云岭']],
    ['云岭 仇', 'person', ['1 仇']],
    ['仇 5678 澄江', 'person', ['2 仇', '2 5678']],
    ['云岭 caibao', 'followUp', ['1 财报']],
    ['澄江 10023', 'client', ['2 澄江']],
    ['云岭　有限', 'client', ['3 云岭…有限', '1 云岭…有限']],
    ['云岭 澄江', 'client', []],
    ['云岭 云', 'client', ['3 云岭', '1 云岭']],
    ['木业 有限公司', 'client', ['3 木业有限公司']],
  ] as const)('%s finds at whom every one of them stands (%s)', (typed, section, expected) => {
    expect(found(typed, section)).toEqual(expected);
  });

  test('in a row come before those apart, and one word is found as before', () => {
    const rows = [summary('apart', '云岭木业机械'), summary('row', '大云岭机械贸易')];
    const ids = (typed: string) =>
      drain(buildEngine(rows))
        .search(typed)
        .client.hits.map(({ client }) => client?.id);
    expect(ids('云岭 机械')).toEqual(['row', 'apart']);
    expect(ids(' 云岭 ')).toEqual(ids('云岭'));
  });

  test('that are all in one fact come before those in several', () => {
    const rows = [
      summary('several', '云岭木业', { grade: 'A', aliases: ['旧机械'] }),
      summary('one', '云岭木业机械', { grade: 'D' }),
    ];
    const { hits } = drain(buildEngine(rows)).search('云岭 机械').client;
    expect(hits.map(({ client }) => client?.id)).toEqual(['one', 'several']);
  });

  test('say that there is more when not all are shown', () => {
    const rows = Array.from({ length: 30 }, (_, index) => summary(`c${index}`, `云岭${index}号机械`));
    const { hits, isMore } = drain(buildEngine(rows)).search('云岭 机械').client;
    expect([hits.length, isMore]).toEqual([20, true]);
  });
});

test('finds exactly the clients the slow way finds', () => {
  const characters = fc.constantFrom(...'重庆长行安西先银');
  const name = fc.array(characters, { minLength: 1, maxLength: 6 }).map((all) => all.join(''));
  const book = fc
    .array(fc.tuple(name, fc.array(name, { maxLength: 2 }), fc.array(name, { maxLength: 2 })), { maxLength: 10 })
    .map((all) =>
      all.map(([own, people, texts], index) =>
        summary(`c${index}`, own, { people: people.map((each) => ({ name: each })), followUps: texts.map(followUp) }),
      ),
    );
  const word = fc.oneof(
    name,
    fc.array(fc.constantFrom(...'zhongqaxil'), { minLength: 1, maxLength: 5 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(book, fc.array(word, { minLength: 2, maxLength: 3 }), (summaries, words) => {
      const { hits } = findTogether(drain(buildSegment(summaries)), toParts(words.join(' ')));
      const slowly = summaries.filter(({ name: own, people, followUps }) =>
        words.every(
          (each) =>
            [own, ...people.map((person) => person.name)].some((text) => matchesSlowly(text, each)) ||
            followUps.some(({ text }) => matchesSlowly(text, each, each.length >= 4)),
        ),
      );
      expect(new Set(hits.map(({ hit }) => hit.client?.id))).toEqual(new Set(slowly.map(({ id }) => id)));
      for (const { hit } of hits) {
        for (const { start, end } of hit.ranges) expect(start < end && end <= hit.text.length).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test('is quick when every word is common', () => {
  const large = drain(buildSegment(makeBook(20_000)));
  for (const typed of ['有限 公司', 'youxian gongsi', '公司 13', 'g y']) {
    findTogether(large, toParts(typed));
    const start = performance.now();
    findTogether(large, toParts(typed));
    expect(performance.now() - start, typed).toBeLessThan(500);
  }
});
