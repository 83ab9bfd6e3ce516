import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clientsFoundSlowly } from '../../test/factories/search-oracle.ts';
import type { ClientSummary } from '../domain/dossier/summary.ts';
import { buildEngine, drain } from './engine.ts';
import { readingsOf } from './glyphs.ts';

const EVERYTHING = { client: 10_000, person: 10_000, followUp: 10_000 };

function summary(patch: Partial<ClientSummary> & { id: string; name: string }): ClientSummary {
  return {
    kind: 'enterprise',
    aliases: [],
    segment: 'manufacturing',
    grade: 'B',
    stage: 'contact',
    stageSince: '2026-01-01',
    createdOn: '2026-01-01',
    touches: { effective: 0, total: 0 },
    followUps: [],
    people: [],
    ...patch,
  };
}
const engineFor = (book: readonly ClientSummary[]) => drain(buildEngine(book));

const BOOK = [
  summary({ id: '1', name: '云岭精密机械（澜州）有限公司', shortName: '云岭精机', uscc: '91330100MA2XXXXX1A' }),
  summary({
    id: '2',
    name: '澄江云贸易有限公司',
    clientNumber: 'C-10023',
    people: [{ name: '仇小满', phone: '138 1234 5678' }, { name: '单云' }],
    followUps: [{ id: 'f1', kind: 'nextStep', text: '收取三季度财报', due: '2026-11-25' }],
  }),
  summary({ id: '3', name: 'Harbour Tools Ltd', aliases: ['港湾工具'] }),
  summary({ id: '4', name: '重庆长行绿能股份有限公司', grade: 'A' }),
];
const engine = engineFor(BOOK);

/** What matched, as `field:marked characters`, by client id. */
function found(typed: string, section: 'client' | 'person' | 'followUp' = 'client'): string[] {
  return engine.search(typed, EVERYTHING)[section].hits.map(({ client, field, text, ranges }) => {
    const marked = ranges.map(({ start, end }) => text.slice(start, end)).join('…');
    return `${client?.id} ${field} ${marked}`;
  });
}

describe('finding clients', () => {
  const cases: [string, string[]][] = [
    ['云岭', ['1 shortName 云岭']],
    ['云', ['1 shortName 云', '2 name 云']],
    ['精密机械(澜州)', ['1 name 精密机械（澜州']],
    ['yunling', ['1 shortName 云岭']],
    ['yunl精机', ['1 shortName 云岭精机']],
    ['yunljj', ['1 shortName 云岭精机']],
    ['yljj', ['1 shortName 云岭精机']],
    ['jingji', ['1 shortName 精机']],
    ['Yun Ling', ['1 shortName 云岭']],
    ['ｙｕｎｌｉｎｇ', ['1 shortName 云岭']],
    ['zhongqing', ['4 name 重庆']],
    ['chongqing', ['4 name 重庆']],
    ['zhangxing', ['4 name 长行']],
    ['changhang', ['4 name 长行']],
    ['lvneng', ['4 name 绿能']],
    ['lüneng', ['4 name 绿能']],
    ['chqch', ['4 name 重庆长']],
    ['c10023', ['2 number C-10023']],
    ['C-1002', ['2 number C-1002']],
    ['ma2x', ['1 uscc MA2X']],
    ['1A', []],
    ['xx1a', ['1 uscc XX1A']],
    ['港湾', ['3 alias 港湾']],
    ['gangwan', ['3 alias 港湾']],
    ['HARBOUR t', ['3 name Harbour T']],
    ['ｈａｒ', ['3 name Har']],
    ['  ', []],
    ['()', []],
    ['没有', []],
  ];
  test.each(cases)('finds by %s what is meant and marks it', (typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });

  test('puts a short name before a name, a beginning before an inside, and the better grade first among equals', () => {
    const book = [
      summary({ id: 'inside', name: '大云岭贸易' }),
      summary({ id: 'low', name: '云岭木业', grade: 'D' }),
      summary({ id: 'high', name: '云岭石业', grade: 'A' }),
      summary({ id: 'short', name: '澜州贸易', shortName: '云岭贸', grade: 'D' }),
    ];
    const ids = engineFor(book)
      .search('云岭')
      .client.hits.map(({ client }) => client?.id);
    expect(ids).toEqual(['short', 'high', 'low', 'inside']);
  });
});

