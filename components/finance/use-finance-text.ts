import { useMemo } from 'react';
import { useText } from '../../lib/hooks/use-text.ts';
import { type FinanceText, financeTextOn } from './finance-text.ts';

/** Periods, figures and oddities in words. */
export function useFinanceText(): FinanceText {
  const text = useText();
  return useMemo(() => financeTextOn(text), [text]);
}
