import type { Candidate } from '../contracts/page.ts';
import type { Book } from '../db/book.ts';
import { loadPages } from '../db/view.ts';
import type { ClientSummary } from '../domain/dossier/summary.ts';
import type { Dictionary } from '../recognition/dictionary.ts';
import { pagesFor } from '../recognition/lexicon.ts';
import { createOpenedClients, type OpenedClients } from '../recognition/opened-clients.ts';
import type { Remembered } from '../recognition/remembered.ts';

/** What resolving the candidates of one frame takes. */
export interface LookedUp {
  readonly dictionary: Dictionary;
  readonly remembered: Remembered;
}

/** Which pages candidates may be on. */
export interface WhereToLook {
  readonly lexicon: Parameters<typeof pagesFor>[0];
  /** Looked at in any case. */
  readonly changed: ReadonlySet<number>;
}

/** The summary pages of a book that were asked about so far. */
export interface OpenedPages {
  /** Every client one of the candidates may mean, and what was answered about them. Opens what is not open yet. */
  lookUp(where: WhereToLook, candidates: readonly Candidate[], site: string): Promise<LookedUp>;
}

/** Pages kept open, a quarter of a book of 100,000: what one page asks about is a few dozen at most. */
const MOST_OPEN = 128;

/** Nothing is open yet. */
export function createOpenedPages(book: Book): OpenedPages {
  let opened: OpenedClients = createOpenedClients();
  return {
    async lookUp({ lexicon, changed }, candidates, site) {
      const wanted = new Set([...changed, ...pagesFor(lexicon, candidates, book.keys.lookup)]);
      const isMissing = (page: number) => !opened.has(page);
      const more = [...wanted].filter(isMissing).length;
      if (more > 0 && opened.size + more > MOST_OPEN) opened = createOpenedClients();
      // Another frame may begin anew while this one reads.
      const mine = opened;
      if (more === 0) return { dictionary: mine.dictionary, remembered: mine.remembered(site) };
      const missing = new Set([...wanted].filter(isMissing));
      const read = await readClients(book, missing);
      // A page that does not exist is open and empty: it need not be looked for again.
      for (const page of missing) mine.add(page, read.get(page) ?? []);
      return { dictionary: mine.dictionary, remembered: mine.remembered(site) };
    },
  };
}

/** The clients on some pages, or all, page by page. */
export async function readClients(
  book: Book,
  pages?: ReadonlySet<number>,
): Promise<ReadonlyMap<number, readonly ClientSummary[]>> {
  const read = await loadPages(book, pages);
  return new Map(Array.from(read.pages, ([page, placed]) => [page, placed.map(({ summary }) => summary)] as const));
}
