/** How an amount is written on screen: a number and the Chinese unit it is counted in. */
export interface MoneyParts {
  /** Digits with grouping, e.g. `1,234.5`; a leading `-` when negative. */
  readonly digits: string;
  readonly unit: 'yuan' | 'wan' | 'yi';
}

const FEN_PER_YUAN = 100;
const FEN_PER_WAN = 10_000 * FEN_PER_YUAN;
const FEN_PER_YI = 10_000 * FEN_PER_WAN;

/**
 * Write integer fen in 元, 万元 or 亿元: the largest unit that leaves at least 1, at most two decimals, trailing zeros
 * dropped. Rounds half away from zero.
 */
export function moneyParts(fen: number): MoneyParts {
  const size = Math.abs(fen);
  const [divisor, unit] = (
    size >= FEN_PER_YI ? [FEN_PER_YI, 'yi'] : size >= FEN_PER_WAN ? [FEN_PER_WAN, 'wan'] : [FEN_PER_YUAN, 'yuan']
  ) as [number, MoneyParts['unit']];
  const rounded = Math.round((size / divisor) * 100) / 100;
  const [whole = '0', fraction] = String(rounded).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = fen < 0 && rounded !== 0 ? '-' : '';
  return { digits: sign + (fraction ? `${grouped}.${fraction}` : grouped), unit };
}
