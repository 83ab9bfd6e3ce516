import { defer, from, type Observable, shareReplay, switchMap } from 'rxjs';
import type { Keys } from '../db/keys.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import type { Day } from '../domain/calendar/day.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { ContentReader } from './content.ts';

/** What reading content needs. */
interface Parts {
  readonly db: SuixingDatabase;
  readonly keys$: Observable<Keys | undefined>;
  readonly policy$: Observable<Policy>;
  readonly today$: Observable<Day>;
}

/** The reader of content, which comes with the content itself when somebody first asks: the panel opens without it. */
export function createLazyContent(parts: Parts): ContentReader {
  const reader = async () => {
    const { createContentReader, createContentStore } = await import('./content-parts.ts');
    return createContentReader({
      store: createContentStore(parts.db, parts.keys$),
      policy$: parts.policy$,
      today$: parts.today$,
      shipped: async () => (await import('../content/shipped/pack.ts')).SHIPPED_PACK,
    });
  };
  return {
    book$: defer(() => from(reader())).pipe(
      switchMap(({ book$ }) => book$),
      shareReplay({ bufferSize: 1, refCount: true }),
    ),
  };
}
