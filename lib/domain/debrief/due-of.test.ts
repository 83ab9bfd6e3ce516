import { expect, test } from 'vitest';
import { makeWorkCalendar } from '../calendar/workdays.ts';
import { parseLog } from '../quick-log/parse-log.ts';
import { dueOf } from './due-of.ts';

// A Sunday.
const TODAY = '2026-11-22';
const calendar = makeWorkCalendar({ daysOff: {}, workdays: [], expected: [] });

function due(text: string, by: 'us' | 'client' = 'us', saidOn = TODAY): string | undefined {
  return dueOf({ by, text }, { today: TODAY, read: (line) => parseLog(line, { today: saidOn, people: [], calendar }) });
}

test.each([
  ['周五给三季度报表', '2026-11-27'],
  ['下周三之前把同业的报价比一遍发给林总', '2026-11-25'],
  ['12月5日前回复利率', '2026-12-05'],
  ['月底前补齐近半年流水', '2026-11-30'],
])('a promise falls due on the day it names when it says %s', (text, day) => {
  expect(due(text)).toBe(day);
  expect(due(text, 'client')).toBe(day);
});

test.each(['给三季度报表', '把10月流水发来', '近三年审计报告', '11月20日的回单补一份', ' '])(
  'a promise names no day when it says only what is to be given: %s',
  (text) => expect(due(text)).toBeUndefined(),
);

test('a day is seen from when it was said, and is today when it has gone by since', () => {
  expect(due('明天给报表', 'client', '2026-11-21')).toBe(TODAY);
  expect(due('明天给报表', 'client', '2026-11-18')).toBe(TODAY);
});

test('a promise names no day when nothing can read it', () => {
  expect(dueOf({ by: 'us', text: '周五发报价' }, { today: TODAY, read: () => undefined })).toBeUndefined();
});
