import { describe, expect, test } from 'vitest';
import { parseForTest } from '../../../test/factories/quick-log.ts';

describe('the day of the contact', () => {
  test.each([
    ['昨天拜访王总', '2026-11-17'],
    ['周一电话李总', '2026-11-16'],
    ['11月3日拜访王总', '2026-11-03'],
    ['拜访王总', undefined],
    ['今天拜访王总', undefined],
    ['拜访王总,贷款11月5日到期', undefined],
    ['下周三拜访王总', undefined],
  ])('of %s is %s', (line, day) => {
    expect(parseForTest(line).day?.value).toBe(day);
  });
});

test('the time is the contact’s, not the next step’s', () => {
  expect(parseForTest('下午三点拜访王总,周五十点再约').time?.value).toBe('15:00');
  expect(parseForTest('拜访王总,周五十点再约').time).toBeUndefined();
});

test('a promise is due on the first of its days that is not over', () => {
  expect(parseForTest('答应11月20日给报价').promises[0]?.value.due).toBe('2026-11-20');
  expect(parseForTest('答应给报价').promises[0]?.value.due).toBeUndefined();
});
