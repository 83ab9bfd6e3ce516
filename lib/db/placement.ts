import type { Dossier } from '../domain/dossier/dossier.ts';
import { type ClientSummary, summarise } from '../domain/dossier/summary.ts';
import type { Affected } from './affected.ts';
import { PAGE_SIZE } from './schema.ts';

/** Where each client's summary goes, and the pages that have to be written. */
export interface Placement {
  readonly pages: ReadonlyMap<number, readonly ClientSummary[]>;
  readonly pageOf: ReadonlyMap<string, number>;
  readonly added: number;
  readonly removed: number;
}

/**
 * Put the summaries of changed dossiers on their pages. A known client stays on its page; a new one goes to the last page
 * until that holds {@link PAGE_SIZE}; a removed one leaves its page.
 */
export function placeSummaries(
  before: Pick<Affected, 'pages' | 'pageOf' | 'lastPage'>,
  dossiers: ReadonlyMap<string, Dossier | undefined>,
): Placement {
  const pages = new Map<number, ClientSummary[]>();
  const pageOf = new Map(before.pageOf);
  let lastPage = Math.max(before.lastPage, 1);
  let added = 0;
  let removed = 0;
  const writable = (id: number) => {
    const page = pages.get(id) ?? [...(before.pages.get(id) ?? [])];
    pages.set(id, page);
    return page;
  };
  for (const [id, dossier] of dossiers) {
    const known = pageOf.get(id);
    if (known !== undefined) {
      const page = writable(known);
      const at = page.findIndex((summary) => summary.id === id);
      if (dossier && at >= 0) page[at] = summarise(dossier);
      else if (dossier) page.push(summarise(dossier));
      else {
        if (at >= 0) page.splice(at, 1);
        pageOf.delete(id);
        removed += 1;
      }
    } else if (dossier) {
      if (writable(lastPage).length >= PAGE_SIZE) lastPage += 1;
      writable(lastPage).push(summarise(dossier));
      pageOf.set(id, lastPage);
      added += 1;
    }
  }
  return { pages, pageOf, added, removed };
}
