import { useMemo } from 'react';
import { measuredRates } from '../domain/cross-sell/measured-rates.ts';
import { packedRules } from '../domain/cross-sell/packed-rules.ts';
import { suggest } from '../domain/cross-sell/suggest.ts';
import type { CrossSell, CrossSellContent, RuleStats } from '../domain/cross-sell/suggestion.ts';
import type { Dossier } from '../domain/dossier/dossier.ts';
import { useToday } from './today-context.tsx';
import { useContentBook } from './use-content-book.ts';
import { useSummaries } from './use-live.ts';

/** How often what each rule suggested was won, over all clients of the book. */
export function useRuleStats(): ReadonlyMap<string, RuleStats> {
  const summaries = useSummaries();
  return useMemo(() => measuredRates((summaries ?? []).flatMap(({ deals }) => deals ?? [])), [summaries]);
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
