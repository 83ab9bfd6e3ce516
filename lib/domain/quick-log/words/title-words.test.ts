import { expect, test } from 'vitest';
import { foldLine } from '../fold.ts';
import { SHORT_TITLE_GUARDS, TITLES } from './title-words.ts';

const words = TITLES.flatMap(([, list]) => list.split(' '));

test('the words stand in the form in which a folded line has them, single blanks between', () => {
  expect(words.filter((word) => word === '' || foldLine(word) !== word)).toEqual([]);
});

test('no word means two things', () => {
  const meanings = new Map<string, string | null>();
  const doubtful = TITLES.flatMap(([meaning, list]) =>
    list.split(' ').filter((word) => {
      const other = meanings.get(word);
      meanings.set(word, meaning);
      return other !== undefined && other !== meaning;
    }),
  );
  expect(doubtful).toEqual([]);
});

test('a title whose guard is named is a title', () => {
  expect(Object.keys(SHORT_TITLE_GUARDS).filter((title) => !words.includes(title))).toEqual([]);
});
