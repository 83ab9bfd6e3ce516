import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCalendar } from './read-calendar.ts';

const TODAY = '2026-11-22';
const calendar = (...lines: readonly string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: readonly string[]) => ['BEGIN:VEVENT', 'UID:1', 'SUMMARY:拜访', ...lines, 'END:VEVENT'];
const read = async (content: string | Uint8Array<ArrayBuffer>) => readCalendar(new Blob([content]), TODAY);
const entries = async (...lines: readonly string[]) => {
  const result = await read(calendar(...lines));
  if (!result.ok) throw new Error(result.problem);
  return result.value.entries.map(({ day, time, minutes }) => [day, time, minutes].filter(Boolean).join(' '));
};

describe('a time stands on the wall clock in China', () => {
  const SHANGHAI_AS_WINDOWS = [
    'BEGIN:VTIMEZONE',
    'TZID:China Standard Time',
    'BEGIN:STANDARD',
    'DTSTART:16010101T000000',
    'TZOFFSETFROM:+0800',
    'TZOFFSETTO:+0800',
    'END:STANDARD',
    'END:VTIMEZONE',
  ];
  test.each([
    ['of the universal clock', ['DTSTART:20261125T060000Z', 'DTEND:20261125T073000Z'], '2026-11-25 14:00 90'],
    ['of the universal clock late on the day before', ['DTSTART:20261124T170000Z'], '2026-11-25 01:00'],
    ['of no zone', ['DTSTART:20261125T140000', 'DTEND:20261125T150000'], '2026-11-25 14:00 60'],
    ['of China by its IANA name', ['DTSTART;TZID=Asia/Shanghai:20261125T140000'], '2026-11-25 14:00'],
    ['of China by its Windows name', ['DTSTART;TZID="China Standard Time":20261125T140000'], '2026-11-25 14:00'],
    [
      'of China in Chinese',
      ['DTSTART;TZID="(UTC+08:00) 北京，重庆，香港特别行政区，乌鲁木齐":20261125T140000'],
      '2026-11-25 14:00',
    ],
    ['of Tokyo by its Windows name', ['DTSTART;TZID=Tokyo Standard Time:20261125T140000'], '2026-11-25 13:00'],
    ['of New York in winter', ['DTSTART;TZID=America/New_York:20261125T200000'], '2026-11-26 09:00'],
    ['of New York in summer', ['DTSTART;TZID=America/New_York:20270701T200000'], '2027-07-02 08:00'],
    ['of a zone nobody knows', ['DTSTART;TZID=Middle/Earth:20261125T140000'], '2026-11-25 14:00'],
    ['of a length instead of an end', ['DTSTART:20261125T140000', 'DURATION:PT1H30M'], '2026-11-25 14:00 90'],
    ['that ends before it begins', ['DTSTART:20261125T140000', 'DTEND:20261125T130000'], '2026-11-25 14:00'],
    ['of a whole day', ['DTSTART;VALUE=DATE:20261125', 'DTEND;VALUE=DATE:20261126'], '2026-11-25'],
    ['of a leap day', ['DTSTART;VALUE=DATE:20280229'], undefined],
    ['of a whole day as Outlook has it', ['DTSTART:20261125T000000', 'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE'], '2026-11-25'],
  ])('%s', async (_name, lines, expected) => {
    expect(await entries(...event(...lines))).toEqual(expected === undefined ? [] : [expected]);
  });
  test('of a zone the file describes itself', async () => {
    const lines = SHANGHAI_AS_WINDOWS.map((line) =>
      line.replace('China Standard Time', 'Custom').replaceAll('+0800', '+0900'),
    );
    expect(await entries(...lines, ...event('DTSTART;TZID=Custom:20261125T140000'))).toEqual(['2026-11-25 13:00']);
  });
});

