import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readableKeyId } from './signature.ts';

describe('a key id as people read it', () => {
  test.each([
    ['is in capitals and groups of four', 'ab12cd34', 'AB12 CD34'],
    ['has a shorter last group when digits are left over', 'ab12cd', 'AB12 CD'],
    ['has no space when there is one group', '0f3c', '0F3C'],
    ['is nothing when there is none', '', ''],
  ])('%s', (_name, keyId, expected) => {
    expect(readableKeyId(keyId)).toBe(expected);
  });

  test('has sixteen groups of four and says every digit of the id, whatever the id', () => {
    const digit = fc.constantFrom(...'0123456789abcdef');
    fc.assert(
      fc.property(fc.string({ unit: digit, minLength: 64, maxLength: 64 }), (keyId) => {
        const read = readableKeyId(keyId);
        expect(read).toMatch(/^[0-9A-F]{4}( [0-9A-F]{4}){15}$/);
        expect(read.replaceAll(' ', '').toLowerCase()).toBe(keyId);
      }),
    );
  });
});
