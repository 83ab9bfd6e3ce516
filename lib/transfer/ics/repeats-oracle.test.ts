import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { repeatsOf } from '../../domain/agenda/repeats.ts';
import { ruleOf } from './rule.ts';

const FROM = '2026-11-22';
const TO = '2027-06-30';

/** The same by an independent implementation. */
function oracle(start: string, text: string): string[] {
  const lines = [
    'BEGIN:VEVENT',
    'UID:1',
    `DTSTART;VALUE=DATE:${start.replaceAll('-', '')}`,
    `RRULE:${text}`,
    'END:VEVENT',
  ];
  const event = new ICAL.Event(new ICAL.Component(ICAL.parse(lines.join('\r\n'))));
  const days: string[] = [];
  const iterator = event.iterator();
  for (let next = iterator.next(); next && next.toString() <= TO; next = iterator.next()) {
    if (next.toString() >= FROM) days.push(next.toString());
  }
  return days;
}

const mine = (start: string, text: string) => {
  const rule = ruleOf(ICAL.Recur.fromString(text));
  if (!rule) throw new Error(`no rule: ${text}`);
  return repeatsOf(start, rule, FROM, TO);
};

describe('the days are those of an independent implementation', () => {
  test.each([
    ['2026-11-23', 'FREQ=DAILY'],
    ['2020-01-01', 'FREQ=DAILY;INTERVAL=3;COUNT=900'],
    ['2026-11-25', 'FREQ=WEEKLY;UNTIL=20261223'],
    ['2026-01-05', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,FR'],
    ['2026-01-31', 'FREQ=MONTHLY'],
    ['2026-01-01', 'FREQ=MONTHLY;BYMONTHDAY=-1'],
    ['2026-01-05', 'FREQ=MONTHLY;BYDAY=1MO,-1FR'],
    ['2026-01-30', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1'],
    ['2026-01-15', 'FREQ=MONTHLY;INTERVAL=3;COUNT=6'],
  ])('%s %s', (start, text) => {
    expect(mine(start, text)).toEqual(oracle(start, text));
  });

  test('whatever the week and the interval', () => {
    const days = fc.uniqueArray(fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 28 }), (byDay, interval, date) => {
        const start = `2026-10-${String(date).padStart(2, '0')}`;
        // The other one counts a first day that is none of the rule's as the first.
        const text = `FREQ=WEEKLY;INTERVAL=${interval};BYDAY=${byDay.join(',')}`;
        expect(mine(start, text)).toEqual(oracle(start, text));
      }),
      { numRuns: 60 },
    );
  });
});

// Where the other implementation errs: it moves a leap day into March, and loses the end of a shorter month.
test.each([
  ['2024-02-29', 'FREQ=YEARLY', []],
  ['2024-02-29', 'FREQ=YEARLY;INTERVAL=4', []],
  ['2020-12-31', 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1', ['2026-12-31', '2027-03-31', '2027-06-30']],
] as const)('%s %s comes on days there are', (start, text, days) => {
  expect(mine(start, text)).toEqual(days);
});
