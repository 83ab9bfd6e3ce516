import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concatUint8Arrays } from 'uint8array-extras';
import { decodeRows, encodeEnd, encodeRow } from './rows.ts';

const aRow = fc
  .tuple(
    fc.dictionary(fc.string({ maxLength: 8 }), fc.oneof(fc.string(), fc.integer()), { maxKeys: 4 }),
    fc.dictionary(fc.string({ maxLength: 8 }), fc.uint8Array({ maxLength: 40 }), { maxKeys: 3 }),
  )
  .map(([plain, bytes]) => ({ ...plain, ...bytes }))
  .filter((row) => !('$bytes' in row));

function encode(rows: readonly object[]): Uint8Array {
  return concatUint8Arrays([...rows.map(encodeRow), encodeEnd(rows.length)]);
}

describe('rows', () => {
  test('read back as they were written', () => {
    fc.assert(
      fc.property(fc.array(aRow, { maxLength: 5 }), (rows) => {
        expect(decodeRows(encode(rows))).toEqual({ rows, isWhole: true });
      }),
    );
  });

  test('are never whole, and are the first ones, when the bytes end early', () => {
    fc.assert(
      fc.property(fc.array(aRow, { minLength: 1, maxLength: 4 }), fc.nat(), (rows, at) => {
        const bytes = encode(rows);
        const cut = decodeRows(bytes.subarray(0, at % bytes.length));
        expect(cut.isWhole).toBe(false);
        expect(rows.slice(0, cut.rows.length)).toEqual(cut.rows);
      }),
    );
  });

  test('never fail on any bytes at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        decodeRows(bytes);
      }),
    );
  });

  test('are not whole when something follows the end', () => {
    expect(decodeRows(concatUint8Arrays([encode([{ id: 'a' }]), Uint8Array.of(0)])).isWhole).toBe(false);
  });
});
