import { IconPrinter, IconUserX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { maskBriefing } from '../../lib/domain/briefing/masked.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { maskText } from '../../lib/domain/masking/mask-text.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useBriefing } from '../../lib/hooks/use-briefing.ts';
import { useDossier, useSummaries } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import app from '../app/app.module.css';
import { useNavigation } from '../app/navigation.ts';
import { TopBar } from '../app/top-bar.tsx';
import { TEST_IDS } from '../test-ids.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { PanelForms } from './panel-forms.tsx';
import { PanelGoal } from './panel-goal.tsx';
import { PanelParts } from './panel-parts.tsx';
import { PanelWays } from './panel-ways.tsx';

interface Props {
  readonly clientId: string;
}

/** What to know of a client before a visit, beside the page; numbers in it are masked. */
export function PanelBriefing({ clientId }: Props) {
  const { t } = useText();
  const { dispatch } = useNavigation();
  const dossier = useDossier(clientId);
  const summaries = useSummaries();
  if (dossier) return <Known dossier={dossier} />;
  const isGone = summaries !== undefined && !summaries.some(({ id }) => id === clientId);
  return (
    <div className={app.column}>
      <TopBar onBack={() => dispatch({ type: 'leave' })}>{t('briefing.title')}</TopBar>
      <main className={app.scroll} aria-busy={!isGone}>
        {isGone && <EmptyState icon={<IconUserX size={24} />} title={t('client.view')} hint={t('client.unknown')} />}
      </main>
    </div>
  );
}

function Known({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useText();
  const { dispatch } = useNavigation();
  const { places } = useServices();
  const whole = useBriefing(dossier);
  const briefing = useMemo(() => whole && maskBriefing(whole), [whole]);
  const { id, name } = dossier.client;
  return (
    <div className={app.column} data-testid={TEST_IDS.panelBriefing}>
      <TopBar
        onBack={() => dispatch({ type: 'open', clientId: id })}
        actions={
          <IconButton
            label={t('briefing.whole')}
            onClick={() => void places.openWorkspace(`briefing?client=${id}`)}
            data-testid={TEST_IDS.briefingWhole}
          >
            <IconPrinter size={17} aria-hidden="true" />
          </IconButton>
        }
      >
        {t('briefing.title')}
      </TopBar>
      <PanelGoal name={maskText(name)} lines={briefing?.sections[0]?.lines ?? []} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <main className={app.scroll} aria-label={t('briefing.title')} aria-busy={!briefing} tabIndex={0}>
        {briefing ? (
          <>
            <PanelParts briefing={briefing} dossier={dossier} />
            <PanelForms briefing={briefing} dossier={dossier} />
          </>
        ) : (
          <p role="status">{t('briefing.loading')}</p>
        )}
      </main>
      <PanelWays clientId={id} />
    </div>
  );
}
