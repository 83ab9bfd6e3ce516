import { expect, test } from 'vitest';
import type { ObjectionScenario } from '../domain/objection/scenario.ts';
import type { WordTable } from '../domain/quick-log/word-finder.ts';
import { createLineReader } from './line-reader.ts';

test('a doubt is known by a word that was added after the reader was made, and no more once it is gone', () => {
  let added: WordTable<ObjectionScenario> = [];
  const reader = createLineReader(() => added);
  const doubts = () => reader.read('电话，客户说点子太硬', '2026-11-22', []).objections.map(({ value }) => value);
  expect(doubts()).toEqual([]);
  added = [['price', '点子太硬']];
  expect(doubts()).toEqual([{ id: 'price', word: '点子太硬' }]);
  added = [];
  expect(doubts()).toEqual([]);
});
