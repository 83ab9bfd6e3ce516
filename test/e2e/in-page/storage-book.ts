// The book that the storage cases work on, in a real browser page.
import { firstValueFrom } from 'rxjs';
import type { Change, Dossier } from '../../../lib/domain/dossier/dossier.ts';
import type { Cause } from '../../../lib/domain/audit/cause.ts';
import { bookOf } from '../../../lib/db/book.ts';
import { commit, type CommitDeps } from '../../../lib/db/commit.ts';
import { createDatabase } from '../../../lib/db/database.ts';
import { deriveKeys, newDataKey } from '../../../lib/db/keys.ts';
import { openShelf } from '../../../lib/db/shelves.ts';
import { watchSummaries } from '../../../lib/db/summaries.ts';
import { makeClient } from '../../factories/client.ts';

/** The usual cause. */
export const TOUCH: Cause = { type: 'logTouch' };
export const db = createDatabase();
export const keys = await deriveKeys(newDataKey());
export const deps: CommitDeps = { device: 'test', now: () => Date.now(), newId: () => crypto.randomUUID() };

export const put = (changes: readonly Change[], cause: Cause = TOUCH) => commit(bookOf(db, keys), deps, changes, cause);

/** Another window: a connection of its own that knows nothing of this one's memory. */
export const elsewhere = () => bookOf(createDatabase(), keys);

export function newDossier(name?: string): Dossier {
  const client = makeClient({ id: crypto.randomUUID(), ...(name ? { name } : {}) });
  return { client, people: [], touches: [], holdings: [], loans: [], followUps: [] };
}

export const summariesNow = () => firstValueFrom(watchSummaries(db, keys));

/** Whether any shelf on disk holds this client, as a window that remembers nothing reads it. */
export async function isStored(clientId: string): Promise<boolean> {
  const shelves = await Promise.all((await db.shelves.toArray()).map((row) => openShelf(keys, row)));
  return shelves.flat().some(({ dossier }) => dossier.client.id === clientId);
}
