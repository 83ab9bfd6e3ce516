import { useCallback } from 'react';
import type { Client } from '../../lib/domain/client/client.ts';
import type { FollowUp } from '../../lib/domain/follow-up/follow-up.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { useToasts } from '../ui/toasts.tsx';
import { useChange } from '../ui/use-change.ts';

/** Saves the client as it shall be, with new follow-ups, as one change that can be taken back. Without a client the limit was reached. */
export type SaveResearch = (
  record: Client | undefined,
  done: string,
  followUps?: readonly FollowUp[],
) => Promise<boolean>;

/** Saves what was judged, taken up or planned of a client; says so, or why not. */
export function useSaveResearch(client: Client): SaveResearch {
  const { edits } = useServices();
  const { t } = useText();
  const { show } = useToasts();
  const change = useChange();
  return useCallback(
    async (record, done, followUps = []) => {
      if (!record) {
        show({ tone: 'bad', text: t('research.tooMany') });
        return false;
      }
      const clientId = client.id;
      const own = record === client ? [] : [{ clientId, kind: 'client', was: client, record } as const];
      const steps = followUps.map((step) => ({ clientId, kind: 'followUp', record: step }) as const);
      return change(() => edits.save([...own, ...steps], 'editResearch'), done);
    },
    [client, edits, show, change, t],
  );
}