describe('a series', () => {
  test('is written out for sixty days, without what it leaves out and with what was moved', async () => {
    const lines = [
      ...event(
        'DTSTART;TZID=Asia/Shanghai:20260107T090000',
        'RRULE:FREQ=WEEKLY;COUNT=60',
        'EXDATE;TZID=Asia/Shanghai:20261209T090000',
      ),
      ...event('RECURRENCE-ID;TZID=Asia/Shanghai:20261202T090000', 'DTSTART;TZID=Asia/Shanghai:20261203T103000'),
    ];
    expect(await entries(...lines)).toEqual([
      '2026-11-25 09:00',
      '2026-12-03 10:30',
      '2026-12-16 09:00',
      '2026-12-23 09:00',
      '2026-12-30 09:00',
      '2027-01-06 09:00',
      '2027-01-13 09:00',
      '2027-01-20 09:00',
    ]);
  });
  test('that never comes true ends', async () => {
    expect(await entries(...event('DTSTART:20200110T090000', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'))).toEqual([]);
  });
  test('by the second is passed over', async () => {
    const result = await read(calendar(...event('DTSTART:20261125T090000', 'RRULE:FREQ=SECONDLY')));
    expect(result).toMatchObject({ ok: true, value: { entries: [], broken: 1 } });
  });
});

test('folded lines, escapes and unusual line ends are read as they were meant', async () => {
  const text = calendar(
    'BEGIN:VEVENT',
    'UID:9',
    'DTSTART:20261125T140000',
    'SUMMARY:到望川精机\\, 谈\r\n 授信\\;二期',
    'LOCATION:苏州\\n厂区',
    'END:VEVENT',
  );
  for (const each of [text, text.replaceAll('\r\n', '\n'), text.replaceAll('\r\n', '\r')]) {
    const result = await read(each);
    expect(result.ok && result.value.entries).toMatchObject([{ title: '到望川精机, 谈授信;二期', place: '苏州 厂区' }]);
  }
});

test('a file of an old mail program in GB18030 is read as one in UTF-8', async () => {
  const title = new Uint8Array([0xb0, 0xdd, 0xb7, 0xc3]);
  const [before, after] = calendar('BEGIN:VEVENT', 'UID:9', 'DTSTART:20261125T140000', 'SUMMARY:@', 'END:VEVENT').split(
    '@',
  );
  const bytes = new Uint8Array([...new TextEncoder().encode(before), ...title, ...new TextEncoder().encode(after)]);
  const result = await read(bytes);
  expect(result.ok && result.value.entries.map((each) => each.title)).toEqual(['拜访']);
});

describe('what is no calendar is said to be none', () => {
  test.each([
    ['an empty file', '', 'empty'],
    ['a table', '客户,日期\n甲,2026-11-25\n', 'notACalendar'],
    ['a picture', '\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008'.repeat(20), 'notACalendar'],
    ['a file that ends within an event', calendar(...event('DTSTART:20261125T140000')).slice(0, 80), 'damaged'],
    ['too many events', calendar(...Array(20_001).fill(event('DTSTART:20200101T000000')).flat()), 'tooManyEvents'],
  ])('%s', async (_name, content, problem) => {
    expect(await read(content)).toEqual({ ok: false, problem });
  });
  test('a file of fifty megabytes, unread', async () => {
    const blob = { size: 50 * 1024 * 1024, arrayBuffer: () => Promise.reject(new Error('read')) };
    expect(await readCalendar(blob as unknown as Blob, TODAY)).toEqual({ ok: false, problem: 'tooLarge' });
  });
});

test('one broken event does not take the others with it', async () => {
  const result = await read(
    calendar(
      ...event('DTSTART:nonsense'),
      ...event('RRULE:FREQ=WEEKLY'),
      ...event('DTSTART:20261125T140000', '__PROTO__:x', 'CONSTRUCTOR;__proto__=y:z', 'SUMMARY;__PROTO__=a:b'),
      ...event('DTSTART;VALUE=DATE:20201125').map((line) => line.replace('UID:1', 'UID:2')),
    ),
  );
  expect(result).toMatchObject({ ok: true, value: { events: 4, broken: 2, past: 1 } });
  expect(result.ok && result.value.entries).toHaveLength(1);
  expect(Object.prototype).not.toHaveProperty('x');
});

test('ten thousand events of years gone by are read in a moment, and only what is to come is kept', async () => {
  const old = Array.from({ length: 10_000 }, (_, index) =>
    event('DTSTART:20200101T000000').map((line) => line.replace('UID:1', `UID:${index}`)),
  );
  const result = await read(
    calendar(...old.flat(), ...event('DTSTART:20261125T140000').map((line) => line.replace('UID:1', 'UID:x'))),
  );
  expect(result).toMatchObject({ ok: true, value: { events: 10_001, past: 10_000 } });
  expect(result.ok && result.value.entries).toHaveLength(1);
});

test('nothing that stands between the lines brings it down', async () => {
  const lines = fc.constantFrom(
    'BEGIN:VEVENT',
    'END:VEVENT',
    'BEGIN:VALARM',
    'END:VALARM',
    'UID:1',
    'DTSTART:20261125T140000',
    'RRULE:FREQ=DAILY',
    ' 折行',
    'SUMMARY:甲',
    'RRULE:',
    'DTSTART;TZID=:2026',
    'X:\\',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(lines, fc.string()), { maxLength: 30 }), async (all) => {
      expect(typeof (await read(calendar(...all))).ok).toBe('boolean');
    }),
    { numRuns: 200 },
  );
});
