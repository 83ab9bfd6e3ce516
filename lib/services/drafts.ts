import { putDraft } from '../db/drafts.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import { readPrefix, readValue, removeValues } from '../platform/storage.ts';
import { currentKeys } from './keyring.ts';
import { SESSION_DRAFT } from './keys.ts';

/** A draft in memory, a log line or what stands in a form: `null` was discarded and has to go from the disk too; a missing one says nothing (locked). */
export type DraftInMemory = object | null | undefined;

/**
 * Bring the sealed copy of one draft in line with the one in memory, as that is now. Asked to do so by the background,
 * because the panel may be closed with its last keystroke. Does nothing while the vault is locked.
 */
export async function settleDraft(db: SuixingDatabase, key: string): Promise<void> {
  const keys = await currentKeys();
  const draft = (await readValue('session', key)) as DraftInMemory;
  if (!keys || draft === undefined) return;
  await putDraft(db, keys, key.slice(SESSION_DRAFT.length), draft ?? undefined);
  if (draft === null && (await readValue('session', key)) === null) await removeValues('session', key);
}

/** Settle every draft in memory: before the key goes. */
export async function settleDrafts(db: SuixingDatabase): Promise<void> {
  const keys = Object.keys(await readPrefix('session', SESSION_DRAFT));
  await Promise.allSettled(keys.map((key) => settleDraft(db, key)));
}
