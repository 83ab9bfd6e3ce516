import { describe, expect, test } from 'vitest';
import { alignLists, diffText, likeness } from './text-diff.ts';

describe('the difference of two texts', () => {
  test('is told in words, not in letters', () => {
    expect(diffText('周五前给您答复', '周三前给您答复')).toEqual([
      { what: 'removed', text: '周五' },
      { what: 'added', text: '周三' },
      { what: 'same', text: '前给您答复' },
    ]);
  });

  test.each([
    ['', '', []],
    ['好', '好', [{ what: 'same', text: '好' }]],
    ['', '好', [{ what: 'added', text: '好' }]],
    ['好', '', [{ what: 'removed', text: '好' }]],
  ] as const)('of %j and %j is whole', (before, after, expected) => {
    expect(diffText(before, after)).toEqual(expected);
  });

  test('of very long texts is told as wholes, at once', () => {
    const [before, after] = ['利率'.repeat(8000), '价格'.repeat(8000)];
    expect(diffText(before, after)).toEqual([
      { what: 'removed', text: before },
      { what: 'added', text: after },
    ]);
  });
});

test.each([
  ['', '', 1],
  ['讲依据', '讲依据', 1],
  ['讲依据', '', 0],
  ['先问', '约下次', 0],
])('the likeness of %j and %j is %d', (a, b, expected) => {
  expect(likeness(a, b)).toBe(expected);
});

test('lists are laid beside each other in order', () => {
  const rows = alignLists(['甲', '乙', '丙'], ['甲', '丙', '丁'], (a, b) => a === b);
  expect(rows).toEqual([
    { before: '甲', after: '甲' },
    { before: '乙' },
    { before: '丙', after: '丙' },
    { after: '丁' },
  ]);
});
