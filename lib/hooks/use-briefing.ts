import i18next from 'i18next';
import { useMemo } from 'react';
import { type Briefing, makeBriefing } from '../domain/briefing/briefing.ts';
import type { Dossier } from '../domain/dossier/dossier.ts';
import { addBriefingWords } from '../i18n/briefing-words.ts';
import { useToday } from './today-context.tsx';
import { useCrossSell } from './use-cross-sell.ts';
import { useExitCriteria } from './use-exit-criteria.ts';
import { useRelationRules } from './use-relation-rules.ts';

// Who shows a briefing loads this file, and with it the words.
addBriefingWords(i18next);

/**
 * The briefing of a client, again after every change; undefined while the content is being fetched. Without the content, which may have
 * failed to come, it is made from what the book knows.
 */
export function useBriefing(dossier: Dossier): Briefing | undefined {
  const today = useToday();
  const { touch } = useRelationRules();
  const crossSell = useCrossSell(dossier);
  const { criteria } = useExitCriteria();
  return useMemo(() => {
    if (crossSell === undefined) return undefined;
    const sell = crossSell === 'failed' ? {} : { crossSell: crossSell.sell };
    return makeBriefing(dossier, { today, touchRule: touch, criteria, ...sell });
  }, [dossier, today, touch, criteria, crossSell]);
}
