import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LOG_CONTEXT, parseForTest } from '../../../test/factories/quick-log.ts';
import { fromDayNumber, isDay } from '../calendar/day.ts';
import { MAX_LINE, parseLog } from './parse-log.ts';
import type { ParsedLog, Span } from './parsed-log.ts';

const PEOPLE = [
  { id: 'a', name: '王建国', title: '董事长' },
  { id: 'b', name: '王芳', title: '会计' },
  { id: 'c', name: '李敏' },
  { id: 'd', name: '欧阳雪' },
];
const PIECES =
  '拜访 王总 李敏 欧阳总 王会计 , 。 ! 谈 承兑 利率 嫌 高 答应 周五 给 报价 下周三 回访 电话 没接 微信 三天后 月底 国庆后 上门 约 约了 客户 说 对方 提供 流水 我们 下午三点 15:30 12月1日 11.25 25号 财总 再 去 公司 明天 贷款 被拒 慢 投诉 转账 没到账 了 的 前 后 \ud83d\ude00 \ud800 １２ ＡＢ . 、 \n'.split(
    ' ',
  );
const logLike = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((list) => list.join(''));
/** What is pasted out of anywhere: lone halves of characters, writing from right to left, controls, brackets in brackets. */
const HOSTILE = [
  '\ud83d',
  '\ude00',
  '\u202e',
  '\u2066',
  '\u0000',
  '\u001b',
  '((((',
  '））))',
  '【',
  '[[',
  '9'.repeat(40),
  '👨‍👩‍👧',
  'שלום',
  '\u0301',
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE, ...PIECES), fc.string({ unit: 'binary', maxLength: 6 })), {
    maxLength: 40,
  })
  .map((list) => list.join(''));
const digits = fc.stringMatching(/^[0-9０-９.:/年月日号点-]{0,80}$/u);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((codes) => String.fromCharCode(...codes)),
  hostile,
  digits,
  logLike,
);
const anyToday = fc.integer({ min: 14_000, max: 24_000 }).map(fromDayNumber);

function spans(log: ParsedLog): Span[] {
  const { channel, isEffective, day, time, nextStep } = log;
  const single = [channel, isEffective, day, time, nextStep].filter((chip) => chip !== undefined);
  return [...single, ...log.people, ...log.topics, ...log.products, ...log.objections, ...log.promises];
}

function days(log: ParsedLog): (string | undefined)[] {
  return [log.day?.value, log.nextStep?.value.due, ...log.promises.map(({ value }) => value.due)];
}

test('reads a whole line', () => {
  const line = '拜访 王总 谈承兑和利率,嫌利率高,答应周五给报价,下周三回访';
  const log = parseForTest(line, { people: PEOPLE });
  expect(log.channel).toEqual({ value: 'visit', start: 0, end: 2 });
  expect(log.isEffective).toEqual({ value: true, start: 0, end: 2 });
  expect(log.people).toEqual([{ value: { name: '王建国', id: 'a', title: '总' }, start: 3, end: 5, confidence: 0.9 }]);
  expect(log.products).toEqual([{ value: { id: 'bills', word: '承兑' }, start: 7, end: 9 }]);
  expect(log.topics.map(({ value }) => value)).toEqual([{ id: 'rate', word: '利率' }]);
  expect(log.objections.map(({ value }) => value.id)).toEqual(['price']);
  expect(log.promises.map(({ value }) => value)).toEqual([{ by: 'us', text: '给报价', due: '2026-11-20' }]);
  expect(log.nextStep?.value).toEqual({ text: '回访', due: '2026-11-25' });
  expect(line.slice(log.nextStep?.start, log.nextStep?.end)).toBe('下周三回访');
});

test.each([
  ['电话王总,下周三下午两点拜访', { due: '2026-11-25', time: '14:00', channel: 'visit' }],
  ['电话王总,下周三再打电话', { due: '2026-11-25', channel: 'call' }],
] as const)('the next step of %s says when, to the minute where the line does', (line, expected) => {
  const { text: _, ...rest } = parseForTest(line).nextStep?.value ?? { text: '' };
  expect(rest).toEqual(expected);
});

test('a promise keeps the clock time it names', () => {
  expect(parseForTest('电话王总,答应周五上午十点给报价').promises[0]?.value).toMatchObject({
    due: '2026-11-20',
    time: '10:00',
  });
});

test('says nothing of an empty line', () => {
  expect(parseForTest('')).toEqual({ people: [], topics: [], products: [], objections: [], promises: [] });
});

describe('whatever the line', () => {
  test('never throws, keeps its spans within the line and its days real', () => {
    fc.assert(
      fc.property(anyText, anyToday, (line, today) => {
        const log = parseLog(line, { ...LOG_CONTEXT, today, people: PEOPLE });
        for (const { start, end } of spans(log)) {
          expect(start >= 0 && start < end && end <= line.length).toBe(true);
        }
        expect(days(log).every((day) => day === undefined || isDay(day))).toBe(true);
        expect(Object.isFrozen(log) && Object.isFrozen(log.people) && Object.isFrozen(log.promises)).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  }, 120_000);
  test('reads the same twice, and in whatever order the people are known', () => {
    fc.assert(
      fc.property(logLike, fc.shuffledSubarray(PEOPLE, { minLength: PEOPLE.length }), (line, people) => {
        const log = parseForTest(line, { people: PEOPLE });
        expect(parseForTest(line, { people: PEOPLE })).toEqual(log);
        expect(parseForTest(line, { people })).toEqual(log);
      }),
      { numRuns: 1_000 },
    );
  });
  test('reads full-width as half-width', () => {
    const widen = (line: string) =>
      line.replace(/[!-~]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0)).replaceAll(' ', '\u3000');
    const meaning = (log: ParsedLog) => ({
      spans: spans(log).map(({ start, end }) => [start, end]),
      days: days(log),
      channel: log.channel?.value,
      ids: [...log.products, ...log.topics, ...log.objections].map(({ value }) => value.id),
      by: log.promises.map(({ value }) => value.by),
    });
    fc.assert(
      fc.property(logLike, (line) => {
        expect(meaning(parseForTest(widen(line), { people: PEOPLE }))).toEqual(
          meaning(parseForTest(line, { people: PEOPLE })),
        );
      }),
      { numRuns: 1_000 },
    );
  });
});

test('a line is read up to five thousand characters when it is longer', () => {
  const line = `${' '.repeat(MAX_LINE)}拜访王总`;
  expect(parseForTest(line).channel).toBeUndefined();
});
