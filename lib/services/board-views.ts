import { map, type Observable, of, shareReplay, switchMap } from 'rxjs';
import { getDraft, putDraft } from '../db/drafts.ts';
import { getKept, putKept, watchKept } from '../db/kept.ts';
import type { Keys } from '../db/keys.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import { SealError } from '../db/seal.ts';
import { BOARD_VIEWS, type BoardView, readViews, withoutNamed } from '../domain/board/view.ts';
import { exclusively } from '../platform/environment.ts';
import type { BoardService } from './board.ts';
import { currentKeys } from './keyring.ts';

/**
 * Among what is kept: sealed, as they may hold typed names, and in every copy of the book. Before they were kept they lay among the drafts
 * under the same name.
 */
const VIEWS = BOARD_VIEWS;

/** Keeps the views of the board, sealed. */
export function createBoardViews(
  db: SuixingDatabase,
  keys$: Observable<Keys | undefined>,
): Pick<BoardService, 'views$' | 'changeViews'> {
  return {
    views$: keys$.pipe(
      switchMap((keys) => (keys ? watchKept(db, VIEWS, () => shown(db, keys)) : of([]))),
      map(readViews),
      shareReplay({ bufferSize: 1, refCount: true }),
    ),
    changeViews: (edit) =>
      exclusively(VIEWS, async () => {
        const keys = await currentKeys();
        if (!keys) return { ok: false, reason: 'locked' };
        try {
          const before = readViews(await read(db, keys));
          const after = edit(before);
          if (!after) return { ok: false, reason: 'invalid' };
          await write(db, keys, after);
          return { ok: true, value: before };
        } catch {
          return { ok: false, reason: 'storage' };
        }
      }),
  };
}

/** Let the views go in which one of these names stands: their client was erased. */
export function forgetInViews(db: SuixingDatabase, keys: Keys, names: readonly string[]): Promise<void> {
  return exclusively(VIEWS, async () => {
    const views = readViews(await read(db, keys));
    const left = withoutNamed(views, names);
    if (left.length < views.length) await write(db, keys, left);
  });
}

async function write(db: SuixingDatabase, keys: Keys, views: readonly BoardView[]): Promise<void> {
  await putKept(db, keys, VIEWS, views);
  await putDraft(db, keys, VIEWS, undefined);
}

/** The views for whoever only looks: where they have to be taken over first, not while another window changes them. */
async function shown(db: SuixingDatabase, keys: Keys): Promise<readonly BoardView[] | undefined> {
  const kept = await orNothing(() => getKept<readonly BoardView[]>(db, keys, VIEWS));
  return kept ?? exclusively(VIEWS, () => read(db, keys));
}

/** The views for whoever holds the lock. */
function read(db: SuixingDatabase, keys: Keys): Promise<readonly BoardView[] | undefined> {
  return orNothing(async () => (await getKept<readonly BoardView[]>(db, keys, VIEWS)) ?? (await takeOver(db, keys)));
}

/** Views that do not open are lost; the book is not damaged by that, and nobody is troubled. */
async function orNothing<T>(task: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await task();
  } catch (error) {
    if (error instanceof SealError) return undefined;
    throw error;
  }
}

/** Views of an earlier build, put where they are in every copy. Under the lock alone, or it would bring back what was changed meanwhile. */
async function takeOver(db: SuixingDatabase, keys: Keys): Promise<readonly BoardView[] | undefined> {
  const views = await getDraft<readonly BoardView[]>(db, keys, VIEWS);
  if (views) await write(db, keys, views);
  return views;
}
