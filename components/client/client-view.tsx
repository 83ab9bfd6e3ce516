import { IconUserX } from '@tabler/icons-react';
import { lazy, Suspense, useMemo } from 'react';
import { summarise } from '../../lib/domain/dossier/summary.ts';
import { isComplaint, openOnes } from '../../lib/domain/procedure/run.ts';
import { useDossier, useSummaries } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import app from '../app/app.module.css';
import { PageBar } from '../app/page-bar.tsx';
import { FollowUps } from '../follow-up/follow-ups.tsx';
import { LogDock } from '../log/log-dock.tsx';
import type { SelectedText } from '../log/use-log.ts';
import { CaptureOffer } from '../teach/capture-offer.tsx';
import { PageChanged } from '../teach/page-changed.tsx';
import { RestNote } from '../today/rest-note.tsx';
import { TouchProgress } from '../touch/touch-progress.tsx';
import { TouchTimeline } from '../touch/touch-timeline.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { InView } from '../ui/in-view.tsx';
import { ClientBar } from './client-bar.tsx';
import { ClientHeader } from './client-header.tsx';
import classes from './client.module.css';
import { DebriefLeft } from './debrief-left.tsx';
import { HandedOver } from './handed-over.tsx';
import { HealthLine } from './health-line.tsx';
import { Loans } from './loans.tsx';
import { Holdings } from './holdings.tsx';
import { People } from './people.tsx';
import { Referrals } from './referrals.tsx';
import { RememberedAnswers } from './remembered-answers.tsx';
import { StageSteps } from './stage-steps.tsx';
import { useHolders } from './use-holders.ts';
import { Standing } from './standing.tsx';

/** Not of the first picture: wanted when there is a complaint, or further down. */
const OpenComplaints = lazy(async () => ({
  default: (await import('../procedure/open-complaints.tsx')).OpenComplaints,
}));
const Procedures = lazy(async () => ({ default: (await import('../procedure/procedures.tsx')).Procedures }));
const LikelyScripts = lazy(async () => ({
  default: (await import('../script-card/likely-scripts.tsx')).LikelyScripts,
}));

const ChainLine = lazy(async () => ({ default: (await import('../chain/chain-line.tsx')).ChainLine }));
/** Said when there is something to say, with words of its own. */
const RiskLine = lazy(async () => ({ default: (await import('../research/risk-line.tsx')).RiskLine }));

/** What to propose: the first picture does not wait for rules and products. */
const NeedsSection = lazy(async () => ({ default: (await import('../needs/needs-section.tsx')).NeedsSection }));

interface Props {
  readonly clientId: string;
  /** See `useFocusRequest`. */
  readonly focusAt: number;
  readonly onFocused: () => void;
  readonly onDrafting: (isDrafting: boolean) => void;
  /** Text selected on the page, to be put into the log line. */
  readonly selected?: SelectedText;
  /** It stands there now. */
  readonly onTaken: () => void;
}

/** Everything about one client, and the log line. */
export function ClientView({ clientId, focusAt, onFocused, onDrafting, selected, onTaken }: Props) {
  const { t } = useText();
  const dossier = useDossier(clientId);
  const hold = useHolders(onDrafting);
  const summaries = useSummaries();
  const summary = useMemo(() => (dossier ? summarise(dossier) : undefined), [dossier]);
  if (!dossier || !summary) {
    const isGone = summaries !== undefined && !summaries.some((each) => each.id === clientId);
    return (
      <div className={app.column}>
        <ClientBar clientId={clientId} />
        {isGone && (
          <main>
            <EmptyState icon={<IconUserX size={24} />} title={t('client.view')} hint={t('client.unknown')} />
          </main>
        )}
      </div>
    );
  }
  const { statements, judgements, riskSignals } = dossier.client;
  const isRiskKnown = (statements ?? judgements ?? riskSignals) !== undefined;
  return (
    <div className={app.column}>
      <ClientBar clientId={clientId} />
      <PageBar />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <main className={app.scroll} aria-label={dossier.client.name} tabIndex={0}>
        <PageChanged />
        <ClientHeader client={dossier.client} onEditing={hold.header} />
        <DebriefLeft clientId={clientId} />
        <CaptureOffer dossier={dossier} />
        {openOnes(dossier.client.procedures).some((each) => isComplaint(each)) && (
          <Suspense>
            <OpenComplaints dossier={dossier} />
          </Suspense>
        )}
        <div className={classes.pulse}>
          <StageSteps dossier={dossier} />
          <TouchProgress dossier={dossier} count={summary.touches} />
          <Standing client={dossier.client} summary={summary} />
          {isRiskKnown && (
            <Suspense>
              <RiskLine client={dossier.client} />
            </Suspense>
          )}
          {dossier.client.handedOverOn === undefined ? (
            <>
              <HealthLine summary={summary} />
              <RestNote client={dossier.client} />
            </>
          ) : (
            <HandedOver on={dossier.client.handedOverOn} to={dossier.client.handedOverTo} />
          )}
        </div>
        <FollowUps clientId={clientId} followUps={dossier.followUps} />
        <InView>
          <LikelyScripts dossier={dossier} />
        </InView>
        <Suspense>
          <NeedsSection dossier={dossier} onEditing={hold.needs} />
        </Suspense>
        {dossier.loans.length > 0 && <Loans loans={dossier.loans} />}
        {dossier.holdings.length > 0 && <Holdings holdings={dossier.holdings} />}
        <Suspense>
          <ChainLine client={dossier.client} />
        </Suspense>
        <People dossier={dossier} onEditing={hold.people} />
        <Referrals client={dossier.client} onEditing={hold.referrals} />
        <RememberedAnswers client={dossier.client} />
        <InView>
          <Procedures dossier={dossier} hasComplaintsOnTop onEditing={hold.procedures} />
        </InView>
        <TouchTimeline dossier={dossier} count={summary.touches} />
      </main>
      <LogDock
        dossier={dossier}
        focusAt={focusAt}
        onFocused={onFocused}
        onDrafting={hold.log}
        onTaken={onTaken}
        {...(selected ? { selected } : {})}
      />
    </div>
  );
}
