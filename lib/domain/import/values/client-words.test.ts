import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { usccCheckCharacter } from '../../client/uscc.ts';
import { guessKind, isIdNumber, readUscc } from './client-words.ts';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const anyUscc = fc
  .tuple(digits(6), fc.array(fc.constantFrom(...ALPHABET), { minLength: 9, maxLength: 9 }))
  .map(([region, body]) => `91${region}${body.join('')}`)
  .map((first17) => first17 + usccCheckCharacter(first17));
const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

describe('readUscc', () => {
  test('reads every valid code when it is typed in small letters, full width or groups', () => {
    fc.assert(
      fc.property(anyUscc, (code) => {
        const grouped = code.replace(/(.{6})(?=.)/g, '$1-');
        for (const typed of [code.toLowerCase(), fullWidth(code), grouped, `${code.slice(0, 8)} ${code.slice(8)}`]) {
          expect(readUscc(typed)).toEqual({ kind: 'uscc', code });
        }
      }),
    );
  });

  test('finds out when one character of a code is mistyped', () => {
    fc.assert(
      fc.property(anyUscc, fc.integer({ min: 8, max: 17 }), fc.constantFrom(...ALPHABET), (code, at, typed) => {
        fc.pre(typed !== code[at]);
        expect(readUscc(code.slice(0, at) + typed + code.slice(at + 1)).kind).not.toBe('uscc');
      }),
    );
  });

  test.each([
    ['one character is missing', '91350100M000100Y4', 'bad'],
    ['one character is too many', '91350100M000100Y433', 'bad'],
    ['a letter stands for a digit', '9135O100M000100Y43', 'bad'],
    ['it is a licence number', '350100100012345', 'other'],
    ['it is an organisation code', 'M000100Y-4', 'other'],
    ['it is an identity card', '11010519491231002x', 'idNumber'],
  ])('keeps nothing when %s', (_when, text, kind) => {
    expect(readUscc(text)).toEqual({ kind });
  });
});

test('of all check characters just one makes an identity number', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 100_000, max: 999_999 }),
      fc.constantFrom('19', '20'),
      digits(9),
      (region, century, rest) => {
        const valid = [...'0123456789X'].filter((check) => isIdNumber(`${region}${century}${rest}${check}`));
        expect(valid).toHaveLength(1);
      },
    ),
  );
});

test.each([
  ['望川农民专业合作社', 'enterprise'],
  ['云岭精机（厦门）有限公司（筹）', 'enterprise'],
  ['城南早餐店（个体工商户）', 'soleProprietor'],
  ['诚信会计师事务所', 'enterprise'],
  ['李芳', 'person'],
  [' 李芳\u3000', 'person'],
  ['一中', 'person'],
  ['市医院', 'enterprise'],
  ['ACME', 'enterprise'],
] as const)('%s is taken for %s when there is no code', (name, kind) => {
  expect(guessKind(name, undefined)).toBe(kind);
});

test('the code goes before the name when both say something', () => {
  expect(guessKind('李芳', '91350100M000100Y43')).toBe('enterprise');
  expect(guessKind('云岭有限公司', '92350100MA2XXXXX00')).toBe('soleProprietor');
});
