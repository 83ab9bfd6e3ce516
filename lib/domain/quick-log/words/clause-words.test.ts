import { expect, test } from 'vitest';
import { foldLine } from '../fold.ts';
import { CLAUSE_WORDS, CLIENT_SUBJECTS, OUR_SUBJECTS } from './clause-words.ts';

const words = CLAUSE_WORDS.flatMap(([, list]) => list.split(' '));

test('the words stand in the form in which a folded line has them, single blanks between', () => {
  expect(words.filter((word) => word === '' || foldLine(word) !== word)).toEqual([]);
});

test('no word means two things', () => {
  const meanings = new Map<string, string | null>();
  const doubtful = CLAUSE_WORDS.flatMap(([meaning, list]) =>
    list.split(' ').filter((word) => {
      const other = meanings.get(word);
      meanings.set(word, meaning);
      return other !== undefined && other !== meaning;
    }),
  );
  expect(doubtful).toEqual([]);
});

test('nobody is both the client and us', () => {
  expect(CLIENT_SUBJECTS.filter((word) => OUR_SUBJECTS.includes(word))).toEqual([]);
});
