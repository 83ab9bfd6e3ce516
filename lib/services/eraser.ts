import { firstValueFrom, type Observable } from 'rxjs';
import { type Book, bookOf } from '../db/book.ts';
import { putDraft } from '../db/drafts.ts';
import { type Erased, erase } from '../db/erase.ts';
import type { ErasurePart } from '../db/erase-log.ts';
import type { EraseOptions } from '../db/erase-scan.ts';
import type { Keys } from '../db/keys.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import { draftNamesOf } from '../domain/debrief/draft.ts';
import { namesIn } from '../domain/dossier/names.ts';
import { newId, now } from '../platform/environment.ts';
import { removeValues } from '../platform/storage.ts';
import { createAfterCommit, deviceName } from './after-commit.ts';
import { forgetInViews } from './board-views.ts';
import { SESSION_DRAFT } from './keys.ts';
import type { Result } from './services.ts';

/**
 * Why something could not be erased; nothing was written then. `unreadable`: a part of the book that would have to be searched
 * does not open, so that nobody could say that nothing is left.
 */
export type EraseFailure = 'locked' | 'cancelled' | 'storage' | 'unreadable';

/** Erases clients and records for good, everywhere in this browser, and tells all contexts. */
export type Eraser = (
  parts: readonly ErasurePart[],
  options?: EraseOptions,
) => Promise<Result<Omit<Erased, 'head'>, EraseFailure>>;

/** The services' way to {@link erase}. `afterErase` is told so that copies elsewhere follow; nobody waits for it. */
export function createEraser(
  db: SuixingDatabase,
  keys$: Observable<Keys | undefined>,
  afterErase: () => void = () => {},
): Eraser {
  const afterCommit = createAfterCommit(db);
  return async (parts, options = {}) => {
    const keys = await firstValueFrom(keys$);
    if (!keys) return { ok: false, reason: 'locked' };
    const clients = parts.flatMap((part) => ('clientId' in part ? [part.clientId] : []));
    try {
      const names = await namesOf(bookOf(db, keys), clients);
      // A line still being typed would be sealed again by the background.
      await forgetTyped(clients);
      // Before the dossier goes: once it has, nobody knows any more which names to look for. A view more or less is no loss.
      await forgetInViews(db, keys, names);
      const { head, ...erased } = await erase(
        bookOf(db, keys),
        { device: await deviceName(), now, newId },
        parts,
        options,
      );
      // … and may have been, while the log was searched; what is left in memory would be sealed when the book is locked.
      await forgetTyped(clients);
      for (const name of clients.flatMap(draftNamesOf)) await putDraft(db, keys, name, undefined);
      await forgetInViews(db, keys, names);
      await afterCommit(keys, head, true);
      afterErase();
      return { ok: true, value: erased };
    } catch (error) {
      return { ok: false, reason: failureOf(error, options.signal) };
    }
  };
}

/** Drops what stands in memory of everything that is being written about the clients. */
function forgetTyped(clientIds: readonly string[]): Promise<void> {
  return removeValues(
    'session',
    clientIds.flatMap(draftNamesOf).map((name) => SESSION_DRAFT + name),
  );
}

/** What the clients and their people are called. */
async function namesOf(book: Book, clientIds: readonly string[]): Promise<readonly string[]> {
  const stored = await Promise.all(clientIds.map((id) => book.dossier(id)));
  return stored.flatMap((each) => (each ? namesIn(each.dossier) : []));
}

function failureOf(error: unknown, signal: AbortSignal | undefined): EraseFailure {
  if (signal?.aborted) return 'cancelled';
  return error instanceof Error && error.name === 'SealError' ? 'unreadable' : 'storage';
}
