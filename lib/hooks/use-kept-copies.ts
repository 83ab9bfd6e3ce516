import { useEffect, useState } from 'react';
import type { CopyOverview, KeptCopy } from '../services/backup.ts';
import { useServices } from './services-context.tsx';

/** A copy that lies in the browser's private files. */
export type FoundCopy = CopyOverview & { readonly kind: KeptCopy };

/** The copies that lie in the browser's private files; undefined until they have been looked at. */
export function useKeptCopies(): readonly FoundCopy[] | undefined {
  const { backup } = useServices();
  const [kept, setKept] = useState<readonly FoundCopy[]>();
  useEffect(() => {
    let isOver = false;
    void backup
      .keptCopies()
      .catch(() => [])
      .then((found) => {
        if (!isOver) setKept(found);
      });
    return () => {
      isOver = true;
    };
  }, [backup]);
  return kept;
}
