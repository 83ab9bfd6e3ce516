import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPhone } from './phone.ts';

const mobiles = fc.stringMatching(/^1[3-9]\d{9}$/);

test('every mobile number is kept in one form when it is grouped, prefixed or labelled', () => {
  const forms: readonly ((phone: string) => string)[] = [
    (phone) => phone,
    (phone) => `+86${phone}`,
    (phone) => `86-${phone}`,
    (phone) => `0086 ${phone}`,
    (phone) => `0${phone}`,
    (phone) => phone.replace(/^(...)(....)/, '$1 $2 '),
    (phone) => phone.replace(/^(...)(....)/, '$1-$2-'),
    (phone) => phone.replace(/^(...)(....)/, '$1.$2.'),
    (phone) => `手机：${phone}`,
    (phone) => `${phone}（微信同号）`,
    (phone) => phone.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  ];
  fc.assert(
    fc.property(mobiles, fc.constantFrom(...forms), (phone, form) => {
      expect(readPhone(form(phone))).toEqual({ phone });
    }),
  );
});

test('the first of two numbers is kept, and that there are more, when any usual sign parts them', () => {
  const signs = fc.constantFrom('/', '、', ',', '，', ';', '；', '\n', '|', '  ', ' ');
  fc.assert(
    fc.property(mobiles, mobiles, signs, (first, second, sign) => {
      expect(readPhone(first + sign + second)).toEqual({ phone: first, hasMore: true });
    }),
  );
});

test.each([
  ['with an extension', '0592-2345678转801', '0592-2345678转801'],
  ['in full width with brackets', '（0592）2345678', '0592-2345678'],
  ['with country and area code', '+86 0592-2345678', '0592-2345678'],
  ['with a space after the area code', '0592 2345678', '05922345678'],
  ['of a service', '4008001234', '4008001234'],
  ['dialled from abroad, without the 0', '+86-592-2345678', '0592-2345678'],
  ['behind a label in brackets', '（手机）13800000001', '13800000001'],
  ['from abroad', '+852 2123 4567', '+85221234567'],
])('a number %s is kept as written: %s', (_how, text, phone) => {
  expect(readPhone(text)).toEqual({ phone });
});

test.each([
  ['a digit is missing', '1380000000'],
  ['a digit is too many', '138000000011'],
  ['no network has the prefix', '12800000001'],
  ['its middle is masked', '138****0001'],
  ['a landline begins with 1', '0592-1345678'],
  ['Excel has rounded it', '1.38E+10'],
  ['there are words only', '同上'],
])('a cell holds no number when %s', (_when, text) => {
  expect(readPhone(text)).toBeUndefined();
});

test.each(['', '　', '-', '——', '无', '暂无', 'N/A'])('a cell is empty, not wrong, when it says %j', (text) => {
  expect(readPhone(text)).toBe('none');
});
