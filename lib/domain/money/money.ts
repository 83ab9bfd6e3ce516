/** How an amount is written on screen: a number and the Chinese unit it is counted in. */
export interface MoneyParts {
  /** Digits with grouping, e.g. `1,234.5`; a leading `-` when negative. */
  readonly digits: string;
  readonly unit: 'yuan' | 'wan' | 'yi';
}

const FEN_PER_YUAN = 100;
const FEN_PER_WAN = 10_000 * FEN_PER_YUAN;
const FEN_PER_YI = 10_000 * FEN_PER_WAN;
const FEN_PER = Object.freeze({ yuan: FEN_PER_YUAN, wan: FEN_PER_WAN, yi: FEN_PER_YI });

/**
 * Write integer fen in 元, 万元 or 亿元: the largest unit that leaves at least 1, at most two decimals, trailing zeros
 * dropped. Rounds half away from zero.
 */
export function moneyParts(fen: number): MoneyParts {
  const size = Math.abs(fen);
  // 99,999,999.96 yuan rounds to 10,000 万, which reads better as 1 亿.
  const isYi = size >= FEN_PER_YI || (size >= FEN_PER_WAN && roundTo(size, FEN_PER_WAN) >= FEN_PER_YI / FEN_PER_WAN);
  const unit = isYi ? 'yi' : size >= FEN_PER_WAN ? 'wan' : 'yuan';
  const rounded = roundTo(size, FEN_PER[unit]);
  const [whole = '0', fraction] = String(rounded).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = fen < 0 && rounded !== 0 ? '-' : '';
  return { digits: sign + (fraction ? `${grouped}.${fraction}` : grouped), unit };
}

function roundTo(fen: number, divisor: number): number {
  return Math.round((fen / divisor) * 100) / 100;
}
