import type { Keys } from './keys.ts';
import type { SuixingDatabase } from './schema.ts';
import { openJson, sealJson } from './seal.ts';

/** Keep a draft sealed under its client's id; `undefined` removes it. */
export async function putDraft(db: SuixingDatabase, keys: Keys, id: string, draft: unknown): Promise<void> {
  if (draft === undefined) await db.drafts.delete(id);
  else await db.drafts.put({ id, sealed: await sealJson(keys.seal, 'drafts', id, draft) });
}

/** The draft kept for a client, if any. */
export async function getDraft<T>(db: SuixingDatabase, keys: Keys, id: string): Promise<T | undefined> {
  const row = await db.drafts.get(id);
  return row && openJson<T>(keys.seal, 'drafts', id, row.sealed);
}
