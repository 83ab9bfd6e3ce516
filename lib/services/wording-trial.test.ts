import { expect, test } from 'vitest';
import type { ForbiddenWord } from '../domain/content/forbidden-word.ts';
import { wordingTrial } from './wording-trial.ts';

const WORD: ForbiddenWord = {
  id: 'own.word',
  class: 'kickback',
  severity: 'forbidden',
  phrases: ['内部价'],
  unless: ['没有内部价'],
  source: 'S',
  better: 'B',
};

test.each([
  ['给您走内部价', ['内部价']],
  ['给您走内 部 价', ['内 部 价']],
  ['给您走内部架', ['内部架']],
  ['我们没有内部价', []],
  ['这款产品保本', []],
])('a word that is tried finds what it names in “%s”, and nothing that other words name', (text, wanted) => {
  expect(wordingTrial([WORD])(text).map(({ matched }) => matched)).toEqual(wanted);
});

test('nothing is found when the word has no phrases yet', () => {
  expect(wordingTrial([{ ...WORD, phrases: [] }])('内部价')).toEqual([]);
});
