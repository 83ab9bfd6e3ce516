import { describe, expect, test } from 'vitest';
import { isHan, isLatin, remembering, toneless } from './letters.ts';

describe('letters', () => {
  test.each([
    ['保', true, false],
    ['b', false, true],
    ['B', false, false],
    ['1', false, false],
    ['，', false, false],
  ])('tells what %s is', (unit, han, latin) => {
    expect([isHan(unit), isLatin(unit)]).toEqual([han, latin]);
  });
  test('takes the tone off a reading', () => {
    expect(['bao3', 'lv4', 'e'].map(toneless)).toEqual(['bao', 'lv', 'e']);
  });
  test('asks once for each character, and knows its syllables, when it remembers', () => {
    const asked: string[] = [];
    const readings = (character: string) => {
      asked.push(character);
      return ['zhuan3', 'zhuan4'];
    };
    const known = remembering({ readings, spell: () => [], simplify: (text) => text });
    expect([known.syllables('转'), known.syllables('转'), known.readings('转')]).toEqual([
      ['zhuan'],
      ['zhuan'],
      ['zhuan3', 'zhuan4'],
    ]);
    expect(asked).toEqual(['转']);
  });
});
