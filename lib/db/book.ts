import type { Stamp } from '../domain/clock/hlc.ts';
import { BookClosed, createFollower, type Follower } from './follow.ts';
import type { Keys } from './keys.ts';
import type { ChangeEntry, Head } from './log.ts';
import { openEntryOrRecover, openShelfOrRecover, recoverShelf } from './recovery.ts';
import type { SuixingDatabase } from './schema.ts';
import { SealError } from './seal.ts';
import { type Placed, type Shelf, type StoredDossier, shelfOf } from './stored.ts';
import { createView, type View } from './view.ts';

/** Shelves kept opened: more than a manager looks at in a day, a few megabytes. */
const KEPT = 128;

/** One opened book in one context: the database, its keys, and what this context already knows of it. */
export interface Book {
  readonly db: SuixingDatabase;
  readonly keys: Keys;
  readonly follower: Follower;
  readonly view: View;
  /** The dossiers of a shelf as of the follower's head; empty for one that does not exist. Throws `SealError`. */
  shelf(id: number): Promise<Shelf>;
  /** One client's dossier; undefined when there is no such client. `shelf`: where to look instead of {@link Book.shelf}. */
  dossier(clientId: string, shelf?: (id: number) => Promise<Shelf>): Promise<StoredDossier | undefined>;
  /** An entry this context has just written, with the shelves and pages as it left them. */
  wrote(
    head: Head,
    entry: ChangeEntry,
    shelves: ReadonlyMap<number, Shelf>,
    pages: ReadonlyMap<number, readonly Placed[]>,
  ): void;
  /** Stamp of the entry at the follower's head. */
  lastStamp(): Promise<Stamp | undefined>;
}

const BOOKS = new WeakMap<SuixingDatabase, { readonly keys: Keys; readonly book: Book }>();
/** Keys that were locked away. Whoever still holds them, in the middle of something long, must not open the book again. */
const LOCKED = new WeakSet<Keys>();

/** The book of a database under these keys: one for all who ask in this context. Throws {@link BookClosed} once they were locked. */
export function bookOf(db: SuixingDatabase, keys: Keys): Book {
  const open = BOOKS.get(db);
  if (open?.keys === keys) return open.book;
  if (LOCKED.has(keys)) throw new BookClosed();
  closeBook(db);
  const book = createBook(db, keys);
  BOOKS.set(db, { keys, book });
  return book;
}

/** Forget what is known of a database's book. */
export function closeBook(db: SuixingDatabase): void {
  BOOKS.get(db)?.book.follower.close();
  BOOKS.delete(db);
}

/** The vault was locked: forget the book, and let nobody open it again with the keys it was open under. */
export function lockBook(db: SuixingDatabase): void {
  const open = BOOKS.get(db);
  if (open) LOCKED.add(open.keys);
  closeBook(db);
}

function createBook(db: SuixingDatabase, keys: Keys): Book {
  const follower = createFollower(db, keys);
  const shelves = new Map<number, Shelf>();
  let stamp: { readonly seq: number; readonly stamp: Stamp } | undefined;
  /** Set while an entry of our own is announced: its shelves are known already. */
  let isOwn = false;

  follower.entries$.subscribe({
    next: ({ seq, entry }) => {
      stamp = { seq, stamp: entry.stamp };
      // It names nobody: whoever was erased must not be written again from memory.
      if (entry.cause.type === 'erase') shelves.clear();
      if (isOwn) return;
      // A large commit names its pages only.
      if (entry.pages) shelves.clear();
      for (const { at } of entry.touched ?? []) shelves.delete(shelfOf(at));
    },
    error: () => shelves.clear(),
    complete: () => shelves.clear(),
  });
  follower.reset$.subscribe(() => {
    shelves.clear();
    stamp = undefined;
  });
  const view = createView({ db, keys, follower });

  const remember = (id: number, shelf: Shelf) => {
    shelves.delete(id);
    shelves.set(id, shelf);
    const [oldest] = shelves.keys();
    if (shelves.size > KEPT && oldest !== undefined) shelves.delete(oldest);
  };

  const readShelf = async (id: number): Promise<Shelf> => {
    const known = shelves.get(id);
    if (known) return known;
    const before = follower.known() ?? (await follower.catchUp());
    const row = await db.shelves.get(id);
    const shelf = row ? await openShelfOrRecover(db, keys, row) : [];
    // Read while the log moved on: true now, but not to be kept as what stood at the head.
    if (before === follower.known()) remember(id, shelf);
    return shelf;
  };

  return {
    db,
    keys,
    follower,
    view,
    shelf: readShelf,
    async dossier(clientId, shelf = readShelf) {
      const at = await view.placeOf(clientId);
      if (at === undefined) return undefined;
      const number = shelfOf(at);
      const isIt = ({ dossier }: StoredDossier) => dossier.client.id === clientId;
      const found = (await shelf(number)).find(isIt);
      if (found) return found;
      // Removed by another window a moment ago?
      await follower.catchUp();
      if ((await view.placeOf(clientId)) === undefined) return undefined;
      // Listed, and not on its shelf: the row is gone or not the one that was written.
      const recovered = await recoverShelf(db, keys, number, await db.shelves.get(number));
      if (!recovered) throw new SealError('a shelf lacks a dossier it must hold');
      remember(number, recovered);
      return recovered.find(isIt);
    },
    wrote(head, entry, written, pages) {
      for (const [id, shelf] of written) remember(id, shelf);
      isOwn = true;
      follower.announce(head, entry, pages);
      isOwn = false;
    },
    async lastStamp() {
      const head = follower.known() ?? (await follower.catchUp());
      if (head.seq === 0) return undefined;
      if (stamp?.seq !== head.seq) {
        const row = await db.changes.get(head.seq);
        if (row) stamp = { seq: row.seq, stamp: (await openEntryOrRecover(db, keys, row)).stamp };
      }
      return stamp?.stamp;
    },
  };
}
