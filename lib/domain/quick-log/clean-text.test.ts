import { expect, test } from 'vitest';
import { cleanText } from './clean-text.ts';
import { clausesOf } from '../../../test/factories/quick-log.ts';

test.each([
  ['答应周五给报价', '给报价'],
  ['答应最晚下周三之前出方案', '出方案'],
  ['下周三回访', '回访'],
  ['王总答应下周一把报表发来', '把报表发来'],
  ['约了王总定在12月3日', '约了王总'],
  ['后天下午三点上门', '下午三点上门'],
])('%s is about %s', (line, text) => {
  expect(cleanText(line, clausesOf(line)[0]!)).toBe(text);
});
