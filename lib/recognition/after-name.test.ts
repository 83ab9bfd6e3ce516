import { expect, test } from 'vitest';
import { isSite } from './after-name.ts';

test.each([
  ['二号拌合站 预约验票', true],
  ['第3加油站', true],
  ['12号仓库', true],
  ['一车间', true],
  ['二期项目申请', false],
  ['2026年授信', false],
  ['3笔借据', false],
  ['流动资金贷款', false],
  ['', false],
])('isSite(%j) is %j when it stands after a company’s name', (rest, expected) => expect(isSite(rest)).toBe(expected));
