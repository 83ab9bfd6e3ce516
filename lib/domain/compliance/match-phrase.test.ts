import { expect, test } from 'vitest';
import { tonedReadings, tonedSpelling } from '../../search/tones.ts';
import type { ForbiddenWord } from '../content/forbidden-word.ts';
import { foldWording } from './fold-wording.ts';
import { remembering } from './letters.ts';
import { matchPhrase } from './match-phrase.ts';
import { indexPhrases } from './phrases.ts';

const LETTERS = remembering({ readings: tonedReadings, spell: tonedSpelling, simplify: (text) => text });

function matchAtStart(text: string, wanted: string) {
  const word: ForbiddenWord = {
    ...{ id: 'a.b', class: 'noRisk', severity: 'risky', phrases: [wanted] },
    ...{ source: '规定', better: '改写' },
  };
  const [phrase] = [...indexPhrases([word], LETTERS).byBeginning.values()][0]?.all ?? [];
  return phrase && matchPhrase(foldWording(text, LETTERS), 0, phrase, LETTERS);
}

test.each([
  ['保本', '保本', true],
  ['保苯', '保本', false],
  ['bao本', '保本', false],
  ['baoben', '保本', false],
  ['零疯险', '零风险', false],
  ['宝苯宝西', '保本保息', false],
  ['包下周过', '包…过', true],
  ['gei nin返点', '给你返点', false],
])('%s is taken for %s', (text, phrase, isPlain) => {
  expect(matchAtStart(text, phrase)?.isPlain).toBe(isPlain);
});

test.each([
  ['报本', '保本'],
  ['宝苯', '保本'],
  ['保，本', '保本'],
  ['包不过', '包…过'],
  ['包一二三四五六七过', '包…过'],
  ['包下周锅', '包…过'],
  ['baobeng', '宝贝'],
])('%s is not taken for %s', (text, phrase) => {
  expect(matchAtStart(text, phrase)).toBeUndefined();
});
