import fc from 'fast-check';
import { addDays, type Day } from '../../lib/domain/calendar/day.ts';
import { usccCheckCharacter } from '../../lib/domain/client/uscc.ts';

/** Texts that have hurt other programs: formulas, quotes, line breaks, half characters, digits, scripts. */
const NASTY = [
  ...['=1+1', '＝cmd|calc', '+86 138 1234 5678', '-5', '@SUM(A1)', '\t=x', '\r\nx', ' =1', '"=1"', "'=1", "'", '﻿BOM'],
  ...[
    '001',
    '913300001234567890',
    '1E5',
    '3-5',
    '2026-11-20',
    'MAR1',
    'TRUE',
    '12:30',
    '1,000',
    '50%',
    '1\t',
    '_x000D_',
  ],
  ...[
    'a,b',
    'a"b',
    'a\nb',
    'a\r\nb',
    '</t>',
    '&amp;',
    ']]>',
    '\u0000',
    '\u001f',
    '\u2028',
    '\ud800',
    '😀',
    '𠮷',
    'ü',
    '__proto__',
  ],
];

/** Any text, often one of those. */
export const anyText = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(...'张明公司有限=+-@,"\'\n\r\t 0123'), maxLength: 30 }),
);
/** Any text that can be a name. */
export const anyName = anyText.map((text) => text.trim()).filter((text) => text.length > 0);
/** Records are compared with what was read back, which has the usual prototype. */
export const PLAIN = { noNullPrototype: true } as const;
/** Any short name. */
export const anyTopic = anyName.map((text) => text.slice(0, 30).trim()).filter((text) => text.length > 0);
/** Any day, now and then of another century. */
export const anyDay: fc.Arbitrary<Day> = fc
  .integer({ min: -200_000, max: 20_000 })
  .map((count) => addDays('2026-11-22', count));
/** Any amount. */
export const anyFen = fc.maxSafeInteger();
/** Any credit code with its check digit. */
export const anyUscc = fc
  .tuple(fc.stringMatching(/^[0-9A-HJ-NP-RT-UW-Y]{2}\d{6}$/), fc.stringMatching(/^[0-9A-HJ-NP-RT-UW-Y]{9}$/))
  .map(([head, tail]) => head + tail + usccCheckCharacter(head + tail));

/** A value that is sometimes not there; the key is left out then. */
export function some<T extends object>(
  shape: { [K in keyof T]-?: fc.Arbitrary<Exclude<T[K], undefined>> },
  required: (keyof T)[],
) {
  return fc.record(shape, { requiredKeys: required as never[], noNullPrototype: true }) as unknown as fc.Arbitrary<T>;
}
