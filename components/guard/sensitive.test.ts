import { expect, test } from 'vitest';
import { sensitivePlaces } from './sensitive.ts';

test('masks identity numbers, cards and secrets, and leaves phones, when they stand in a note', () => {
  const note = '身份证11010519491231002X 电话13800138000 密码是abc123';
  const masked = sensitivePlaces(note).map(({ kind, text }) => [kind, text]);
  expect(masked).toEqual([
    ['idNumber', '110***********002X'],
    ['secret', '******'],
  ]);
});

test('finds nothing when the note is plain', () => {
  expect(sensitivePlaces('谈流贷3000万，下周三回访')).toEqual([]);
});
