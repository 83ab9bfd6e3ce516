import { beforeAll, expect, test } from 'vitest';
import type { Words } from '../../lib/hooks/use-text.ts';
import { initI18n } from '../../lib/i18n/i18n.ts';
import { lengthText, momentText } from './procedure-words.ts';

let t: Words;
beforeAll(() => {
  t = initI18n('zh-CN').t as Words;
});

test.each([
  [0, '0 分钟'],
  [59, '59 分钟'],
  [60, '1 小时'],
  [185, '3 小时 5 分'],
  [1440, '1 天'],
  [4319, '2 天'],
])('%i minutes read as %s', (minutes, text) => {
  expect(lengthText(minutes, t)).toBe(text);
});

test('a moment of today is its time, any other has its day', () => {
  const text = { day: (day: string) => day.slice(5), today: '2026-11-22' };
  expect(momentText({ on: '2026-11-22', time: '09:05' }, text)).toBe('09:05');
  expect(momentText({ on: '2026-11-21', time: '09:05' }, text)).toBe('11-21 09:05');
  expect(momentText({ on: '2026-11-22' }, text)).toBe('11-22');
});
