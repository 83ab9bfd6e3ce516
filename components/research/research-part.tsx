import { useRisk } from '../../lib/hooks/use-risk.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import type { PartProps } from '../client-page/part-props.ts';
import { Block } from '../workspace/block.tsx';
import { Plans } from './plans.tsx';
import { RatingSummary } from './rating-summary.tsx';
import { RiskItems } from './risk-items.tsx';
import { Signals } from './signals.tsx';

/** Research and risk of a client: the rating with its reasons, warning signals with their plans, every item, what is to be found out. */
export function ResearchPart({ dossier }: PartProps) {
  const { t } = useText();
  const { client } = dossier;
  const risk = useRisk(client);
  return (
    <>
      <Block title={t('research.overall')} hint={t('research.overallHint')}>
        <RatingSummary rating={risk.rating} />
      </Block>
      <Block title={t('research.signals')} hint={t('research.signalsHint')}>
        <Signals dossier={dossier} risk={risk} />
      </Block>
      <Block title={t('research.items')} hint={t('research.itemsHint')}>
        <RiskItems client={client} rating={risk.rating} />
      </Block>
      <Block title={t('research.plans')} hint={t('research.plansHint')}>
        <Plans dossier={dossier} />
      </Block>
    </>
  );
}
