import { lazy, Suspense, useCallback, useEffect, useReducer, useState } from 'react';
import { useTeaching } from '../../lib/hooks/use-adapters.ts';
import { useCurrentPage, useSummaries } from '../../lib/hooks/use-live.ts';
import { usePanelRequests } from '../../lib/hooks/use-panel-requests.ts';
import { useReadyBriefing } from '../../lib/hooks/use-ready-briefing.ts';
import { useBriefRequests } from '../briefing/use-brief-requests.ts';
import { AddClient } from '../client/add-client.tsx';
import { ClientView } from '../client/client-view.tsx';
import { PickClient } from '../log/pick-client.tsx';
import { useLogRequests } from '../log/use-log-requests.ts';
import { Chooser } from '../portal/chooser.tsx';
import { Stranger } from '../portal/stranger.tsx';
import { SettingsView } from '../settings/settings-view.tsx';
import { TeachView } from '../teach/teach-view.tsx';
import { TodayView } from '../today/today-view.tsx';
import { FOLLOW_START, follow, subjectKey } from './follow.ts';
import { NavigationContext } from './navigation.ts';
import { Splash } from './splash.tsx';
import { useCopyUscc } from './use-copy-uscc.ts';
import { useSettled } from './use-settled.ts';

/** Wanted around a visit, not in the first picture. */
const loadBriefing = () => import('../briefing/panel-briefing.tsx');
const PanelBriefing = lazy(async () => ({ default: (await loadBriefing()).PanelBriefing }));
const VisitView = lazy(async () => ({ default: (await import('../visit/visit-view.tsx')).VisitView }));
const DebriefView = lazy(async () => ({ default: (await import('../debrief/debrief-view.tsx')).DebriefView }));

/** The open book: decides what to show, follows the page, and answers requests from outside. */
export function Shell({ version }: { version: string }) {
  const page = useCurrentPage();
  const summaries = useSummaries();
  const teaching = useTeaching();
  const [state, dispatch] = useReducer(follow, FOLLOW_START);
  const [focusAt, setFocusAt] = useState(0);
  const copyUscc = useCopyUscc();
  const subject = page?.subject;
  // During rendering, so that not a single frame shows the client of the page before.
  if (subject && subjectKey(subject) !== subjectKey(state.subject)) dispatch({ type: 'subject', subject });

  const focusLog = useCallback(() => setFocusAt(Date.now()), []);
  const onFocused = useCallback(() => setFocusAt(0), []);
  const { text: logText, onTaken, start: startLog, logFor } = useLogRequests(state, dispatch, focusLog);
  const brief = useBriefRequests(state, dispatch);
  const onDrafting = useCallback((isDrafting: boolean) => dispatch({ type: 'drafting', isDrafting }), []);
  usePanelRequests((request) => {
    if (request.kind === 'openClient') {
      if (request.logs) logFor(request.clientId, request.logs.text);
      else dispatch({ type: 'open', clientId: request.clientId });
    } else if (request.kind === 'search') dispatch({ type: 'show', view: { kind: 'day', query: request.text } });
    else if (request.kind === 'briefing' || request.kind === 'briefLine') brief(request);
    else if (request.kind === 'copyUscc') void copyUscc(request.text);
    else startLog(request);
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.code !== 'KeyL') return;
      event.preventDefault();
      focusLog();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [focusLog]);

  const isSettled = useSettled(page !== undefined && summaries !== undefined);
  useReadyBriefing(isSettled, loadBriefing);
  if (!isSettled) return <Splash />;

  if (teaching) return <TeachView key={teaching.tabId} teaching={teaching} />;

  const view = state.view;
  return (
    <NavigationContext value={{ state, dispatch, focusLog, logFor }}>
      {view.kind === 'client' && (
        <ClientView
          key={view.clientId}
          clientId={view.clientId}
          focusAt={focusAt}
          onFocused={onFocused}
          onDrafting={onDrafting}
          onTaken={onTaken}
          {...(logText ? { selected: logText } : {})}
        />
      )}
      {view.kind === 'day' && (
        <TodayView
          key={view.query}
          focusAt={focusAt}
          onFocused={onFocused}
          {...(view.query === undefined ? {} : { query: view.query })}
        />
      )}
      {view.kind === 'pick' && (
        <PickClient
          clientIds={view.clientIds}
          focusAt={focusAt}
          onFocused={onFocused}
          onGiveUp={onTaken}
          {...(logText ? { text: logText.text } : {})}
        />
      )}
      <Suspense>
        {view.kind === 'briefing' && <PanelBriefing key={view.clientId} clientId={view.clientId} />}
        {view.kind === 'visit' && <VisitView key={view.clientId} clientId={view.clientId} />}
        {view.kind === 'debrief' && <DebriefView key={view.clientId} clientId={view.clientId} />}
      </Suspense>
      {view.kind === 'chooser' && <Chooser clientIds={view.clientIds} />}
      {view.kind === 'stranger' && <Stranger {...view} />}
      {view.kind === 'add' && <AddClient {...view} />}
      {view.kind === 'settings' && <SettingsView version={version} onBack={() => dispatch({ type: 'leave' })} />}
    </NavigationContext>
  );
}
