import type { Figure, Oddity, Statement } from '../../lib/domain/finance/statement.ts';
import type { Text } from '../../lib/hooks/use-text.ts';

/** The words that all of the figures' tables need, beside the usual ones. */
export interface FinanceText extends Text {
  readonly period: (period: Pick<Statement, 'end' | 'months'>) => string;
  readonly figure: (figure: Figure) => string;
  readonly figures: (figures: readonly Figure[]) => string;
  readonly oddity: (oddity: Oddity, comparedWith?: Pick<Statement, 'end' | 'months'>) => string;
}

/** Those words on top of the usual ones. */
export function financeTextOn(text: Text): FinanceText {
  const { t, day } = text;
  const figure = (id: Figure) => t(`risk.figure.${id}`);
  const figures = (ids: readonly Figure[]) => ids.map(figure).join(t('finance.comma'));
  const period: FinanceText['period'] = ({ end, months }) => {
    const [year = '', month, date] = end.split('-');
    if (months === 12 && month === '12' && date === '31') return t('finance.period.year', { year });
    return Number(month) === months && Number(date) >= 28
      ? t('finance.period.part', { year, months })
      : t('finance.period.other', { day: day(end), months });
  };
  const oddity: FinanceText['oddity'] = (each, comparedWith) => {
    switch (each.kind) {
      case 'negative':
        return t('finance.oddity.negative', { figure: figure(each.figure) });
      case 'unitSlip':
        return t('finance.oddity.unitSlip', {
          figure: figure(each.figure),
          period: comparedWith ? period(comparedWith) : '',
        });
      case 'partsExceedWhole':
        return t(each.parts.length > 1 ? 'finance.oddity.parts' : 'finance.oddity.part', {
          parts: figures(each.parts),
          whole: figure(each.whole),
        });
    }
  };
  return { ...text, figure, figures, period, oddity };
}
