import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rateUnitInHeading, readRate } from './rate.ts';

test('every rate up to 100% comes back when it is written in percent, basis points or per mille', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), (bp) => {
      const percent = (bp / 100).toFixed(2);
      expect(readRate(`${percent}%`)).toEqual({ bp });
      expect(readRate(percent, 'percent')).toEqual({ bp });
      expect(readRate(`${bp}BP`)).toEqual({ bp });
      expect(readRate((bp / 10).toFixed(1), 'perMille')).toEqual({ bp });
      expect(readRate(`${(bp / 120).toFixed(8)}‰`)).toEqual({ bp });
    }),
  );
});

test.each([
  ['3.65%', 'bp', 365],
  ['3.65%', 'perMilleMonth', 365],
  ['12BP', 'percent', 12],
  ['50个基点', 'percent', 50],
  ['4.2‰', 'perMille', 42],
  ['4.2‰', 'percent', 504],
] as const)('the sign in the cell counts when %s stands under a heading in %s', (text, unit, bp) => {
  expect(readRate(text, unit)).toEqual({ bp });
});

test.each([
  ['0.25', { bp: 25 }],
  ['0.2499', { bp: 2499, isFraction: true }],
  ['0.0001', { bp: 1, isFraction: true }],
  ['0', { bp: 0 }],
  ['0.2%', { bp: 20 }],
])('a bare %s is a fraction only when nobody lends at so little percent', (text, rate) => {
  expect(readRate(text)).toEqual(rate);
});

test.each([
  ['100%', { bp: 10_000 }],
  ['100.01%', undefined],
  ['10000BP', { bp: 10_000 }],
  ['10001BP', undefined],
  ['年利率3.65%', { bp: 365 }],
  ['年利4.35％', { bp: 435 }],
  ['3,65', undefined],
  ['3.65%-4%', undefined],
  ['约4%', undefined],
  ['-', 'none'],
  ['待定', 'none'],
])('%s comes to %j when no unit is given', (text, rate) => {
  expect(readRate(text)).toEqual(rate);
});

test.each([
  ['执行利率％', 'percent'],
  ['利率（‰，年）', 'perMille'],
  ['月息(‰)', 'perMilleMonth'],
  ['加点(BPs)', 'bp'],
  ['浮动基点', 'bp'],
  ['执行年利率', undefined],
  ['利率类型', undefined],
])('figures count in the unit of the heading when it is %s', (heading, unit) => {
  expect(rateUnitInHeading(heading)).toBe(unit);
});
