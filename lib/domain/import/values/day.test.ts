import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../calendar/day.ts';
import { fromSerial, readBirthday, readDay, readTime } from './day.ts';

test.each([
  ['2026年3月5日', '2026-03-05'],
  ['2026年03月05日', '2026-03-05'],
  ['2026 年 3 月 5 日', '2026-03-05'],
  ['2026年3月5号', '2026-03-05'],
  ['2026/3/5', '2026-03-05'],
  ['2026-03-05', '2026-03-05'],
  ['2026.3.5', '2026-03-05'],
  ['20260305', '2026-03-05'],
  ['２０２６年３月５日', '2026-03-05'],
  ['2026-03-05 星期四', '2026-03-05'],
  ['2026/3/5 周四', '2026-03-05'],
  ['2026-03-05T00:00:00.000Z', '2026-03-05'],
  ['2026-03-05 00:00:00', '2026-03-05'],
  ['3/25/2026', '2026-03-25'],
  ['5-Mar-2026', '2026-03-05'],
  ['05-MAR-26', '2026-03-05'],
  ['46086', '2026-03-05'],
  ['46086.0', '2026-03-05'],
])('reads %s', (text, day) => {
  expect(readDay(text)).toMatchObject({ day });
  expect(readDay(` ${text}\u3000`)).toMatchObject({ day });
});

test.each([
  ['2026-03-05 14:30:05', '14:30'],
  ['2026/3/5 9:05', '09:05'],
  ['2026年3月5日 下午2:30', '14:30'],
  ['2026年3月5日14时30分', '14:30'],
  ['2026-03-05T14:30:00+08:00', '14:30'],
  ['2026/3/5 2:30 PM', '14:30'],
  ['20260305 143005', '14:30'],
  ['46086.604166666664', '14:30'],
])('reads the time of %s', (text, time) => {
  expect(readDay(text)).toMatchObject({ day: '2026-03-05', time });
});

test.each(['', '-', '—', '无', '0', '0000-00-00', '9999-12-31', '99991231', '1900-01-00', '长期', 'N/A'])(
  'reads %j as no day at all',
  (text) => {
    expect(readDay(text)).toBe('none');
  },
);

test.each([
  '2026-02-30',
  '2026-13-01',
  '20261301',
  '3/5/2026',
  '13/25/2026',
  '2026年3/5',
  '2026年3月',
  '3月5日',
  '12345',
  '99999',
  '下周三',
  '2026-03-05 至 2026-04-05',
  '1799-01-01',
  '2026-03-0 5x',
  '5-Foo-2026',
])('refuses %s', (text) => {
  expect(readDay(text)).toBeUndefined();
});

test('two-digit years are read and marked as a guess', () => {
  expect(readDay('26/3/5')).toEqual({ day: '2026-03-05', isTwoDigitYear: true });
  expect(readDay('98.12.1')).toEqual({ day: '1998-12-01', isTwoDigitYear: true });
});

test('serials follow the system of the workbook', () => {
  expect(readDay('46086', false)).toEqual({ day: '2026-03-05' });
  expect(readDay(String(46086 - 1462), true)).toEqual({ day: '2026-03-05' });
  expect(fromSerial(61, false)).toEqual({ day: '1900-03-01' });
  expect(fromSerial(60, false)).toBeUndefined();
  expect(fromSerial(46085.99999, false)).toEqual({ day: '2026-03-05' });
});

test('every day survives being written in every form', () => {
  const days = fc.integer({ min: -4000, max: 40_000 }).map((offset) => addDays('1970-01-01', offset));
  fc.assert(
    fc.property(days, (day) => {
      const [year = '', month = '', date = ''] = day.split('-');
      const [m, d] = [Number(month), Number(date)];
      for (const text of [
        `${year}年${m}月${d}日`,
        `${year}/${m}/${d}`,
        `${year}.${month}.${date}`,
        year + month + date,
      ]) {
        expect(readDay(text)).toEqual({ day });
      }
    }),
  );
});

test('never throws, and what it reads is a day', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\d年月日/.: -]{1,20}$/)), (text) => {
      const read = readDay(text);
      if (read && read !== 'none') expect(read.day).toMatch(/^(19|2[01])\d\d-\d\d-\d\d$/);
    }),
  );
});

describe('readTime', () => {
  test.each([
    ['14:30', '14:30'],
    ['9:05:59', '09:05'],
    ['14时30分', '14:30'],
    ['下午2:30', '14:30'],
    ['12:00 AM', '12:00'],
  ])('%s is %s', (text, time) => {
    expect(readTime(text)).toBe(time);
  });
  test.each(['25:00', '14:61', '下午', '', '十四点'])('%j is no time', (text) => {
    expect(readTime(text)).toBeUndefined();
  });
});

describe('readBirthday', () => {
  test.each([
    ['1980年3月5日', '03-05'],
    ['3月5日', '03-05'],
    ['02-29', '02-29'],
    ['12/1', '12-01'],
    ['19800305', '03-05'],
  ])('%s is %s', (text, birthday) => {
    expect(readBirthday(text)).toBe(birthday);
  });
  test.each(['02-30', '13-01', '属马'])('%s is none', (text) => {
    expect(readBirthday(text)).toBeUndefined();
  });
});
