import { useCallback, useEffect, useRef, useState } from 'react';
import { useCurrentPage } from '../../lib/hooks/use-live.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { type FollowEvent, type FollowState, viewFor } from '../app/follow.ts';
import type { SelectedText } from './use-log.ts';

/** A wish from outside the panel to log something: the shortcut, the context menu, the address bar. */
export interface LogWish {
  readonly kind: 'focusLog' | 'logLine';
  readonly text?: string;
  readonly at: number;
}

interface LogRequests {
  /** What goes into the line of the client shown next. */
  readonly text: SelectedText | undefined;
  /** It stands there now, or is not wanted any more. */
  readonly onTaken: () => void;
  readonly start: (wish: LogWish) => void;
  /** Open this client with the cursor in the log line; `text`: what it begins with. */
  readonly logFor: (clientId: string, text?: string) => void;
}

/**
 * Leads a wish to the line it is meant for. A selected text goes to the client that is shown or that the page is about, else to
 * the only one it names; a line of the address bar to the one it begins with. In doubt the user is asked. Nothing is saved.
 */
export function useLogRequests(
  state: FollowState,
  dispatch: (event: FollowEvent) => void,
  focusLog: () => void,
): LogRequests {
  const { selection } = useServices();
  const page = useCurrentPage();
  const [text, setText] = useState<SelectedText>();
  // Once: the next client's line must not get it as well.
  const onTaken = useCallback(() => setText(undefined), []);
  const mentions = page?.mentions ?? [];

  const lead = async ({ kind, text: given = '', at }: LogWish) => {
    const take = (line: string) => setText(line === '' ? undefined : { text: line, at });
    const isAboutClient = state.view.kind === 'client' || viewFor(state.subject).kind === 'client';
    if (kind === 'focusLog' && isAboutClient) {
      take(given);
      if (state.view.kind !== 'client') dispatch({ type: 'toPage' });
      focusLog();
      return;
    }
    const target =
      given === ''
        ? { clientIds: [], text: '' }
        : await selection
            .targetOf(given, kind === 'logLine' ? 'addressBar' : 'selection')
            .catch(() => ({ clientIds: [], text: given }));
    take(target.text);
    const [only] = target.clientIds;
    if (only !== undefined && target.clientIds.length === 1) dispatch({ type: 'open', clientId: only });
    // The page itself asks who is meant; whom the user picks there gets the line.
    else if (state.view.kind !== 'chooser' || kind === 'logLine') {
      const clientIds = given === '' ? mentions : target.clientIds;
      dispatch({ type: 'show', view: { kind: 'pick', clientIds } });
    }
    focusLog();
  };
  const logFor = useCallback(
    (clientId: string, line?: string) => {
      setText(line === undefined ? undefined : { text: line, at: Date.now() });
      dispatch({ type: 'open', clientId });
      focusLog();
    },
    [dispatch, focusLog],
  );
  const latest = useRef(lead);
  useEffect(() => {
    latest.current = lead;
  });
  // A panel that was opened for this wish has yet to learn what the page is about.
  const [wish, setWish] = useState<LogWish>();
  const isPageKnown = page !== undefined;
  useEffect(() => {
    if (!wish || !isPageKnown) return;
    setWish(undefined);
    void latest.current(wish);
  }, [wish, isPageKnown]);
  // Picked by hand, or the page has answered meanwhile: the line is wanted either way.
  const wasAsking = useRef(false);
  const shown = state.view.kind;
  useEffect(() => {
    if (wasAsking.current && shown === 'client') focusLog();
    wasAsking.current = shown === 'pick';
  }, [shown, focusLog]);
  return { text, onTaken, start: setWish, logFor };
}
