import { IconFileDescription } from '@tabler/icons-react';
import { useMemo } from 'react';
import { maskBriefing } from '../../lib/domain/briefing/masked.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { maskText } from '../../lib/domain/masking/mask-text.ts';
import { useBriefing } from '../../lib/hooks/use-briefing.ts';
import { useDossier, useSummaries } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { ClientPicker } from '../client/client-picker.tsx';
import { TEST_IDS } from '../test-ids.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { linkTo } from '../workspace/address.ts';
import { useAddress } from '../workspace/use-address.ts';
import classes from './briefing.module.css';
import { BriefingSheet } from './briefing-sheet.tsx';
import { BriefingTools } from './briefing-tools.tsx';
import { useMark } from './use-mark.ts';

/** The briefing of a client as it may be taken along: masked, with the name of who made it. */
export function BriefingPage() {
  const { t } = useText();
  const { query } = useAddress();
  const clientId = query.get('client') ?? undefined;
  return (
    <>
      <div className={classes.picker}>
        <ClientPicker
          clientId={clientId}
          onClient={(id) => {
            location.hash = linkTo('briefing', { client: id });
          }}
          placeholder={t('briefing.placeholder')}
          hasIcon
          testId={TEST_IDS.clientPagePick}
        />
      </div>
      {clientId === undefined ? (
        <EmptyState icon={<IconFileDescription size={22} />} title={t('briefing.pick')} hint={t('briefing.pickHint')} />
      ) : (
        <Chosen key={clientId} clientId={clientId} />
      )}
    </>
  );
}

function Chosen({ clientId }: { clientId: string }) {
  const { t } = useText();
  const dossier = useDossier(clientId);
  const summaries = useSummaries();
  if (dossier) return <Made dossier={dossier} />;
  const isGone = summaries !== undefined && !summaries.some((each) => each.id === clientId);
  if (!isGone) return <p role="status">{t('briefing.loading')}</p>;
  return <EmptyState icon={<IconFileDescription size={22} />} title={t('client.view')} hint={t('client.unknown')} />;
}

function Made({ dossier }: { dossier: Dossier }) {
  const { t } = useText();
  const whole = useBriefing(dossier);
  const briefing = useMemo(() => whole && maskBriefing(whole), [whole]);
  const mark = useMark();
  if (!briefing) return <p role="status">{t('briefing.loading')}</p>;
  const name = maskText(dossier.client.name);
  return (
    <>
      <BriefingTools briefing={briefing} dossier={dossier} mark={mark} />
      <BriefingSheet briefing={briefing} name={name} mark={mark} />
    </>
  );
}
