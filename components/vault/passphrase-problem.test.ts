import { expect, test } from 'vitest';
import { problemOf } from './passphrase-problem.ts';

test.each([
  ['短口令', '短口令', 'tooShort'],
  ['12345678', '12345678', 'strength0'],
  ['云岭晨雾-2026-试用', '云岭晨雾-2026-试', 'mismatch'],
  ['云岭晨雾-2026-试用', '云岭晨雾-2026-试用', undefined],
  // Emoji and rare characters are one character each, however many units they take.
  ['😀😀😀😀', '😀😀😀😀', 'tooShort'],
])('%s repeated as %s gives %s', (passphrase, confirm, problem) => {
  expect(problemOf(passphrase, confirm)).toBe(problem);
});
