import type { Stamp } from '../domain/clock/hlc.ts';
import { createFollower, type Follower } from './follow.ts';
import type { Keys } from './keys.ts';
import { type ChangeEntry, type Head, openEntry } from './log.ts';
import type { SuixingDatabase } from './schema.ts';
import { openJson } from './seal.ts';
import type { StoredDossier } from './stored.ts';

/** Dossiers kept opened: more than a manager looks at in a day, a megabyte or so. */
const KEPT = 256;

/** A stored dossier with the summary page of its client. */
export interface Kept {
  readonly page: number;
  readonly stored: StoredDossier;
}

/** One opened book in one context: the database, its keys, and what this context already knows of it. */
export interface Book {
  readonly db: SuixingDatabase;
  readonly keys: Keys;
  readonly follower: Follower;
  /** A client's dossier as of the follower's head; undefined when there is no such client. Throws `SealError`. */
  dossier(id: string): Promise<Kept | undefined>;
  /** An entry this context has just written, with the dossiers as it left them. */
  wrote(head: Head, entry: ChangeEntry, written: ReadonlyMap<string, Kept | undefined>): void;
  /** Stamp of the entry at the follower's head. */
  lastStamp(): Promise<Stamp | undefined>;
}

const BOOKS = new WeakMap<SuixingDatabase, { readonly keys: Keys; readonly book: Book }>();

/** The book of a database under these keys: one for all who ask in this context. */
export function bookOf(db: SuixingDatabase, keys: Keys): Book {
  const open = BOOKS.get(db);
  if (open?.keys === keys) return open.book;
  closeBook(db);
  const book = createBook(db, keys);
  BOOKS.set(db, { keys, book });
  return book;
}

/** Forget what is known of a database's book: it was locked. */
export function closeBook(db: SuixingDatabase): void {
  BOOKS.get(db)?.book.follower.close();
  BOOKS.delete(db);
}

function createBook(db: SuixingDatabase, keys: Keys): Book {
  const follower = createFollower(db, keys);
  const dossiers = new Map<string, Kept>();
  let stamp: { readonly seq: number; readonly stamp: Stamp } | undefined;
  /** Set while an entry of our own is announced: its dossiers are known already. */
  let isOwn = false;

  follower.entries$.subscribe({
    next: ({ seq, entry }) => {
      stamp = { seq, stamp: entry.stamp };
      if (!isOwn) for (const { clientId } of entry.effects) dossiers.delete(clientId);
    },
    error: () => dossiers.clear(),
  });
  follower.reset$.subscribe(() => {
    dossiers.clear();
    stamp = undefined;
  });

  const remember = (id: string, kept: Kept | undefined) => {
    dossiers.delete(id);
    if (kept) dossiers.set(id, kept);
    const [oldest] = dossiers.keys();
    if (dossiers.size > KEPT && oldest !== undefined) dossiers.delete(oldest);
  };

  return {
    db,
    keys,
    follower,
    async dossier(id) {
      const known = dossiers.get(id);
      if (known) return known;
      const before = follower.known() ?? (await follower.catchUp());
      const row = await db.dossiers.get(id);
      const kept = row && {
        page: row.page,
        stored: await openJson<StoredDossier>(keys.seal, 'dossiers', id, row.sealed),
      };
      // Read while the log moved on: true now, but not to be kept as what stood at the head.
      if (before === follower.known()) remember(id, kept);
      return kept;
    },
    wrote(head, entry, written) {
      for (const [id, kept] of written) remember(id, kept);
      isOwn = true;
      follower.announce(head, entry);
      isOwn = false;
    },
    async lastStamp() {
      const head = follower.known() ?? (await follower.catchUp());
      if (head.seq === 0) return undefined;
      if (stamp?.seq !== head.seq) {
        const row = await db.changes.get(head.seq);
        if (row) stamp = { seq: row.seq, stamp: (await openEntry(keys, row)).stamp };
      }
      return stamp?.stamp;
    },
  };
}
