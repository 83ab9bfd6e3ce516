import { useCallback } from 'react';
import type { Client } from '../../lib/domain/client/client.ts';
import type { RiskSignal } from '../../lib/domain/risk/signal.ts';
import { talkStep, withSignal } from '../../lib/domain/risk/track.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { useWorkCalendar } from '../../lib/hooks/use-work-calendar.ts';
import { useSaveResearch } from './use-save-research.ts';

/** What is taken up: a signal that was seen today, or on another day. */
export type TakenUp = Pick<RiskSignal, 'kind'> & Partial<Pick<RiskSignal, 'on' | 'note'>>;

/** Takes a signal up: it stands from now on, and the talk with the client is on the list, both as one change. */
export function useTakeUp(client: Client): (signal: TakenUp) => Promise<boolean> {
  const { edits } = useServices();
  const { t, today } = useText();
  const calendar = useWorkCalendar();
  const save = useSaveResearch(client);
  return useCallback(
    async ({ kind, on = today, note }) => {
      if (!calendar) return false;
      const name = t(`risk.signal.${kind}`);
      const id = edits.newId();
      const text = t('research.talkText', { name });
      const step = talkStep(id, { id: edits.newId(), text, today, calendar });
      const signal = { id, kind, on, ...(note === undefined ? {} : { note }) };
      return save(withSignal(client, signal), t('research.takenUp', { name }), [step]);
    },
    [calendar, client, edits, save, t, today],
  );
}
