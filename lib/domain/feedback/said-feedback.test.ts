import { expect, test } from 'vitest';
import { saidFeedback } from './said-feedback.ts';

const SAID = { family: 'settlement', kind: 'fault', text: ' 慢 ' } as const;

test('takes the words of the line when the feedback has none', () => {
  expect(saidFeedback([SAID, { ...SAID, text: ' ' }], ' 网银太慢 ').map(({ text }) => text)).toEqual([
    '慢',
    '网银太慢',
  ]);
});

test('is nothing when neither says anything', () => {
  expect(saidFeedback([{ ...SAID, text: '' }], ' ')).toEqual([]);
});

test('keeps within what a record takes when there is more', () => {
  expect(saidFeedback(new Array(30).fill(SAID), '')).toHaveLength(20);
  expect(saidFeedback([{ ...SAID, text: '' }], 'x'.repeat(2000))[0]?.text).toHaveLength(1000);
});
