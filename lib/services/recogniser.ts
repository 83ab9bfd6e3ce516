import { Subscription } from 'rxjs';
import type { Candidate, NameFilter } from '../contracts/page.ts';
import { type Book, bookOf } from '../db/book.ts';
import type { ChangeEntry } from '../db/log.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import type { ClientSummary } from '../domain/dossier/summary.ts';
import { currentKeys } from './keyring.ts';
import { type KnownNames, type NameNews, newsOf, openNames, withNews } from './known-names.ts';
import { createOpenedPages, type LookedUp, type OpenedPages, readClients } from './opened-pages.ts';

/** The background half of recognition for the book as it is now. */
export interface Recogniser {
  /** What the page half is told to look for. */
  readonly filter: NameFilter;
  /** A dictionary of every client that one of the candidates may mean, and what the user answered about them on this site. */
  lookUp(candidates: readonly Candidate[], site: string): Promise<LookedUp>;
}

/** Where the background asks for the book; everything in it can be built again after the worker was stopped. */
export interface BookView {
  /** Undefined while locked, and for a book that does not open: the panel says what is wrong with it. */
  recogniser(): Promise<Recogniser | undefined>;
  summaries(): Promise<readonly ClientSummary[] | undefined>;
  /** Let go of every name: the vault was locked. */
  forget(): void;
}

/** One opened book, the commits since it was last asked about, and what is known of it. */
interface Followed {
  readonly book: Book;
  readonly news: NameNews[];
  readonly subscription: Subscription;
  /** Ends work that takes long. */
  readonly over: AbortController;
  /** The log was rewritten, or can no longer be followed: nothing that was learned of it holds. */
  isStale: boolean;
  known?: { readonly names: KnownNames; readonly pages: OpenedPages };
}

/** The background's view of the book. Opens what a page asks about, not the whole book. */
export function createBookView(db: SuixingDatabase): BookView {
  let followed: Followed | undefined;
  let underWay: Promise<Recogniser | undefined> | undefined;

  const forget = () => {
    followed?.over.abort();
    followed?.subscription.unsubscribe();
    followed = undefined;
  };

  const make = async (): Promise<Recogniser | undefined> => {
    const keys = await currentKeys();
    if (!keys) return undefined;
    const book = bookOf(db, keys);
    if (followed?.book !== book || followed.isStale) {
      forget();
      followed = follow(book);
    }
    // Held on to: it may be forgotten while the book is read.
    const mine = followed;
    const { seq } = await book.follower.catchUp();
    mine.known = await bringUpTo(mine, seq);
    return recogniserOf(mine.known);
  };

  return {
    recogniser() {
      underWay ??= make()
        .catch(() => {
          forget();
          return undefined;
        })
        .finally(() => {
          underWay = undefined;
        });
      return underWay;
    },
    forget,
    async summaries() {
      const keys = await currentKeys();
      if (!keys) return undefined;
      try {
        return [...(await readClients(bookOf(db, keys))).values()].flat();
      } catch {
        return undefined;
      }
    },
  };
}

function follow(book: Book): Followed {
  const subscription = new Subscription();
  const followed: Followed = { book, news: [], subscription, over: new AbortController(), isStale: false };
  const end = () => {
    followed.isStale = true;
  };
  const next = ({ seq, entry }: { seq: number; entry: ChangeEntry }) => followed.news.push(newsOf(seq, entry));
  subscription.add(book.follower.entries$.subscribe({ next, error: end, complete: end }));
  subscription.add(book.follower.reset$.subscribe(end));
  return followed;
}

/** What is known of the book as of commit `seq` or later. Pages stay open while no name or code has changed. */
async function bringUpTo({ book, news, known, over }: Followed, seq: number): Promise<NonNullable<Followed['known']>> {
  const before = known?.names ?? (await openNames(book, seq, over.signal));
  const unknown = news.splice(0).filter((one) => one.seq > before.seq);
  const names = await withNews(book, before, unknown, over.signal);
  const isSame = known && names.lexicon === known.names.lexicon && names.behind === known.names.behind;
  return { names, pages: isSame ? known.pages : createOpenedPages(book) };
}

function recogniserOf({ names, pages }: NonNullable<Followed['known']>): Recogniser {
  return { filter: names.filter, lookUp: (candidates, site) => pages.lookUp(names, candidates, site) };
}
