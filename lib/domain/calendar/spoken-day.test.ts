import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publishedWorkCalendar } from '../../util/work-calendar.ts';
import { fromDayNumber, isDay } from './day.ts';
import { findSpokenDays } from './spoken-day.ts';
import { makeWorkCalendar } from './workdays.ts';

const calendar = makeWorkCalendar(publishedWorkCalendar());
const pieces =
  '0 1 2 5 12 30 31 99 一 两 三 十 二十 半 几 个 天 日 号 周 星期 礼拜 月 季度 年 工作日 后 前 内 底 初 中旬 末 上 下 下下 本 这 过 再过 大 今 明 后 昨 前 . - / : % 国庆 春节 节 五一 元旦 周 末 来'.split(
    ' ',
  );
const spoken = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((list) => list.join(''));
const anyDay = fc.integer({ min: 10_000, max: 30_000 }).map(fromDayNumber);

describe('findSpokenDays', () => {
  test('takes words of bounds with the day', () => {
    const text = '最晚下周三之前给';
    expect(findSpokenDays(text).map(({ start, end }) => text.slice(start, end))).toEqual(['下周三之前']);
  });
  test('finds several days in order', () => {
    const text = '答应周五给报价下周三回访12月1日上会';
    expect(findSpokenDays(text).map(({ start, end }) => text.slice(start, end))).toEqual(['周五', '下周三', '12月1日']);
  });
  test('gives real days or none, places that do not overlap, whatever is put together', () => {
    fc.assert(
      fc.property(spoken, anyDay, fc.boolean(), (text, today, isPast) => {
        let last = 0;
        for (const { start, end, resolve } of findSpokenDays(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
          const day = resolve({ today, calendar, isPast });
          expect(day === undefined || isDay(day)).toBe(true);
        }
      }),
      { numRuns: 5_000 },
    );
  });
});
