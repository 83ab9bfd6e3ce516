import { getDraft } from '../db/drafts.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import { readValue, removeValues, writeValue } from '../platform/storage.ts';
import type { DraftInMemory } from './drafts.ts';
import { currentKeys } from './keyring.ts';
import { SESSION_DRAFT } from './keys.ts';
import type { Draft, DraftService } from './services.ts';

/**
 * Drafts survive a closed panel (memory, at every keystroke) and a closed browser: the background seals what changes in
 * memory to disk, whether or not the panel is still there. Text never lies on disk in the clear.
 */
export function createDraftService(db: SuixingDatabase): DraftService {
  async function load<T>(name: string): Promise<T | undefined> {
    const inMemory = (await readValue('session', SESSION_DRAFT + name)) as DraftInMemory;
    if (inMemory !== undefined) return (inMemory as T | null) ?? undefined;
    const keys = await currentKeys();
    return keys ? getDraft<T>(db, keys, name) : undefined;
  }

  function keep(name: string, draft: object | undefined): void {
    // Sent at once, not after a pause: the panel may be closed with the next event.
    void keepInMemory(SESSION_DRAFT + name, draft ?? null).catch(() => undefined);
  }

  return {
    load: (clientId) => load<Draft>(clientId),
    keep,
    loadForm: (name) => load(name),
    keepForm: keep,
  };
}

async function keepInMemory(key: string, draft: DraftInMemory): Promise<void> {
  await writeValue('session', key, draft);
  // A keystroke that raced the lock must not stay behind.
  if (!(await currentKeys())) await removeValues('session', key);
}
