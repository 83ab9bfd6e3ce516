import i18next from 'i18next';
import { useMemo } from 'react';
import { type Briefing, makeBriefing } from '../domain/briefing/briefing.ts';
import { needsMatrix } from '../domain/cross-sell/needs-matrix.ts';
import { suggest } from '../domain/cross-sell/suggest.ts';
import type { Dossier } from '../domain/dossier/dossier.ts';
import { addBriefingWords } from '../i18n/briefing-words.ts';
import { useToday } from './today-context.tsx';
import { useAnswerCards } from './use-answer-cards.ts';
import { useCrossSellContent } from './use-cross-sell.ts';
import { useExitCriteria } from './use-exit-criteria.ts';
import { useRelationRules } from './use-relation-rules.ts';

// Who shows a briefing loads this file, and with it the words.
addBriefingWords(i18next);

/**
 * The briefing of a client, again after every change; undefined while the content is being fetched. Without the content, which may have
 * failed to come, it is made from what the book knows.
 */
export function useBriefing(dossier: Dossier): Briefing | undefined {
  const make = useBriefingMaker();
  return useMemo(() => make?.(dossier), [dossier, make]);
}

/** Makes the briefing of any client by what is in force today; undefined while the content is being fetched. */
export function useBriefingMaker(): ((dossier: Dossier) => Briefing) | undefined {
  const today = useToday();
  const { touch } = useRelationRules();
  const content = useCrossSellContent();
  const { criteria } = useExitCriteria();
  const cardsFor = useAnswerCards();
  return useMemo(() => {
    if (content === undefined) return undefined;
    return (dossier) => {
      const drawn =
        content === 'failed'
          ? {}
          : {
              crossSell: suggest(dossier, content),
              needs: needsMatrix(dossier, { products: content.products, today }),
            };
      return makeBriefing(dossier, { today, touchRule: touch, criteria, cards: cardsFor(dossier.client), ...drawn });
    };
  }, [today, touch, criteria, content, cardsFor]);
}
