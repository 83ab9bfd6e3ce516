import { map, type Observable, of, shareReplay, switchMap } from 'rxjs';
import { getDraft, putDraft, watchDraft } from '../db/drafts.ts';
import type { Keys } from '../db/keys.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import { SealError } from '../db/seal.ts';
import { type BoardView, readViews, withoutNamed } from '../domain/board/view.ts';
import { exclusively } from '../platform/environment.ts';
import type { BoardService } from './board.ts';
import { currentKeys } from './keyring.ts';

/**
 * The row of the views among the drafts. They lie there because they may hold typed names and so must be sealed, and because
 * that table, unlike what is derived from the log, stays when a copy of the same book is restored. No id of a client.
 */
const VIEWS = 'board.views';

/** Keeps the views of the board, sealed. */
export function createBoardViews(
  db: SuixingDatabase,
  keys$: Observable<Keys | undefined>,
): Pick<BoardService, 'views$' | 'changeViews'> {
  return {
    views$: keys$.pipe(
      switchMap((keys) => (keys ? watchDraft(db, VIEWS, () => read(db, keys)) : of([]))),
      map(readViews),
      shareReplay({ bufferSize: 1, refCount: true }),
    ),
    changeViews: (edit) =>
      exclusively('board.views', async () => {
        const keys = await currentKeys();
        if (!keys) return { ok: false, reason: 'locked' };
        try {
          const before = readViews(await read(db, keys));
          const after = edit(before);
          if (!after) return { ok: false, reason: 'invalid' };
          await putDraft(db, keys, VIEWS, after);
          return { ok: true, value: before };
        } catch {
          return { ok: false, reason: 'storage' };
        }
      }),
  };
}

/** Let the views go in which one of these names stands: their client was erased. */
export function forgetInViews(db: SuixingDatabase, keys: Keys, names: readonly string[]): Promise<void> {
  return exclusively('board.views', async () => {
    const views = readViews(await read(db, keys));
    const left = withoutNamed(views, names);
    if (left.length < views.length) await putDraft(db, keys, VIEWS, left);
  });
}

/** Views that do not open are lost; the book is not damaged by that, and nobody is troubled. */
async function read(db: SuixingDatabase, keys: Keys): Promise<readonly BoardView[] | undefined> {
  try {
    return await getDraft<readonly BoardView[]>(db, keys, VIEWS);
  } catch (error) {
    if (error instanceof SealError) return undefined;
    throw error;
  }
}
