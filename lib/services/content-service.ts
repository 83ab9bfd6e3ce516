import { combineLatest, defer, from, map, shareReplay } from 'rxjs';
import type { ContentService } from './content.ts';
import type { ContentDeps } from './content-deps.ts';
import { createContentKeys } from './content-keys.ts';
import { createContentOwn } from './content-own.ts';
import { createContentPacks } from './content-packs.ts';
import { packInfo } from './content-pack-info.ts';

/** The workspace's way to change content. */
export function createContentService(deps: ContentDeps): ContentService {
  const { store, policy } = deps;
  return {
    book$: deps.reader.book$,
    own$: store.watch('content.own'),
    packs$: combineLatest([
      defer(() => from(deps.shipped())),
      store.watch('content.packs'),
      store.watch('content.keys'),
      policy.policy$,
    ]).pipe(
      map(([shipped, packs, { trusted }, now]) => packInfo(shipped, packs, trusted, now)),
      shareReplay({ bufferSize: 1, refCount: true }),
    ),
    ...createContentOwn(deps),
    ...createContentPacks(deps),
    ...createContentKeys(deps),
  };
}
