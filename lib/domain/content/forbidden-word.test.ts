import { expect, test } from 'vitest';
import { WORDING_CLASSES } from './forbidden-word.ts';

test('names eleven classes of wording, each once', () => {
  expect(new Set(WORDING_CLASSES).size).toBe(11);
});
