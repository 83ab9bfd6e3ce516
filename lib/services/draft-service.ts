import { getDraft, putDraft } from '../db/drafts.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import { readValue, removeValues, writeValue } from '../platform/storage.ts';
import { currentKeys } from './keyring.ts';
import { SESSION_DRAFT } from './keys.ts';
import type { Draft, DraftService } from './services.ts';

/** Pause after the last keystroke before a draft is sealed to disk. */
const SEAL_AFTER_MS = 250;

/**
 * Drafts survive a closed panel (memory, at every keystroke) and a closed browser (sealed on disk, a moment later).
 * Text never lies on disk in the clear.
 */
export function createDraftService(db: SuixingDatabase): DraftService {
  const pending = new Map<string, ReturnType<typeof setTimeout>>();

  const sealNow = async (clientId: string, draft: Draft | undefined) => {
    pending.delete(clientId);
    const keys = await currentKeys();
    if (keys) await putDraft(db, keys, clientId, draft);
  };

  return {
    async load(clientId) {
      const inMemory = await readValue('session', SESSION_DRAFT + clientId);
      if (inMemory) return inMemory as Draft;
      const keys = await currentKeys();
      return keys ? getDraft<Draft>(db, keys, clientId) : undefined;
    },

    keep(clientId, draft) {
      clearTimeout(pending.get(clientId));
      if (draft === undefined) {
        void removeValues('session', SESSION_DRAFT + clientId);
        void sealNow(clientId, undefined).catch(() => undefined);
        return;
      }
      void writeValue('session', SESSION_DRAFT + clientId, draft).catch(() => undefined);
      pending.set(
        clientId,
        // A draft that cannot be sealed (full disk) is still in memory; saving the touch itself reports the failure.
        setTimeout(() => void sealNow(clientId, draft).catch(() => undefined), SEAL_AFTER_MS),
      );
    },
  };
}
