import { expect, test } from 'vitest';
import { maskPhone } from './mask-phone.ts';

test.each([
  ['13812345678', '138****5678'],
  ['138 1234 5678', '138****5678'],
  ['0571-88881234', '057****1234'],
  ['8888123', '****23'],
  ['', '****'],
])('hides the middle when the number is %s', (phone, masked) => {
  expect(maskPhone(phone)).toBe(masked);
});
