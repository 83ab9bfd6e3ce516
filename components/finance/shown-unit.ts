import type { AmountUnit } from '../../lib/domain/import/values/amount.ts';
import { AMOUNT_UNITS } from '../../lib/domain/import/values/amount-units.ts';

/** A unit that tables of figures are shown and typed in. */
export type ShownUnit = 'yuan' | 'wan';

const FEN: { readonly [U in ShownUnit]: number } = Object.freeze({ yuan: 100, wan: 1_000_000 });
const DIGITS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** The unit as amounts are read in it. */
export function amountUnit(unit: ShownUnit): AmountUnit {
  const found = AMOUNT_UNITS.find(({ id }) => id === unit);
  if (!found) throw new RangeError(`no unit ${unit}`);
  return found.unit;
}

/** Fen in a unit, with grouping and at most two decimals: a column of one unit can be compared at a glance. */
export function inUnit(fen: number, unit: ShownUnit): string {
  const text = DIGITS.format(fen / FEN[unit]);
  return text === '-0' ? '0' : text;
}

/** Fen as it is typed in a unit, to the last digit. */
export function typedIn(fen: number | undefined, unit: ShownUnit): string {
  return fen === undefined ? '' : String(fen / FEN[unit]);
}
