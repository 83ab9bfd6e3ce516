import { expect, test } from 'vitest';
import zhCN from '../../../i18n/workspace/zh-CN.json';
import { readAmount, unitInHeading } from './amount.ts';
import { AMOUNT_UNITS } from './amount-units.ts';

test('units are offered from the smallest to the largest', () => {
  const worth = AMOUNT_UNITS.map(({ unit }) => readAmount('1', unit));
  expect(worth).toEqual([1, 100, 100_000, 1_000_000, 100_000_000, 1_000_000_000, 10_000_000_000]);
});

test.each(AMOUNT_UNITS)(
  'an amount is worth the same when $unit stands in the cell or is chosen for the column',
  ({ unit }) => {
    expect(readAmount(`35${unit}`, '亿元')).toBe(readAmount('35', unit));
  },
);

test.each(AMOUNT_UNITS.filter(({ unit }) => unit !== '分'))(
  '$unit is preselected when a heading names it',
  ({ unit }) => {
    expect(unitInHeading(`贷款余额（${unit}）`)).toBe(unit);
  },
);

test('each unit is offered once, under its own word', () => {
  expect(AMOUNT_UNITS.map(({ id }) => [id, zhCN.import.unit[id]])).toEqual(
    AMOUNT_UNITS.map(({ id, unit }) => [id, unit]),
  );
  expect(new Set(AMOUNT_UNITS.map(({ id }) => id)).size).toBe(Object.keys(zhCN.import.unit).length);
});
