import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FEWEST_HIDDEN, maskAccount, maskIdNumber, maskPhone } from './mask-number.ts';

describe('maskPhone', () => {
  test.each([
    ['a mobile', '13812345678', '138****5678'],
    ['a mobile with spaces', '138 1234 5678', '138 **** 5678'],
    ['a mobile with dashes', '138-1234-5678', '138-****-5678'],
    ['a mobile with +86', '+86 13812345678', '+86 138****5678'],
    ['a mobile with 0086', '0086-13812345678', '0086-138****5678'],
    ['a full-width mobile', '１３８１２３４５６７８', '１３８****５６７８'],
    ['a landline of 8', '0571-88881234', '0571-****1234'],
    ['a landline of 7', '0573-8212345', '0573-****345'],
    ['a landline in brackets', '(010)88881234', '(010)****1234'],
    ['a landline abroad style', '+86 0571 88881234', '+86 0571 ****1234'],
    ['an extension after a dash', '0571-88881234-802', '0571-****1234-***'],
    ['an extension after 转', '0571-88881234转802', '0571-****1234转***'],
    ['an extension after ext.', '021 5888 1234 ext. 12', '021 **** 1234 ext. **'],
    ['a local number', '8888123', '****123'],
    ['a service number', '400-800-1234', '40*-***-1234'],
    ['a short code', '95588', '****8'],
    ['a very short code', '110', '***'],
    ['two numbers', '13812345678 / 0571-88881234', '138****5678 / 0571-****1234'],
    ['two numbers with names', '王总13812345678；李13900001111', '王总138****5678；李139****1111'],
    ['nothing', '', ''],
  ])('hides the middle when it is %s', (_what, phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });
});

describe('maskIdNumber', () => {
  test.each([
    ['18 characters', '11010519491231002X', '110***********002X'],
    ['15 digits', '110105491231002', '110********1002'],
    ['a passport', 'E12345678', 'E****5678'],
    ['four characters', '1234', '****'],
  ])('hides birthday and district when it has %s', (_what, number, masked) => {
    expect(maskIdNumber(number)).toBe(masked);
  });
});

describe('maskAccount', () => {
  test.each([
    ['a bank card', '6222021234567890123', '6222***********0123'],
    ['a spaced card', '6222 0212 3456 7890', '6222 **** **** 7890'],
    ['a short account', '1234567', '****567'],
    ['letters too', 'NRA12345678901', 'NRA1******8901'],
  ])('hides the middle when it is %s', (_what, number, masked) => {
    expect(maskAccount(number)).toBe(masked);
  });
});

const phoneLike = fc.string({ unit: fc.constantFrom(...'0123456789 -+()转x/,*１'), maxLength: 30 });
const digitsOf = (text: string) => text.match(/[\d０-９]/g)?.length ?? 0;

describe.each([
  { name: 'maskPhone', mask: maskPhone, most: 7 },
  { name: 'maskIdNumber', mask: maskIdNumber, most: 7 },
  { name: 'maskAccount', mask: maskAccount, most: 8 },
])('$name', ({ mask, most, name }) => {
  test('changes nothing and no length when applied again', () => {
    fc.assert(
      fc.property(phoneLike, (text) => {
        const masked = mask(text);
        expect(mask(masked)).toBe(masked);
        expect(masked).toHaveLength(text.length);
      }),
      { numRuns: 3000 },
    );
  });

  test('never shows more than it may when the number is a plain one', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,30}$/), (text) => {
        const shown = digitsOf(mask(text));
        // Of a landline the area code stays besides: it names a town, not a line.
        const area = name === 'maskPhone' && text.startsWith('0') ? 4 : 0;
        expect(shown).toBeLessThanOrEqual(most + area);
        expect(text.length - shown).toBeGreaterThanOrEqual(Math.min(text.length, FEWEST_HIDDEN) - area);
      }),
    );
  });
});
