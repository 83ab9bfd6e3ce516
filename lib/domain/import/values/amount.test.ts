import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AmountUnit, readAmount, unitInHeading } from './amount.ts';

const YUAN = 100;

test.each([
  ['1,234.50', 123_450],
  ['1234.5', 123_450],
  ['１，２３４．５０', 123_450],
  ['￥1,234.50', 123_450],
  ['¥ 1234.5', 123_450],
  ['RMB1,234.50', 123_450],
  ['1234.50元', 123_450],
  ['1,234.50元整', 123_450],
  ['人民币 1234.5 元', 123_450],
  ['-1,234.50', -123_450],
  ['(1,234.50)', -123_450],
  ['（1,234.50）', -123_450],
  ['1,234.50-', -123_450],
  ['￥-1,234.50', -123_450],
  ['−5', -500],
  ['35万', 350_000 * YUAN],
  ['35万元', 350_000 * YUAN],
  ['35w', 350_000 * YUAN],
  ['3.5千万', 35_000_000 * YUAN],
  ['2百万元', 2_000_000 * YUAN],
  ['1.2亿', 120_000_000 * YUAN],
  ['1亿2000万', 120_000_000 * YUAN],
  ['1亿2000万元', 120_000_000 * YUAN],
  ['1,2345,6789', 123_456_789 * YUAN],
  ['1.5E+6', 1_500_000 * YUAN],
  ['1e3', 1000 * YUAN],
  ['.5', 50],
  ['5.', 500],
  ['0', 0],
  ['-0.00', 0],
  ['0.005', 1],
  ['0.004999', 0],
  ['33333.333333333336', 3_333_333],
  ['+12', 1200],
])('%s is %d fen', (text, fen) => {
  expect(readAmount(text)).toBe(fen);
});

test.each([
  ['3.5', '万元', 3_500_000],
  ['0.1', '万元', 100_000],
  ['0.00015', '万元', 150],
  ['1.23456789', '亿元', 12_345_678_900],
  ['7', '千元', 700_000],
  ['700', '分', 700],
  ['2亿', '万元', 20_000_000_000],
  ['500元', '万元', 50_000],
] as const)('%s under a heading in %s is %d fen', (text, unit, fen) => {
  expect(readAmount(text, unit)).toBe(fen);
});

test.each(['', '-', '--', '—', '无', '/', 'N/A', 'null', '暂无'])('%j is nothing', (text) => {
  expect(readAmount(text)).toBe('none');
});

test.each([
  'abc',
  '1,5',
  '12,34.5',
  '1.2.3',
  '1,234,56',
  '$100',
  'USD100',
  '100美元',
  '1e99',
  '99999999999999999999',
  '约500万以上',
  '500万-800万',
  '三百万',
  '#REF!',
  '1 2 . . 3',
])('%s is no amount', (text) => {
  expect(readAmount(text)).toBeUndefined();
});

test('no binary fraction takes part: every fen amount comes back from any unit', () => {
  const units: [AmountUnit, number][] = [
    ['元', 2],
    ['千元', 5],
    ['万元', 6],
    ['百万元', 8],
    ['亿元', 10],
  ];
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
      fc.constantFrom(...units),
      (fen, [unit, power]) => {
        const digits = String(fen).padStart(power + 1, '0');
        const text = `${digits.slice(0, -power)}.${digits.slice(-power)}`;
        expect(readAmount(text, unit)).toBe(fen);
        expect(readAmount(`-${text}`, unit)).toBe(fen === 0 ? 0 : -fen);
      },
    ),
  );
});

test('what Excel stores of a decimal with two places gives the same fen', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e13 }), (fen) => {
      expect(readAmount(String(fen / 100))).toBe(fen);
    }),
  );
});

test('never throws, and gives a safe integer', () => {
  const anyAmount = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[-(￥]?[\d,.万亿eE+-]{1,25}\)?$/));
  fc.assert(
    fc.property(anyAmount, (text) => {
      const fen = readAmount(text);
      if (fen !== undefined && fen !== 'none') expect(Number.isSafeInteger(fen)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

describe('unitInHeading', () => {
  test.each([
    ['余额(万元)', '万元'],
    ['余额（万元）', '万元'],
    ['授信额度(单位：亿元)', '亿元'],
    ['贷款余额（单位:元）', '元'],
    ['金额/万元', '万元'],
    ['余额（万）', '万元'],
    ['余额(人民币万元)', '万元'],
    ['存款余额_千元', '千元'],
    ['余额万元', '万元'],
    ['余额[亿]', '亿元'],
  ])('%s is in %s', (heading, unit) => {
    expect(unitInHeading(heading)).toBe(unit);
  });
  test.each(['余额', '公元年份', '客户名称', '单元编号', '百元店名称'])('%s names none', (heading) => {
    expect(unitInHeading(heading)).toBeUndefined();
  });
});
