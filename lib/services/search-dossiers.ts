import { firstValueFrom, type Observable } from 'rxjs';
import type { Keys } from '../db/keys.ts';
import { scanDossiers } from '../db/scan.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import type { Dossier } from '../domain/dossier/dossier.ts';
import type { ClientSummary } from '../domain/dossier/summary.ts';
import { excerptOf } from '../search/excerpt.ts';
import type { SearchHit } from '../search/types.ts';
import type { SearchSource, SourceAnswer, SourceQuery } from './search.ts';

/** Shown of each kind; more would not be read. */
const LIMIT = 20;
/** One character is in every other sentence. */
const SHORTEST = 2;

/** What lies in the sealed dossiers: touches, newest first, and the products clients hold. */
export function createDossierSource(db: SuixingDatabase, keys$: Observable<Keys | undefined>): SearchSource {
  return {
    async *search(query, signal) {
      const keys = await firstValueFrom(keys$);
      if (!keys || [...query.typed.trim()].length < SHORTEST) return;
      const clients = new Map(query.summaries.map((summary) => [summary.id, summary]));
      const ids = query.summaries.toSorted(lastInTouchFirst).map(({ id }) => id);
      const touches = newestFirst();
      const products = newestFirst();
      for await (const { dossiers, done, of } of scanDossiers(db, keys, ids, signal)) {
        for (const dossier of dossiers) {
          const client = clients.get(dossier.client.id);
          if (!client) continue;
          touches.add(touchHits(query, client, dossier));
          products.add(productHits(query, client, dossier));
        }
        yield {
          sections: [products.section('product'), touches.section('touch')],
          share: done / of,
        } satisfies SourceAnswer;
      }
    },
  };
}

function lastInTouchFirst(a: ClientSummary, b: ClientSummary): number {
  const [first, second] = [a.touches.lastDay ?? '', b.touches.lastDay ?? ''];
  return first === second ? 0 : first > second ? -1 : 1;
}

function touchHits(query: SourceQuery, client: ClientSummary, { touches }: Dossier): SearchHit[] {
  return touches.flatMap(({ id, text, day }) => {
    const ranges = query.find(text, 'sentence', client);
    if (ranges.length === 0) return [];
    const hit = { type: 'touch', key: `${client.id} ${id}`, client, field: 'content', nameRanges: [], day } as const;
    return [{ ...hit, ...excerptOf(text, ranges), isApproximate: false }];
  });
}

function productHits(query: SourceQuery, client: ClientSummary, { holdings, loans }: Dossier): SearchHit[] {
  const products = [
    ...holdings.map(({ id, name, since }) => ({ id, name, day: since })),
    ...loans.map(({ id, product, disbursedOn }) => ({ id, name: product, day: disbursedOn })),
  ];
  return products.flatMap(({ id, name, day }) => {
    const ranges = query.find(name, 'name', client);
    if (ranges.length === 0) return [];
    const hit = { type: 'product', key: `${client.id} ${id}`, client, field: 'content', nameRanges: [], day } as const;
    return [{ ...hit, text: name, ranges, isApproximate: false }];
  });
}

/** Keeps the newest hits while they come in. */
function newestFirst() {
  let hits: SearchHit[] = [];
  let isMore = false;
  return {
    add(found: readonly SearchHit[]) {
      if (found.length === 0) return;
      hits = [...hits, ...found].sort((a, b) =>
        (a.day ?? '') === (b.day ?? '') ? 0 : (a.day ?? '') > (b.day ?? '') ? -1 : 1,
      );
      isMore ||= hits.length > LIMIT;
      hits = hits.slice(0, LIMIT);
    },
    section: <T extends 'product' | 'touch'>(type: T) => ({ type, hits, isMore }),
  };
}
