import { useCallback, useEffect, useReducer, useState } from 'react';
import { useCurrentPage, useSummaries } from '../../lib/hooks/use-live.ts';
import { usePanelRequests } from '../../lib/hooks/use-panel-requests.ts';
import { AddClient } from '../client/add-client.tsx';
import { ClientView } from '../client/client-view.tsx';
import { Chooser } from '../portal/chooser.tsx';
import { Stranger } from '../portal/stranger.tsx';
import { SettingsView } from '../settings/settings-view.tsx';
import { TodayView } from '../today/today-view.tsx';
import { FOLLOW_START, follow, subjectKey, viewFor } from './follow.ts';
import { NavigationContext } from './navigation.ts';
import { Splash } from './splash.tsx';
import { useSettled } from './use-settled.ts';

/** The open book: decides what to show, follows the page, and answers requests from outside. */
export function Shell({ version }: { version: string }) {
  const page = useCurrentPage();
  const summaries = useSummaries();
  const [state, dispatch] = useReducer(follow, FOLLOW_START);
  const [focusAt, setFocusAt] = useState(0);
  const subject = page?.subject;
  // During rendering, so that not a single frame shows the client of the page before.
  if (subject && subjectKey(subject) !== subjectKey(state.subject)) dispatch({ type: 'subject', subject });

  const focusLog = useCallback(() => setFocusAt(Date.now()), []);
  const onFocused = useCallback(() => setFocusAt(0), []);
  const onDrafting = useCallback((isDrafting: boolean) => dispatch({ type: 'drafting', isDrafting }), []);
  usePanelRequests((request) => {
    if (request.kind === 'openClient') dispatch({ type: 'open', clientId: request.clientId });
    else {
      if (state.view.kind !== 'client' && viewFor(state.subject).kind === 'client') dispatch({ type: 'toPage' });
      focusLog();
    }
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
  if (!isSettled) return <Splash />;

  const view = state.view;
  return (
    <NavigationContext value={{ state, dispatch, focusLog }}>
      {view.kind === 'client' && (
        <ClientView
          key={view.clientId}
          clientId={view.clientId}
          focusAt={focusAt}
          onFocused={onFocused}
          onDrafting={onDrafting}
        />
      )}
      {view.kind === 'day' && <TodayView focusAt={focusAt} onFocused={onFocused} />}
      {view.kind === 'chooser' && <Chooser clientIds={view.clientIds} />}
      {view.kind === 'stranger' && <Stranger {...view} />}
      {view.kind === 'add' && <AddClient {...view} />}
      {view.kind === 'settings' && <SettingsView version={version} onBack={() => dispatch({ type: 'leave' })} />}
    </NavigationContext>
  );
}
