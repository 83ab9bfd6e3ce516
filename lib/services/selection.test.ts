import { describe, expect, test } from 'vitest';
import { makeSummary } from '../../test/factories/client.ts';
import { usccCheckCharacter } from '../domain/client/uscc.ts';
import { LONGEST_SELECTION, namedExactly, readSelection, suggestClients, usccFor } from './selection.ts';

const coded = (first17: string) => first17 + usccCheckCharacter(first17);
const USCC = coded('91310000MA1K35KU6');
const OTHER = coded('91330106MA27XL2N5');
const summaryOf = (client: NonNullable<Parameters<typeof makeSummary>[0]>['client']) =>
  makeSummary({ ...(client ? { client } : {}) });
const BOOK = [
  summaryOf({ id: 'a', name: '云岭精机制造有限公司', shortName: '云岭精机', clientNumber: '60210001', uscc: USCC }),
  summaryOf({ id: 'b', name: '云岭精机制造有限公司上海分公司', clientNumber: '60210002' }),
  summaryOf({ id: 'c', name: '海陵云岭贸易有限公司', aliases: ['云岭贸易'] }),
  summaryOf({ id: 'd', name: '青禾食品有限公司' }),
  summaryOf({ id: 'e', name: '青禾食品有限公司' }),
];

describe('the credit code a selection means', () => {
  test.each([
    [
      'the code itself, however it is spaced',
      `代码 ${USCC.slice(0, 8)} ${USCC.slice(8)}。`,
      { code: USCC, name: BOOK[0]?.name },
    ],
    [
      'a client by its name with other brackets and widths',
      '云岭精机制造有限责任公司',
      { code: USCC, name: BOOK[0]?.name },
    ],
    ['a client by its short name', '云岭精机', { code: USCC, name: BOOK[0]?.name }],
    ['a branch, which has none', '云岭精机制造有限公司上海分公司', undefined],
    ['a homonym', '青禾食品有限公司', undefined],
    ['nobody', '你好', undefined],
    ['nothing', '', undefined],
  ])('%s', (_, text, expected) => {
    expect(usccFor(text, BOOK)).toEqual(expected);
  });

  test('is none when two codes stand in the text', () => {
    expect(usccFor(`${USCC} ${OTHER}`, BOOK)).toBeUndefined();
  });

  test('is the code alone when nobody in the book has it', () => {
    expect(usccFor(OTHER, BOOK)).toEqual({ code: OTHER });
  });
});

test('a selection is one line, and bounded', () => {
  expect(readSelection(' 云岭\n  精机\t制造 ')).toBe('云岭 精机 制造');
  expect(readSelection('云'.repeat(5000))).toHaveLength(LONGEST_SELECTION);
});

describe('clients for the address bar', () => {
  test.each([
    ['云岭', ['a', 'b', 'c']],
    ['贸易', ['c']],
    ['6021', ['a', 'b']],
    ['602', []],
    ['60210002', ['b']],
    [USCC.slice(-6).toLowerCase(), ['a']],
    [' ', []],
  ])('for %s', (typed, ids) => {
    expect(suggestClients(typed, BOOK).map(({ id }) => id)).toEqual(ids);
  });
});

test('a client number names its client', () => {
  expect(namedExactly('60210002', BOOK)?.id).toBe('b');
});
