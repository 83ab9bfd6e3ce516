import type { Loan } from '../../lib/domain/credit/loan.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import type { Holding } from '../../lib/domain/product/holding.ts';
import { DEFAULT_RATES } from '../../lib/domain/value/rates.ts';
import type { ClientValue, ValueLine } from '../../lib/domain/value/value.ts';
import type { Text } from '../../lib/hooks/use-text.ts';

/** Basis points as percent with two decimals: `1.20%`. */
export function percent(basisPoints: number): string {
  return `${(basisPoints / 100).toFixed(2)}%`;
}

/** The record a line was reckoned from. */
export interface LineSource {
  readonly holding?: Holding | undefined;
  readonly loan?: Loan | undefined;
}

/** How the income of a line came about: the formula with its figures. */
export function incomeFormula(
  line: ValueLine,
  { holding, loan }: LineSource,
  { t, money }: Pick<Text, 't' | 'money'>,
): string {
  const { formula, baseFen = 0, rateBp = 0, incomeFen } = line;
  if (formula === 'known' || formula === 'inLoans') return t(`worth.formula.${formula}`);
  if (formula === 'noData')
    return t(holding?.balanceFen === undefined ? 'worth.formula.noData' : 'worth.formula.noRate');
  const figures = { balance: money(baseFen), rate: percent(rateBp), income: money(incomeFen) };
  if (formula !== 'loan') return t(`worth.formula.${formula}`, figures);
  const rate = percent(loan?.rateBp ?? rateBp + DEFAULT_RATES.loanFundingBp);
  return t('worth.formula.loan', { ...figures, rate, funding: percent(DEFAULT_RATES.loanFundingBp) });
}

/** How the expected loss of a line came about; undefined where none is reckoned. */
export function lossFormula(line: ValueLine, { loan }: LineSource, { t, money }: Pick<Text, 't' | 'money'>) {
  const { baseFen, lossBp, lossFen } = line;
  if (lossBp === undefined || baseFen === undefined) return undefined;
  const figures = { balance: money(baseFen), rate: percent(lossBp), loss: money(lossFen) };
  return loan === undefined
    ? t('worth.formula.lossUnrated', figures)
    : t('worth.formula.loss', { ...figures, grade: t(`loanClass.${loan.loanClass}`) });
}

/** What a yearly value was reckoned from, and how fresh that is. */
export function valueSourceText(
  { holdings }: Dossier,
  value: ClientValue,
  { t, day }: Pick<Text, 't' | 'day'>,
): string {
  if (value.lines.length === 0) return t('worth.sourceNone');
  const count = (source: ValueLine['source']) => value.lines.filter((line) => line.source === source).length;
  const figures = { holdings: count('holding'), loans: count('loan') };
  const newest = holdings
    .flatMap(({ balances = [] }) => balances.map(({ on }) => on))
    .sort()
    .at(-1);
  return newest === undefined ? t('worth.sourceUndated', figures) : t('worth.source', { ...figures, day: day(newest) });
}

/** Lines as they are read: what counts most first, then what nothing is known of, then what stands elsewhere already. */
export function byWeight(lines: readonly ValueLine[]): readonly ValueLine[] {
  const rank = ({ formula }: ValueLine) => (formula === 'inLoans' ? 2 : formula === 'noData' ? 1 : 0);
  const size = ({ incomeFen, lossFen }: ValueLine) => Math.max(Math.abs(incomeFen), lossFen);
  return [...lines].sort((a, b) => rank(a) - rank(b) || size(b) - size(a));
}
