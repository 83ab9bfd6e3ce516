import { liveQuery } from 'dexie';
import { from, type Observable, switchMap } from 'rxjs';
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

/** What is kept under an id, again whenever it is written in any context; what `read` makes of it. */
export function watchDraft<T>(db: SuixingDatabase, id: string, read: () => Promise<T>): Observable<T> {
  return from(liveQuery(() => db.drafts.get(id))).pipe(switchMap(read));
}
