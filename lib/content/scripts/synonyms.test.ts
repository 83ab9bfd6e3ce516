import { describe, expect, test } from 'vitest';
import { SEGMENTS } from '../../domain/client/client.ts';
import { SYNONYMS } from './synonyms.ts';

const groups = [...Object.entries(SYNONYMS.meanings), ...Object.entries(SYNONYMS.segments)];

describe('the words scripts are found by', () => {
  test.each(groups)('%s is said in more than one way, none twice', (_meaning, phrases) => {
    expect(phrases.length).toBeGreaterThan(1);
    expect(new Set(phrases).size).toBe(phrases.length);
    expect(phrases.filter((phrase) => phrase.trim() !== phrase || phrase === '')).toEqual([]);
  });

  test('name every segment', () => {
    expect(Object.keys(SYNONYMS.segments).toSorted()).toEqual([...SEGMENTS].toSorted());
  });

  test('that say nothing have no meaning elsewhere', () => {
    const meant = new Set(groups.flatMap(([, phrases]) => phrases));
    expect([...SYNONYMS.fillers, ...SYNONYMS.degrees].filter((word) => meant.has(word))).toEqual([]);
  });
});
