import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { continuesName } from './boundary.ts';
import { createDictionary, type DictionaryEntry } from './dictionary.ts';
import { normaliseName } from './normalise.ts';

function entry(clientId: string, name: string, more: Partial<DictionaryEntry> = {}): DictionaryEntry {
  return { clientId, name, aliases: [], ...more };
}

const BOOK = createDictionary([
  entry('parent', '云岭精机有限公司', { uscc: '91990100MAFKWBTQAY', clientNumber: '6020001001' }),
  entry('branch', '云岭精机有限公司昆明分公司'),
  entry('renamed', '云岭晞芯智能科技有限公司', { aliases: ['云岭晞芯光电有限公司'] }),
  entry('twin1', '澜州鼎沛商贸有限公司'),
  entry('twin2', '澜州鼎沛商贸有限公司'),
  entry('person', '王建国'),
]);

describe('matchName', () => {
  test.each([
    ['云岭精机有限公司', 'parent', 0, 8, 'it stands alone'],
    ['云 岭 精 机 有限责任公司 查看', 'parent', 0, 14, 'it is spaced and written out'],
    ['\n云岭精机有限公司的贷款', 'parent', 1, 8, 'text follows'],
    ['云岭精机有限公司\n昆明分公司', 'branch', 0, 14, 'the longer name is in the book'],
    ['云岭晞芯光电有限公司', 'renamed', 0, 10, 'it is an alias'],
    ['王建国', 'person', 0, 3, 'a person is the whole text'],
  ])('reads %j as %s when %s', (text, clientId, start, length) => {
    expect(BOOK.matchName(text)).toMatchObject({ clientIds: [clientId], start, length });
  });

  test.each([
    ['云岭精机有限公司大理分公司', 'it goes on into a branch that is not in the book'],
    ['云岭精机有限公司（大理）分公司', 'the branch is in brackets'],
    ['云岭精机有', 'it is cut'],
    ['客户云岭精机有限公司', 'the name does not begin the text'],
    ['王建国庆', 'a person is only part of the text'],
    ['', 'there is no text'],
  ])('reads nobody in %j when %s', (text) => {
    expect(BOOK.matchName(text)).toBeUndefined();
  });

  test.each([
    [undefined, '云岭精机有限公司', '云岭精机有限公司 查看'],
    ['short', '云岭精机', '云岭精机'],
    ['unregistered', '云岭精机制造基地', '云岭精机制造基地'],
    ['cut', '云岭精机有限公司', '云岭精机有限公司…'],
    ['disguised', '云岭精机有限公司', '\u202e云岭精机有限公司'],
    ['twoScripts', '香港鐘氏有限公司', '香港鍾氏有限公司'],
    [undefined, '香港鐘氏有限公司', '香港鐘氏有限公司'],
    [undefined, '香港鐘氏有限公司', '香港钟氏有限公司'],
  ] as const)('is weak by %j when the book has %s and the page %j', (weakness, name, text) => {
    const dictionary = createDictionary([{ ...entry('A', name), kind: 'enterprise' }]);
    expect(dictionary.matchName(text)).toMatchObject({ clientIds: ['A'] });
    expect(dictionary.matchName(text)?.weakness).toBe(weakness);
  });

  test('is weak when the name is a natural person’s, however long', () => {
    const dictionary = createDictionary([{ ...entry('P', '阿依古丽·买买提'), kind: 'person' }]);
    expect(dictionary.matchName('阿依古丽•买买提')?.weakness).toBe('person');
  });

  test('names all when several clients share the name', () => {
    expect(BOOK.matchName('澜州鼎沛商贸有限公司')?.clientIds).toEqual(['twin1', 'twin2']);
  });

  test('agrees with trying every name when names share beginnings', () => {
    const part = fc.constantFrom(
      '云岭精机',
      '云岭',
      '大理',
      '有限公司',
      '分公司',
      '集团',
      '（大理）',
      '的',
      '股份',
      '甲乙',
    );
    const name = fc.array(part, { minLength: 2, maxLength: 5 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 12 }), fc.array(part, { maxLength: 8 }), (names, parts) => {
        const text = parts.join('');
        const dictionary = createDictionary(names.map((one, i) => entry(String(i), one)));
        const folded = normaliseName(text);
        const oracle = names
          .map(normaliseName)
          .filter((one) => folded.startsWith(one))
          .filter((one) => (one.length <= 4 ? one === folded : !continuesName(one, folded.slice(one.length))))
          .sort((a, b) => b.length - a.length)[0];
        const match = dictionary.matchName(text);
        expect(match && normaliseName(text.slice(match.start, match.start + match.length))).toBe(oracle);
      }),
      { numRuns: 500 },
    );
  });
});

describe('codes', () => {
  test('find their client when written otherwise', () => {
    expect(BOOK.byUscc('９１ 990100 mafkwbtqa-y')).toEqual(['parent']);
    expect(BOOK.byClientNumber('６０２０００１００１')).toEqual(['parent']);
    expect(BOOK.byClientNumber('1')).toEqual([]);
  });

  test('contradict only when the book holds another one', () => {
    expect(BOOK.contradictsUscc('parent', '91990100MAFKWBTQAY')).toBe(false);
    expect(BOOK.contradictsUscc('parent', '91990200MAFKWBTQAY')).toBe(true);
    expect(BOOK.contradictsUscc('branch', '91990200MAFKWBTQAY')).toBe(false);
  });
});
