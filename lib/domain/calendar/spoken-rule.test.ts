import { expect, test } from 'vitest';
import { rule } from './spoken-rule.ts';

test('a rule looks at one place alone', () => {
  const { pattern } = rule('周五', () => '2026-11-20');
  expect(pattern.sticky).toBe(true);
  pattern.lastIndex = 0;
  expect(pattern.test('到周五')).toBe(false);
});

test('a rule that holds everywhere names no characters before it', () => {
  expect('notAfter' in rule('周五', () => undefined)).toBe(false);
  expect(rule('周五', () => undefined, '每').notAfter).toBe('每');
});
