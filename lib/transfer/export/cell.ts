import type { Day } from '../../domain/calendar/day.ts';

/**
 * One cell of an exported table, before it is CSV or Excel. A `number` is a plain decimal as text, so that no digit is
 * lost on the way: `-1234.5`.
 */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly decimal: string; readonly isMoney?: true }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'empty' };

/** Unit that amounts are written in; it stands in the heading. */
export type MoneyUnit = 'yuan' | 'wan';

const DECIMALS = Object.freeze({ yuan: 2, wan: 6 });

/** Nothing known. */
export const EMPTY: Cell = Object.freeze({ kind: 'empty' });

/** A text cell; empty when there is none. */
export function textCell(text: string | undefined): Cell {
  return text ? { kind: 'text', text } : EMPTY;
}

/** A day cell; empty when there is none. */
export function dayCell(day: Day | undefined): Cell {
  return day === undefined ? EMPTY : { kind: 'day', day };
}

/** A whole or short decimal number. */
export function numberCell(value: number): Cell {
  return { kind: 'number', decimal: String(value) };
}

/** An amount in fen, written exactly in `unit`. */
export function moneyCell(fen: number | undefined, unit: MoneyUnit): Cell {
  return fen === undefined ? EMPTY : { kind: 'number', decimal: shifted(fen, DECIMALS[unit]), isMoney: true };
}

/** A yearly rate in basis points, written in per cent. */
export function percentCell(basisPoints: number): Cell {
  // A rate may carry fractions of a basis point, so it is no integer to shift; ten digits are beyond any real rate.
  return { kind: 'number', decimal: (basisPoints / 100).toFixed(10).replace(/\.?0+$/, '') };
}

/** An integer with its decimal point moved `places` to the left, without rounding; trailing zeros are dropped. */
function shifted(integer: number, places: number): string {
  const digits = String(Math.abs(integer)).padStart(places + 1, '0');
  const fraction = digits.slice(-places).replace(/0+$/, '');
  const whole = digits.slice(0, -places);
  return (integer < 0 ? '-' : '') + (fraction ? `${whole}.${fraction}` : whole);
}
