import type { RatioId, RatioResult, Term } from '../../lib/domain/finance/ratio.ts';
import type { RatioTrend } from '../../lib/domain/finance/trend.ts';
import type { FinanceText } from './finance-text.ts';

type Kind = 'percent' | 'times' | 'turns' | 'days';

/** How a ratio is written, with its decimals. */
const WRITTEN: { readonly [R in RatioId]: readonly [kind: Kind, decimals: number, times: number] } = Object.freeze({
  debtRatio: ['percent', 1, 100],
  currentRatio: ['times', 2, 1],
  quickRatio: ['times', 2, 1],
  receivablesTurnover: ['turns', 1, 1],
  receivableDays: ['days', 0, 1],
  salesMargin: ['percent', 1, 100],
  returnOnAssets: ['percent', 1, 100],
  cashCoverage: ['percent', 1, 100],
});
/** A balance that is taken as a mean where both ends are known. */
const MEANS: ReadonlySet<string> = new Set([
  'receivablesTurnover receivables',
  'receivableDays receivables',
  'returnOnAssets totalAssets',
]);

/** A ratio as a number in its unit, or why there is none. */
export function ratioText(id: RatioId, result: RatioResult, { t, figures }: FinanceText): string {
  if (result.kind === 'noData') return t('finance.cannot.missing', { figures: figures(result.missing) });
  if (result.kind === 'notDivisible') {
    return t(result.isZero ? 'finance.cannot.zero' : 'finance.cannot.notPositive', { figures: figures(result.by) });
  }
  const [kind, decimals, times] = WRITTEN[id];
  const digits = new Intl.NumberFormat('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  const n = digits.format(result.value * times).replace(/^-(0(?:\.0+)?)$/, '$1');
  return t(`finance.value.${kind}`, { n });
}

/** How the ratio of a period was reckoned: the formula with the figures put in, and what was done to them. */
export function workedText(id: RatioId, result: RatioResult, text: FinanceText): string {
  const value = ratioText(id, result, text);
  if (result.kind !== 'value') return value;
  const { t, figure, money } = text;
  const isMean = (term: Term) => MEANS.has(`${id} ${term.figure}`);
  const terms = result.terms.map((term) => {
    const sort = term.isAverage ? 'average' : isMean(term) ? 'closing' : 'plain';
    return [
      term.figure,
      t(`finance.term.${sort}`, { figure: figure(term.figure), amount: money(Math.round(term.fen)) }),
    ];
  });
  const { perYear } = result;
  const line = t(`finance.worked.${id}`, {
    ...Object.fromEntries(terms),
    perYear: perYear === undefined ? '' : t('finance.perYear', { months: perYear }),
    value,
  });
  const means = result.terms.filter(isMean);
  const notes = [
    ...(perYear === undefined ? [] : [t('finance.note.perYear')]),
    ...means.map((term) => t(term.isAverage ? 'finance.note.average' : 'finance.note.closing')),
  ];
  return [line, ...notes].join(' · ');
}

/** What a ratio is compared with, or why with nothing. */
export function comparedText({ id, compared }: RatioTrend, text: FinanceText): string {
  const { t, period } = text;
  if (!compared) return t('finance.notCompared');
  const { statement, result, closing } = compared;
  if (result.kind !== 'value') return t('finance.comparedCannot', { period: period(statement) });
  if (!closing) return t('finance.compared', { period: period(statement), value: ratioText(id, result, text) });
  return t('finance.comparedClosing', {
    period: period(statement),
    now: ratioText(id, closing.now, text),
    before: ratioText(id, closing.before, text),
  });
}

/** Which way a ratio has moved; undefined where there is nothing to compare. */
export function moveOf({ result, compared, trend }: RatioTrend): 'up' | 'down' | 'level' | undefined {
  if (trend === 'none' || !compared) return undefined;
  if (trend === 'same') return 'level';
  const { now, before } = compared.closing ?? { now: result, before: compared.result };
  return now.kind === 'value' && before.kind === 'value' && now.value > before.value ? 'up' : 'down';
}
