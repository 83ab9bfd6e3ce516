import { useMemo } from 'react';
import type { Checklist } from '../../lib/domain/procedure/checklist.ts';
import { useContentBook } from '../../lib/hooks/use-content-book.ts';

/** The checklists of the content. */
export interface Checklists {
  /** Those that may be begun today. */
  readonly usable: readonly Checklist[];
  /** Any, also one that is no longer to be begun: what was begun by it goes on. */
  readonly of: (id: string) => Checklist | undefined;
}

const NONE: Checklists = Object.freeze({ usable: Object.freeze([]), of: () => undefined });

/** The checklists; undefined until they are there. Where they do not come, what was done is shown without its steps. */
export function useChecklists(): Checklists | undefined {
  const book = useContentBook();
  return useMemo(() => {
    if (book === undefined) return undefined;
    if (book === 'failed') return NONE;
    const byId = new Map(book.checklist.map(({ item }) => [item.id, item.body]));
    return {
      usable: book.checklist.filter(({ standing }) => standing === 'usable').map(({ item }) => item.body),
      of: (id) => byId.get(id),
    };
  }, [book]);
}