test('puts the usual reading before a rare one, and what is typed out before what is broken off', () => {
  const book = [
    summary({ id: 'brokenOff', name: '程记', grade: 'A' }),
    summary({ id: 'rare', name: '沈记', grade: 'A' }),
    summary({ id: 'usual', name: '陈记', grade: 'D' }),
  ];
  const ids = (typed: string) =>
    engineFor(book)
      .search(typed, { ...EVERYTHING, client: 3 })
      .client.hits.map(({ client }) => client?.id);
  expect(ids('chen')).toEqual(['usual', 'brokenOff', 'rare']);
  expect(ids('shen')).toEqual(['rare']);
});

describe('finding people and follow-ups', () => {
  test.each([
    ['qiuxm', ['2 person 仇小满']],
    ['chou', ['2 person 仇']],
    ['shanyun', ['2 person 单云']],
    ['danyun', ['2 person 单云']],
    ['5678', ['2 phone 5678']],
    ['1381234', ['2 phone 138 1234']],
    ['13', []],
  ])('finds a person by %s', (typed, expected) => {
    expect(found(typed, 'person')).toEqual(expected);
  });

  test.each([
    ['季度财报', ['2 followUp 季度财报']],
    ['caibao', ['2 followUp 财报']],
    ['sjdcb', ['2 followUp 三季度财报']],
    ['cb', []],
  ])('finds a follow-up by %s', (typed, expected) => {
    expect(found(typed, 'followUp')).toEqual(expected);
  });
});

describe('typing errors', () => {
  test.each([
    ['云领精机', '1 shortName 云岭精机'],
    ['云岭机', '1 shortName 云岭精'],
    ['云岭精密机', '1 name 云岭精密机'],
    ['云岭精精机', '1 shortName 云岭精机'],
    ['云精岭机', '1 shortName 云岭精机'],
    ['yumlingjingji', '1 shortName 云岭精机'],
    ['yunlinjing', '1 shortName 云岭精'],
    ['yunlnig', '1 shortName 云岭'],
    ['chonqing', '4 name 重庆'],
    ['harbuor', '3 name Harbour'],
  ])('%s still finds what was meant', (typed, expected) => {
    expect(found(typed)[0]).toBe(expected);
  });

  test('are only allowed for when nothing else is found', () => {
    const book = [summary({ id: 'exact', name: '云岭精机' }), summary({ id: 'near', name: '云领精机', grade: 'A' })];
    const { hits } = engineFor(book).search('云岭精机').client;
    expect(hits.map(({ client, isApproximate }) => [client?.id, isApproximate])).toEqual([['exact', false]]);
  });

  test.each(['13812345679', 'ylq', '云领', 'qqqqq'])('%s is too little to guess at', (typed) => {
    expect(found(typed)).toEqual([]);
  });
});

const CHARACTERS = [...'云岭精机澜州重庆长行单仇绿女安西先方啊饿周中国石市有限公司厂大朝(（-A3b'];
const arbitraryName = fc
  .array(fc.constantFrom(...CHARACTERS), { minLength: 1, maxLength: 9 })
  .map((characters) => characters.join(''));
