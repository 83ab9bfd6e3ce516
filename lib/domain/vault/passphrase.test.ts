import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passphraseStrength } from './passphrase.ts';

describe('passphraseStrength', () => {
  const cases: [string, number, number][] = [
    ['12345678', 0, 0],
    ['aaaaaaaaaaaa', 0, 0],
    ['password', 0, 0],
    ['woaini1314520', 0, 0],
    ['20260305', 0, 0],
    ['qwertyuiop', 0, 0],
    ['hmtkwvpe', 0, 1],
    ['correct horse battery', 3, 4],
    ['云岭的雨停在三月的窗前', 3, 4],
    ['kT7#rw9!mQx2vL', 3, 4],
  ];
  test.each(cases)('rates %s between %i and %i', (passphrase, low, high) => {
    const { level } = passphraseStrength(passphrase);
    expect(level).toBeGreaterThanOrEqual(low);
    expect(level).toBeLessThanOrEqual(high);
  });

  test('gives advice when the passphrase is not strong', () => {
    expect(passphraseStrength('abababab').advice).toBe('adviceRepeat');
    expect(passphraseStrength('password1234').advice).toBe('adviceCommon');
    expect(passphraseStrength('hmtkwvpe').advice).toBe('adviceLonger');
  });

  test('never fails and never goes below zero bits when given any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { bits, level } = passphraseStrength(text);
        return bits >= 0 && level >= 0 && level <= 4;
      }),
    );
  });
});
