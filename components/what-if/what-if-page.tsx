import { IconCalculator } from '@tabler/icons-react';
import { useMemo } from 'react';
import { suggest } from '../../lib/domain/cross-sell/suggest.ts';
import type { CrossSellContent, ProposedProduct } from '../../lib/domain/cross-sell/suggestion.ts';
import { useCrossSellContent } from '../../lib/hooks/use-cross-sell.ts';
import { useDossier } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useAddress } from '../workspace/use-address.ts';
import { Calculator } from './calculator.tsx';
import { type LineDraft, lineDraft } from './what-if-draft.ts';
import classes from './what-if.module.css';

/** What a combination of products would bring, cost and save in a year; begins with what a suggestion led here with. */
export function WhatIfPage() {
  const { t } = useText();
  const content = useCrossSellContent();
  const { query } = useAddress();
  // Ids alone stand in the address; amounts are read from the client's own facts again.
  const [clientId = '', ruleId = '', listed = ''] = ['client', 'rule', 'products'].map((name) => query.get(name) ?? '');
  const dossier = useDossier(clientId);
  const proposed = useMemo(() => {
    if (!content || content === 'failed' || !dossier) return [];
    const sell = suggest(dossier, content);
    return sell.state === 'ready' ? (sell.suggestions.find((each) => each.ruleId === ruleId)?.products ?? []) : [];
  }, [content, dossier, ruleId]);
  if (content === 'failed') return <p role="alert">{t('playbook.failed')}</p>;
  if (!content || (clientId !== '' && !dossier)) return <p className={classes.quiet}>{t('common.loading')}</p>;
  if (content.products.length === 0) {
    return <EmptyState icon={<IconCalculator size={22} />} title={t('whatIf.empty')} hint={t('whatIf.emptyHint')} />;
  }
  const title = content.rules.find(({ rule }) => rule.id === ruleId)?.rule.title;
  return (
    <Calculator
      // Another address begins anew.
      key={`${clientId} ${ruleId} ${listed}`}
      content={content}
      first={firstLines(content, listed.split(','), proposed)}
      {...(dossier ? { clientName: dossier.client.name } : {})}
      {...(title === undefined ? {} : { ruleTitle: title })}
    />
  );
}

function firstLines(
  { products }: CrossSellContent,
  ids: readonly string[],
  proposed: readonly ProposedProduct[],
): readonly LineDraft[] {
  return ids.flatMap((id) => {
    const product = products.find((each) => each.id === id);
    return product
      ? [
          lineDraft(
            product,
            proposed.find(({ productId }) => productId === id),
          ),
        ]
      : [];
  });
}
