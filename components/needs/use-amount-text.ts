import { useMemo } from 'react';
import type { ProposedAmount, ProposedIncome } from '../../lib/domain/cross-sell/suggestion.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { percentText } from './percent-text.ts';
import { useFactText } from './use-fact-text.ts';

/** Amounts and incomes with their arithmetic. */
export interface AmountWords {
  readonly amount: (value: number, unit: ProposedAmount['unit']) => string;
  /** An amount and what it was found by. */
  readonly from: (amount: ProposedAmount) => string;
  /** The income of a year, step by step. */
  readonly income: (income: ProposedIncome) => string;
}

/** Amounts and incomes written in the language of the interface. */
export function useAmountText(): AmountWords {
  const { t, money } = useText();
  const words = useFactText();
  return useMemo(() => {
    const amount: AmountWords['amount'] = (value, unit) =>
      unit === 'fen' ? money(value) : value.toLocaleString('en-US');
    return {
      amount,
      from: ({ value, unit, from }) => {
        if (from === undefined) return t('needs.amountFixed', { amount: amount(value, unit) });
        const { fact, bp } = from;
        const known = fact.kind === 'fact' ? words.name(fact.key) : '';
        const figure = fact.kind === 'fact' ? words.value(fact.key, fact.value) : '';
        return t('needs.amountFrom', {
          ...{ amount: amount(value, unit), fact: known, value: figure },
          rate: percentText(bp),
        });
      },
      income: (income) => {
        if (income.state === 'none') return t('needs.noIncome');
        if (income.state !== 'reckoned') return t('needs.noAmount', { words: income.words });
        const { amount: value, bp, fenEach, lossBp, netFen } = income;
        if (fenEach !== undefined) {
          return t('needs.stepsEach', { count: amount(value, 'count'), each: money(fenEach), sum: money(netFen) });
        }
        const rate = percentText(bp ?? 0);
        return lossBp
          ? t('needs.stepsLoss', { amount: money(value), rate, loss: percentText(lossBp), sum: money(netFen) })
          : t('needs.steps', { amount: money(value), rate, sum: money(netFen) });
      },
    };
  }, [t, money, words]);
}
