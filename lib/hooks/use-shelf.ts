import { useEffect, useState } from 'react';
import type { PlaybookService, Shelf } from '../services/playbook.ts';
import { useServices } from './services-context.tsx';

/** A collection and what was found in it. */
export type ShelfAnswer<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'ready'; readonly all: readonly T[]; readonly found: readonly T[] };

type ItemOf<K extends keyof PlaybookService> = PlaybookService[K] extends Shelf<infer T> ? T : never;

/** What the typed text may mean in a collection of the playbook; the last answer stays until the next is there. */
export function useShelf<K extends keyof PlaybookService>(name: K, typed: string): ShelfAnswer<ItemOf<K>> {
  const { playbook } = useServices();
  const [answer, setAnswer] = useState<ShelfAnswer<ItemOf<K>>>({ state: 'loading' });
  useEffect(() => {
    let isOver = false;
    const shelf = playbook[name] as unknown as Shelf<ItemOf<K>>;
    Promise.all([shelf.all(), shelf.find(typed)]).then(
      ([all, found]) => isOver || setAnswer({ state: 'ready', all, found }),
      () => isOver || setAnswer({ state: 'failed' }),
    );
    return () => {
      isOver = true;
    };
  }, [playbook, name, typed]);
  return answer;
}
