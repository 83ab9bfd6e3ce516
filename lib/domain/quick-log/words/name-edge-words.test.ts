import { expect, test } from 'vitest';
import { BEFORE_A_NAME, NO_GIVEN_NAME, NO_SURNAME_AFTER, WORDS_OF_OLD_AND_LITTLE } from './name-edge-words.ts';
import { SURNAMES } from './surnames.ts';

test('no list holds an empty word, which would fit everywhere', () => {
  expect([...BEFORE_A_NAME, ...NO_GIVEN_NAME].filter((word) => word.trim() === '')).toEqual([]);
});

test('exceptions are made for surnames alone', () => {
  const named = [...Object.keys(NO_SURNAME_AFTER), ...[...WORDS_OF_OLD_AND_LITTLE].map((word) => word[1] as string)];
  expect(named.filter((name) => !SURNAMES.has(name))).toEqual([]);
});
