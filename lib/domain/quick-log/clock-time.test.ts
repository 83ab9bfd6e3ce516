import { describe, expect, test } from 'vitest';
import { findTimes } from './clock-time.ts';

describe('findTimes', () => {
  test.each([
    ['下午三点拜访', '15:00'],
    ['三点半', '15:30'],
    ['九点一刻', '09:15'],
    ['15:30', '15:30'],
    ['晚上八点', '20:00'],
    ['明晚8点', '20:00'],
    ['上午十点三刻', '10:45'],
    ['早上9:30', '09:30'],
    ['下午2:05', '14:05'],
    ['中午十二点', '12:00'],
    ['下午3点20分', '15:20'],
    ['周三下午八点', '20:00'],
    ['周三14:00', '14:00'],
    ['周五十点', '10:00'],
    ['十二点半', '12:30'],
  ])('reads %s as %s', (text, time) => {
    expect(findTimes(text).map(({ value }) => value)).toEqual([time]);
  });
  test.each(['下午', '25:00', '10:75', '加点30', '提了三点意见', '1.5点', '三点五个点', '聊了20分钟'])(
    'reads no time from %s',
    (text) => {
      expect(findTimes(text)).toEqual([]);
    },
  );
});
