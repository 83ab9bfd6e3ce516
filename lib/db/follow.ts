import { type Observable, Subject } from 'rxjs';
import type { Keys } from './keys.ts';
import { type ChangeEntry, type Head, headOf, openEntry, readHead } from './log.ts';
import type { ChangeRow, SuixingDatabase } from './schema.ts';
import { SealError } from './seal.ts';
import type { Placed } from './stored.ts';

/** An entry of the log with its place in it. */
export interface Followed {
  readonly seq: number;
  readonly entry: ChangeEntry;
  /** The pages it wrote, when this context wrote it and need not read them. */
  readonly pages?: ReadonlyMap<number, readonly Placed[]>;
}

/** Follows the log of one opened book, in whichever context it grows. */
export interface Follower {
  /** Where the log stands, as far as this context knows: no reading. Undefined before the first {@link Follower.catchUp}. */
  readonly known: () => Head | undefined;
  /** Read what others have written; every new entry is announced before this resolves. Rejects with {@link BookClosed}. */
  catchUp(): Promise<Head>;
  /** An entry this context has just written itself. */
  announce(head: Head, entry: ChangeEntry, pages: ReadonlyMap<number, readonly Placed[]>): void;
  /** Entries as they appear, each once and in order, from the first {@link Follower.catchUp} on. */
  readonly entries$: Observable<Followed>;
  /** The log was replaced or rewritten: everything read from it is void. */
  readonly reset$: Observable<void>;
  /** Tell this and every other context that the log was rewritten. */
  reset(): void;
  /** Stop following for good: the book was locked. */
  close(): void;
}

/** The book was locked while something was being done with it: nothing more is read or written under its keys. */
export class BookClosed extends Error {
  override readonly name = 'BookClosed';
}

/** How soon a read that failed is tried again, in ms: twice as long each time. */
const RETRY = Object.freeze({ first: 300, longest: 30_000 });

type Signal = { readonly seq: number } | 'reset';

/** Follow the log. Other contexts announce what they write over a broadcast channel; a missed signal is made up for by the next. */
export function createFollower(db: SuixingDatabase, keys: Keys): Follower {
  const entries = new Subject<Followed>();
  const resets = new Subject<void>();
  const channel = new BroadcastChannel(`${db.name}-log`);
  let known: Head | undefined;
  let underWay: Promise<Head> | undefined;
  let isClosed = false;

  const read = async (): Promise<Head> => {
    if (isClosed) throw new BookClosed();
    if (!known) {
      const head = await readHead(db);
      if (isClosed) throw new BookClosed();
      known = head;
      return known;
    }
    const rows = await db.changes.where('seq').above(known.seq).sortBy('seq');
    for (const row of rows) await take(row);
    // Reset meanwhile: the log was rewritten while it was being read. Or closed, which the next look says.
    return (known as Head | undefined) ?? read();
  };

  const take = async (row: ChangeRow) => {
    const entry = await openEntry(keys, row);
    // Somebody else in this context may have announced it while it was being opened.
    if (!known || row.seq !== known.seq + 1) return;
    known = headOf(row);
    entries.next({ seq: row.seq, entry });
  };

  const catchUp = () => {
    underWay ??= read().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };

  // A row that does not open is damage, and is told; a database that cannot be read for the moment is asked again.
  const follow = (wait: number = RETRY.first): void => {
    catchUp().catch((error: unknown) => {
      if (isClosed) return;
      if (error instanceof SealError) entries.error(error);
      else setTimeout(follow, wait, Math.min(2 * wait, RETRY.longest));
    });
  };

  const forget = () => {
    known = undefined;
    resets.next();
  };

  channel.onmessage = ({ data }: MessageEvent<Signal>) => {
    if (data === 'reset') forget();
    else if (known && data.seq > known.seq) follow();
  };

  return {
    known: () => known,
    catchUp,
    announce(head, entry, pages) {
      // Written just before the lock: it is durable, and nobody here is to remember it.
      if (isClosed) return;
      if (!known || head.seq === known.seq + 1) {
        known = head;
        entries.next({ seq: head.seq, entry, pages });
      }
      channel.postMessage({ seq: head.seq } satisfies Signal);
    },
    entries$: entries.asObservable(),
    reset$: resets.asObservable(),
    reset() {
      if (isClosed) return;
      forget();
      channel.postMessage('reset' satisfies Signal);
    },
    close() {
      isClosed = true;
      known = undefined;
      channel.close();
      entries.complete();
      resets.complete();
    },
  };
}
