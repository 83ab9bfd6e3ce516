import { expect, test } from 'vitest';
import * as words from './context-words.ts';

const { NO_SURNAMES: _, FAR, NEAR, ...lists } = words;

test.each(Object.entries(lists))('%s names nothing twice', (_name, list) => {
  expect(new Set(list).size).toBe(list.length);
  expect(list.every((word) => word.trim() !== '')).toBe(true);
});

test('looks farther back than ahead, since what denies comes first', () => {
  expect(FAR).toBeGreaterThan(NEAR);
});
