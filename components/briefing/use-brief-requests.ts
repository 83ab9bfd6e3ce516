import { useEffect, useRef, useState } from 'react';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useCurrentPage } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import type { FollowEvent, FollowState } from '../app/follow.ts';
import { useToasts } from '../ui/toasts.tsx';

/** A wish for a briefing: a key, the context menu, the address bar. */
export interface BriefWish {
  readonly kind: 'briefing' | 'briefLine';
  /** What was selected on the page, or for `briefLine` who was typed; absent: of the client shown, or on the page. */
  readonly text?: string;
}

/**
 * Leads a wish to the briefing of the client that is meant: the only one the text names, else the one shown, else the one on the page.
 * In doubt they are searched for; where nobody is meant, that is said.
 */
export function useBriefRequests(
  state: FollowState,
  dispatch: (event: FollowEvent) => void,
): (wish: BriefWish) => void {
  const { t } = useText();
  const { selection } = useServices();
  const { show } = useToasts();
  const isPageKnown = useCurrentPage() !== undefined;
  const open = (clientId: string) => dispatch({ type: 'show', view: { kind: 'briefing', clientId } });

  const lead = async ({ kind, text = '' }: BriefWish) => {
    if (text !== '') {
      const { clientIds } = await selection
        .targetOf(text, kind === 'briefLine' ? 'addressBar' : 'selection')
        .catch(() => ({ clientIds: [] as readonly string[] }));
      const [only] = clientIds;
      if (only !== undefined && clientIds.length === 1) return open(only);
      return dispatch({ type: 'show', view: { kind: 'day', query: text } });
    }
    const meant = meantBy(state);
    if (meant !== undefined) return open(meant);
    if (state.subject.kind !== 'none') dispatch({ type: 'toPage' });
    show({ tone: 'bad', text: t('client.briefingNone') });
  };
  const latest = useRef(lead);
  useEffect(() => {
    latest.current = lead;
  });
  // A panel that was opened for this wish has yet to learn what the page is about.
  const [wish, setWish] = useState<BriefWish>();
  useEffect(() => {
    if (!wish || !isPageKnown) return;
    setWish(undefined);
    void latest.current(wish);
  }, [wish, isPageKnown]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.altKey || event.code !== 'KeyB') return;
      event.preventDefault();
      if (!event.repeat) setWish({ kind: 'briefing' });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return setWish;
}

/** Whoever is shown, else whom the page is about. */
function meantBy({ view, subject }: FollowState): string | undefined {
  if ('clientId' in view) return view.clientId;
  return subject.kind === 'client' ? subject.clientId : undefined;
}
