import { combineLatest, defer, from, map, type Observable, shareReplay, switchMap } from 'rxjs';
import type { Day } from '../domain/calendar/day.ts';
import type { ContentItem, Pack } from '../domain/content/item.ts';
import { inForce, signatureState } from '../domain/content/pack-right.ts';
import { type LayerItems, resolveContent } from '../domain/content/resolve.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { ContentReader } from './content.ts';
import type { ContentStore, KeptPack } from './content-store.ts';

/** What the content is put together from. */
export interface ContentSources {
  readonly store: ContentStore;
  readonly policy$: Observable<Policy>;
  readonly today$: Observable<Day>;
  /** The shipped pack, in a file of its own. */
  readonly shipped: () => Promise<Pack>;
}

/** Puts the layers over each other whenever one of them, the policy or the day changes. */
export function createContentReader({ store, policy$, today$, shipped }: ContentSources): ContentReader {
  return {
    book$: defer(() => from(shipped())).pipe(
      switchMap((pack) =>
        combineLatest([
          store.watch('content.packs'),
          store.watch('content.own'),
          store.watch('content.keys'),
          policy$,
          today$,
        ]).pipe(
          map(([packs, own, { trusted }, policy, today]) =>
            resolveContent(
              layersOf(
                pack,
                packs.filter(({ signature }) => inForce(signature, trusted, policy)),
                own,
                ({ signature }) => signatureState(signature, trusted, policy) === 'trusted',
              ),
              today,
            ),
          ),
        ),
      ),
      shareReplay({ bufferSize: 1, refCount: true }),
    ),
  };
}

/** The layers, the lowest first. */
export function layersOf(
  shipped: Pack,
  packs: readonly KeptPack[],
  own: readonly ContentItem[],
  isTrusted: (pack: KeptPack) => boolean,
): readonly LayerItems[] {
  return [
    { layer: 'shipped', pack: shipped, items: shipped.items },
    ...packs.map((each) => ({
      ...{ layer: 'bank' as const, pack: each.pack, items: each.pack.items },
      ...(isTrusted(each) ? { isTrusted: true as const } : {}),
    })),
    { layer: 'own', pack: { id: 'own', version: '' }, items: own },
  ];
}
