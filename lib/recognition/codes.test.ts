import { describe, expect, test } from 'vitest';
import { usccCheckCharacter } from '../domain/client/uscc.ts';
import { canonicalCode, findUsccs, isClientNumberShape } from './codes.ts';

const FIRST = '91990100MA6K5L7Q1';
const CODE = FIRST + usccCheckCharacter(FIRST);
const WRONG = FIRST + (CODE.endsWith('0') ? '1' : '0');
const fullWidth = [...CODE].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('');

describe('findUsccs', () => {
  test.each([
    ['plain', CODE],
    ['lower case', CODE.toLowerCase()],
    ['full width', fullWidth],
    ['in groups', `${CODE.slice(0, 2)} ${CODE.slice(2, 8)} ${CODE.slice(8, 17)} ${CODE.slice(17)}`],
    ['with hyphens', `${CODE.slice(0, 8)}-${CODE.slice(8)}`],
  ])('finds the code when it is written %s', (_form, written) => {
    const text = `代码：${written}，成立`;
    expect(findUsccs(text)).toEqual([{ start: 3, length: written.length, code: CODE }]);
  });

  test.each([
    ['the check character is wrong', WRONG],
    ['it is part of a longer run', `${CODE}9`],
    ['it is part of a longer run before it', `A${CODE}`],
    ['it is too short', CODE.slice(1)],
  ])('finds nothing when %s', (_reason, text) => {
    expect(findUsccs(text)).toEqual([]);
  });

  test('finds the code when another number stands right before it', () => {
    expect(findUsccs(`1 ${CODE}`)).toEqual([{ start: 2, length: 18, code: CODE }]);
  });
});

test.each([
  ['６０２０００１００１', true],
  ['ECIF00012345', true],
  ['6020 0010 01', true],
  ['正常', false],
  ['—', false],
  ['ABCDEF', false],
  ['123', false],
])('isClientNumberShape(%j) is %s when it is read beside a label', (text, expected) => {
  expect(isClientNumberShape(text)).toBe(expected);
});

test('canonicalCode gives the form of the book when the page writes it otherwise', () => {
  expect(canonicalCode(' ９１-ma6k ')).toBe('91MA6K');
});