const arbitraryBook = fc
  .array(fc.record({ name: arbitraryName, shortName: fc.option(arbitraryName, { nil: undefined }) }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((rows) =>
    rows.map(({ name, shortName }, index) =>
      summary({ id: `c${index}`, name, ...(shortName === undefined ? {} : { shortName }) }),
    ),
  );
/** Something somebody could type for a part of a name: each character as itself, a reading, an initial, or a piece of one. */
const arbitraryTyped = fc.tuple(arbitraryName, fc.infiniteStream(fc.nat(100))).map(([name, choices]) => {
  const [...numbers] = choices.take(40);
  return [...name]
    .map((character, index) => {
      const readings = readingsOf(character);
      const reading = readings[(numbers[index * 2] as number) % Math.max(readings.length, 1)];
      const way = (numbers[index * 2 + 1] as number) % 4;
      if (reading === undefined || way === 0) return character;
      return way === 1 ? reading : way === 2 ? reading.slice(0, 1) : reading.slice(0, 2);
    })
    .join('');
});

describe('against the slow way', () => {
  test('finds exactly the same, whatever the book and whatever is typed', () => {
    fc.assert(
      fc.property(arbitraryBook, arbitraryTyped, (book, typed) => {
        const { hits } = engineFor(book).search(typed, EVERYTHING).client;
        const exact = hits.filter(({ isApproximate }) => !isApproximate).map(({ client }) => client?.id);
        expect(new Set(exact)).toEqual(clientsFoundSlowly(book, typed));
        expect(exact).toHaveLength(new Set(exact).size);
      }),
      { numRuns: 1_000 },
    );
  });

  test('gives the same best hits, however few are asked for', () => {
    fc.assert(
      fc.property(arbitraryBook, arbitraryTyped, fc.integer({ min: 1, max: 4 }), (book, typed, few) => {
        const built = engineFor(book);
        const all = built.search(typed, EVERYTHING).client.hits;
        const some = built.search(typed, { ...EVERYTHING, client: few }).client;
        if (all.some(({ isApproximate }) => isApproximate)) return;
        expect(some.hits).toEqual(all.slice(0, few));
        expect(some.isMore).toBe(all.length > few);
      }),
    );
  });

  test('marks characters inside the text', () => {
    fc.assert(
      fc.property(arbitraryBook, arbitraryTyped, (book, typed) => {
        const answer = engineFor(book).search(typed, EVERYTHING);
        for (const { ranges, text } of answer.client.hits) {
          for (const { start, end } of ranges) expect(start >= 0 && start < end && end <= text.length).toBe(true);
        }
      }),
    );
  });
});

describe('a book that changes', () => {
  test('finds after updates what a new engine finds', () => {
    fc.assert(
      fc.property(
        arbitraryBook,
        arbitraryBook,
        fc.array(fc.nat(11)),
        arbitraryTyped,
        (before, after, removed, typed) => {
          const changing = engineFor(before);
          changing.update(after);
          const ids = removed.map((index) => `c${index}`);
          changing.remove(ids);
          const book = new Map([...before, ...after].map((one) => [one.id, one]));
          for (const id of ids) book.delete(id);
          const hits = (built: typeof changing) => {
            const section = built.search(typed, EVERYTHING).client;
            return {
              isMore: section.isMore,
              hits: section.hits.map(({ key, text, ranges }) => ({ key, text, ranges })),
            };
          };
          const [changed, anew] = [hits(changing), hits(engineFor([...book.values()]))];
          const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);
          expect(changed.hits.sort(byKey)).toEqual(anew.hits.sort(byKey));
        },
      ),
    );
  });

  test('shows the newest grade of a client whose words are the same', () => {
    const changing = engineFor(BOOK);
    changing.update([{ ...(BOOK[0] as ClientSummary), stage: 'delivery' }]);
    expect(changing.search('云岭').client.hits[0]?.client?.stage).toBe('delivery');
    changing.update([{ ...(BOOK[0] as ClientSummary), grade: 'A' }]);
    expect(changing.search('云岭').client.hits[0]?.client?.grade).toBe('A');
    changing.remove(['1']);
    expect(found('云岭')).toHaveLength(1);
    expect(changing.search('云岭').client.hits).toEqual([]);
  });
});
