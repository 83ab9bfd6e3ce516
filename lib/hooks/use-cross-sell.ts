import i18next from 'i18next';
import { useMemo } from 'react';
import { measuredRates } from '../domain/cross-sell/measured-rates.ts';
import { packedRules } from '../domain/cross-sell/packed-rules.ts';
import { suggest } from '../domain/cross-sell/suggest.ts';
import type { CrossSell, CrossSellContent, RuleStats } from '../domain/cross-sell/suggestion.ts';
import type { Dossier } from '../domain/dossier/dossier.ts';
import type { ClientSummary } from '../domain/dossier/summary.ts';
import { addBriefingWords } from '../i18n/briefing-words.ts';
import { useToday } from './today-context.tsx';
import { useContentBook } from './use-content-book.ts';
import { useSummaries } from './use-live.ts';

// What keeps something from being proposed may be a risk, whose names stand among these words.
addBriefingWords(i18next);

/** How often what each rule suggested was won, over all clients of the book. */
export function useRuleStats(): ReadonlyMap<string, RuleStats> {
  const summaries = useSummaries();
  return useMemo(() => (summaries ? ratesOf(summaries) : measuredRates([])), [summaries]);
}

/** Of a large book the count takes longer than all the rest of a suggestion: once for each state of the book, whoever asks. */
const counted = new WeakMap<readonly ClientSummary[], ReadonlyMap<string, RuleStats>>();

function ratesOf(summaries: readonly ClientSummary[]): ReadonlyMap<string, RuleStats> {
  const known = counted.get(summaries);
  if (known) return known;
  const rates = measuredRates(summaries.flatMap(({ deals }) => deals ?? []));
  counted.set(summaries, rates);
  return rates;
}

/** Rules, products and scripts that may be used today, and what was measured; undefined while they are fetched. */
export function useCrossSellContent(): CrossSellContent | 'failed' | undefined {
  const book = useContentBook();
  const today = useToday();
  const ruleStats = useRuleStats();
  return useMemo(() => {
    if (book === undefined || book === 'failed') return book;
    const usable = <T extends { readonly standing: string }>(items: readonly T[]) =>
      items.filter(({ standing }) => standing === 'usable');
    return {
      rules: packedRules(book.rule),
      products: usable(book.product).map(({ item }) => item.body),
      scripts: usable(book.script).map(({ item }) => item.body),
      today,
      ruleStats,
    };
  }, [book, today, ruleStats]);
}

/** What to propose to a client, and what that was drawn from. */
export interface CrossSellView {
  readonly sell: CrossSell;
  readonly content: CrossSellContent;
}

/** What to propose to a client today; again after every change of the client, the content or the results of others. */
export function useCrossSell(dossier: Dossier): CrossSellView | 'failed' | undefined {
  const content = useCrossSellContent();
  return useMemo(() => {
    if (content === undefined || content === 'failed') return content;
    return { content, sell: suggest(dossier, content) };
  }, [dossier, content]);
}
