import { describe, expect, test } from 'vitest';
import { feedbackSchema } from '../../contracts/schemas/client-parts.schema.ts';
import en from '../../i18n/en.json';
import zhCN from '../../i18n/zh-CN.json';
import { FEEDBACK_KINDS } from './feedback.ts';

describe('the kinds of feedback', () => {
  test.each([
    ['Chinese', zhCN.feedback.kind],
    ['English', en.feedback.kind],
  ])('are listed once each, and each has words of its own in %s', (_name, words) => {
    expect([...FEEDBACK_KINDS].sort()).toEqual(Object.keys(words).sort());
    expect(new Set(Object.values(words)).size).toBe(FEEDBACK_KINDS.length);
  });

  test.each(FEEDBACK_KINDS)('are kept in a record when one is %s', (kind) => {
    const feedback = { family: 'settlement', kind, text: '网银好用' };
    expect(feedbackSchema.parse(feedback)).toEqual(feedback);
  });

  test('are kept in no record when it is another', () => {
    expect(feedbackSchema.safeParse({ family: 'settlement', kind: 'joke', text: '网银' }).success).toBe(false);
  });
});
