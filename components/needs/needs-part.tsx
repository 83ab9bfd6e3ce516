import { useMemo } from 'react';
import { needsMatrix } from '../../lib/domain/cross-sell/needs-matrix.ts';
import { type CrossSellView, useCrossSell } from '../../lib/hooks/use-cross-sell.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import type { PartProps } from '../client-page/part-props.ts';
import { OpportunityList } from '../opportunity/opportunity-list.tsx';
import { Block } from '../workspace/block.tsx';
import { Blocked } from './blocked.tsx';
import { Cautions } from './cautions.tsx';
import { FactsPart } from './facts-part.tsx';
import { HeldRules } from './held-rules.tsx';
import { LinksPart } from './links-part.tsx';
import { MatrixTable } from './matrix-table.tsx';
import classes from './needs-part.module.css';
import { SuggestionCard } from './suggestion-card.tsx';
import suggestion from './suggestion.module.css';

/** What a client needs and has, what to propose, what became of it, and the facts and firms all of it rests on. */
export function NeedsPart({ dossier }: PartProps) {
  const { t } = useText();
  const view = useCrossSell(dossier);
  return (
    <>
      {view === 'failed' ? (
        <p role="alert">{t('playbook.failed')}</p>
      ) : view === undefined ? (
        <div className={classes.waiting} />
      ) : (
        <Shown dossier={dossier} view={view} />
      )}
      <Block title={t('needsPage.facts')} hint={t('needsPage.factsHint')}>
        <FactsPart client={dossier.client} />
      </Block>
      <Block title={t('needsPage.links')} hint={t('needsPage.linksHint')}>
        <LinksPart dossier={dossier} />
      </Block>
    </>
  );
}

function Shown({ dossier, view: { sell, content } }: PartProps & { readonly view: CrossSellView }) {
  const { t } = useText();
  const needs = useMemo(() => needsMatrix(dossier, content), [dossier, content]);
  const titles = useMemo(() => new Map(content.rules.map(({ rule }) => [rule.id, rule.title])), [content]);
  return (
    <>
      <Block title={t('needsPage.matrix')} hint={t('needsPage.matrixHint')}>
        <MatrixTable needs={needs} />
      </Block>
      <Block title={t('needsPage.suggestions')} hint={t('needsPage.suggestionsHint')}>
        {sell.state === 'blocked' ? (
          <Blocked blocks={sell.blocks} />
        ) : (
          <>
            <Cautions cautions={sell.cautions} />
            {sell.suggestions.length === 0 && (
              <p className={classes.none}>
                {t(sell.asks.length === 0 && sell.held.length > 0 ? 'needs.noneAll' : 'needs.noneHint')}
              </p>
            )}
            <ul className={suggestion.cards}>
              {sell.suggestions.map((each) => (
                <SuggestionCard
                  key={each.ruleId}
                  suggestion={each}
                  dossier={dossier}
                  content={content}
                  isOpen
                  onEditing={nobodyAsks}
                />
              ))}
            </ul>
            <HeldRules held={sell.held} titles={titles} />
          </>
        )}
      </Block>
      <Block title={t('needsPage.opportunities')} hint={t('needsPage.opportunitiesHint')}>
        <OpportunityList dossier={dossier} products={content.products} titles={titles} />
      </Block>
    </>
  );
}

/** In the workspace nothing takes the client away while something is being written. */
function nobodyAsks(): void {}
