import { describe, expect, test } from 'vitest';
import { BREAK, foldWording } from './fold-wording.ts';

const fold = (text: string) => foldWording(text, { simplify: (given) => given });

describe('foldWording', () => {
  test.each([
    ['保 本', '保本'],
    ['保·*-本', '保本'],
    ['保🙂本', '保本'],
    ['ＢＡＯ', 'bao'],
    ['bǎo', 'bao'],
    ['0风险', '零风险'],
    ['〇风险', '零风险'],
    ['o风险', '零风险'],
    ['10风险', '10风险'],
    ['100%批', '百分百批'],
    ['百分之百批', '百分百批'],
    ['1100%批', '1100%批'],
    ['您和咱', '你和我'],
    ['a@b.cn保', '保'],
  ])('reads %s as %s', (text, units) => {
    expect(fold(text).units.join('')).toBe(units);
  });
  test('knows where every unit came from when something fell away', () => {
    const { units, starts, ends } = fold('好 100%保');
    expect(units.map((_, at) => [starts[at], ends[at]])).toEqual([
      [0, 1],
      [2, 6],
      [2, 6],
      [2, 6],
      [6, 7],
    ]);
  });
  test('keeps the ends of clauses and of list items apart when it folds', () => {
    expect(fold('保，本、息').breaks).toEqual([BREAK.none, BREAK.clause, BREAK.list, BREAK.clause]);
  });
  test('takes marks for a disguise when the same stands between all characters', () => {
    expect(fold('保，本，保，息').breaks.slice(0, 4)).toEqual([0, 0, 0, 0]);
  });
  test('knows what a question mark follows', () => {
    expect([...fold('保本？好').asked]).toEqual([1]);
  });
});
