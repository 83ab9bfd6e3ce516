import type { AmountUnit } from './amount.ts';

/** The units an amount column may be counted in, smallest first, each with the id of its words under `import.unit`. */
export const AMOUNT_UNITS = Object.freeze([
  { unit: '分', id: 'fen' },
  { unit: '元', id: 'yuan' },
  { unit: '千元', id: 'thousand' },
  { unit: '万元', id: 'wan' },
  { unit: '百万元', id: 'million' },
  { unit: '千万元', id: 'tenMillion' },
  { unit: '亿元', id: 'yi' },
] as const satisfies readonly { readonly unit: AmountUnit; readonly id: string }[]);
