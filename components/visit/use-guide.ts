import { useMemo } from 'react';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { type VisitGuide, visitGuide } from '../../lib/domain/visit/guide.ts';
import { useBriefing } from '../../lib/hooks/use-briefing.ts';
import { useCrossSell } from '../../lib/hooks/use-cross-sell.ts';
import { useRelationRules } from '../../lib/hooks/use-relation-rules.ts';
import { useScriptBook } from '../../lib/hooks/use-script-book.ts';

/** The guide through a visit to a client, again after every change; undefined while the content is fetched. */
export function useGuide(dossier: Dossier): VisitGuide | undefined {
  const briefing = useBriefing(dossier);
  const crossSell = useCrossSell(dossier);
  const book = useScriptBook();
  const { touch: touchRule } = useRelationRules();
  return useMemo(() => {
    if (briefing === undefined) return undefined;
    const { client, touches, opportunities } = dossier;
    const { stage, segment, procedures } = client;
    const likely =
      book === undefined || book === 'failed'
        ? []
        : book.suggest({ stage, segment, procedures, touches, opportunities }).map(({ scenario }) => scenario);
    const sell = crossSell === undefined || crossSell === 'failed' ? {} : { crossSell: crossSell.sell };
    return visitGuide({ dossier, briefing, likely, touchRule, ...sell });
  }, [dossier, briefing, crossSell, book, touchRule]);
}
