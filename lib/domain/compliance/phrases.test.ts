import { expect, test } from 'vitest';
import { tonedReadings, tonedSpelling } from '../../search/tones.ts';
import type { ForbiddenWord } from '../content/forbidden-word.ts';
import { remembering } from './letters.ts';
import { indexPhrases } from './phrases.ts';

const WORD: ForbiddenWord = {
  ...{ id: 'a.b', class: 'noRisk', severity: 'risky', phrases: ['保本保息', '包…过'], unless: ['担保本'] },
  ...{ source: '规定', better: '改写' },
};
const LETTERS = remembering({ readings: tonedReadings, spell: tonedSpelling, simplify: (text) => text });

test('finds phrases by how they may begin, by their initials, and knows what excepts them', () => {
  const { byBeginning, byInitials, unless, syllablesByLetter } = indexPhrases([WORD], LETTERS);
  const bao = byBeginning.get('bao');
  expect(bao?.all.map(({ text }) => text)).toEqual(['保本保息', '包…过']);
  expect(bao?.bySecond.get('ben')?.map(({ text }) => text)).toEqual(['保本保息']);
  expect(bao?.alone.map(({ text }) => text)).toEqual(['包…过']);
  expect(byInitials.get('bbbx')?.text).toBe('保本保息');
  expect(syllablesByLetter.get('b')).toEqual(['bao']);
  expect(unless.get(WORD)).toEqual([['担', '保', '本']]);
});

test('reads a phrase as a whole when its characters have several readings', () => {
  const { byBeginning } = indexPhrases([{ ...WORD, phrases: ['银行兜底'] }], LETTERS);
  const [phrase] = byBeginning.get('yin')?.all ?? [];
  expect(phrase?.stretches[0]?.spelling().syllables).toEqual(['yin', 'hang', 'dou', 'di']);
});
