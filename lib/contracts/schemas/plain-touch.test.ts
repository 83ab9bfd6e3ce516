import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeTouch } from '../../../test/factories/client.ts';
import { isPlainTouch } from './plain-touch.ts';
import { RECORD_SCHEMAS } from './records.schema.ts';

const TOUCH = makeTouch({ time: '09:30' });
const ODD = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, '', 0, true, [], {}, 'visit', '2026-11-22', '2026-02-30', '24:00', '09:30'),
  fc.constantFrom<unknown>(TOUCH.id, TOUCH.id.toUpperCase(), [TOUCH.id], ['p'], Array(51).fill(TOUCH.id)),
  fc.constantFrom<unknown>('x'.repeat(5000), 'x'.repeat(5001), [undefined], new Array(2)),
  fc.anything(),
);
const KEYS = [...Object.keys(TOUCH), 'topics', 'outcome', '__proto__', 'toString', 'extra'];

describe('a touch beyond doubt', () => {
  test('is what the schema takes and leaves as it is, whatever is wrong about the others', () => {
    const patches = fc.array(fc.tuple(fc.constantFrom(...KEYS), ODD), { maxLength: 3 });
    fc.assert(
      fc.property(patches, fc.option(fc.constantFrom(...KEYS), { nil: undefined }), (patch, gone) => {
        const record: Record<string, unknown> = { ...TOUCH, ...Object.fromEntries(patch) };
        if (gone) delete record[gone];
        if (!isPlainTouch(record)) return;
        const parsed = RECORD_SCHEMAS.touch.safeParse(record);
        expect(parsed.success).toBe(true);
        expect(parsed.data).toEqual(record);
      }),
      { numRuns: 3000 },
    );
  });

  test('is every touch made of the usual fields', () => {
    expect(isPlainTouch(TOUCH)).toBe(true);
    expect(isPlainTouch(makeTouch())).toBe(true);
  });

  test.each([
    ['a field is missing', { day: undefined }],
    ['a field is unknown', { extra: 1 }],
    ['the day does not exist', { day: '2026-02-30' }],
    ['the channel is unknown', { channel: 'fax' }],
    ['it is said what it was about', { topics: ['rate'] }],
    ['the text is too long', { text: 'x'.repeat(5001) }],
  ])('is none when %s', (_when, patch) => {
    expect(isPlainTouch({ ...TOUCH, ...patch })).toBe(false);
  });
});
