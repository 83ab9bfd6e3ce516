import { expect, test } from 'vitest';
import { foldLine } from '../fold.ts';
import { OBJECTION_PAIRS, OBJECTION_WORDS } from './objection-words.ts';

const words = OBJECTION_WORDS.flatMap(([, list]) => list.split(' '));

test('the words stand in the form in which a folded line has them, single blanks between', () => {
  expect(words.filter((word) => word === '' || foldLine(word) !== word)).toEqual([]);
});

test('no word means two things', () => {
  const meanings = new Map<string, string | null>();
  const doubtful = OBJECTION_WORDS.flatMap(([meaning, list]) =>
    list.split(' ').filter((word) => {
      const other = meanings.get(word);
      meanings.set(word, meaning);
      return other !== undefined && other !== meaning;
    }),
  );
  expect(doubtful).toEqual([]);
});

test('a pair has both its words, and a reach', () => {
  expect(OBJECTION_PAIRS.every(({ heads, tails, reach }) => heads !== '' && tails.words !== '' && reach > 0)).toBe(
    true,
  );
});
