import { startTransition, useEffect, useState } from 'react';
import type { Decisions } from '../domain/import/plan.ts';
import type { ImportDefaults, ImportPreview } from '../services/import.ts';
import { inPercent } from '../util/in-percent.ts';
import type { LoadedTable } from './use-import-table.ts';
import { useWorkspaceServices } from './use-workspace-services.ts';

/** What an import would do, as far as it has been worked out. */
export interface PreviewState {
  /** The last preview, also while the next is being worked out. */
  readonly preview: ImportPreview | undefined;
  /** How far the next one is, 0…1; undefined when `preview` is what would happen now. */
  readonly share: number | undefined;
  readonly hasFailed: boolean;
}

/** Works the preview out again whenever something it depends on changes. Without `loaded` there is none. */
export function useImportPreview(
  loaded: LoadedTable | undefined,
  defaults: ImportDefaults,
  decisions: Decisions,
): PreviewState {
  const { imports } = useWorkspaceServices();
  const [worked, setWorked] = useState<{ readonly of: LoadedTable; readonly preview: ImportPreview }>();
  const [share, setShare] = useState<number>();
  const [hasFailed, setFailed] = useState(false);
  const { table, mapping } = loaded ?? {};
  // The table and its mapping decide; what else is known of it (who set a column) does not.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `loaded` stands for the two.
  useEffect(() => {
    if (!loaded || !table || !mapping) return setWorked(undefined);
    const own = new AbortController();
    setShare(0);
    setFailed(false);
    const onProgress = (next: number) => own.signal.aborted || setShare(inPercent(next));
    void imports.preview(table, { mapping, defaults, decisions }, { signal: own.signal, onProgress }).then((result) => {
      if (own.signal.aborted) return;
      // A hundred rows are drawn in pieces: the page answers meanwhile.
      startTransition(() => {
        setShare(undefined);
        if (result.ok) setWorked({ of: loaded, preview: result.value });
        else setFailed(result.reason === 'storage');
      });
    });
    return () => own.abort();
  }, [imports, table, mapping, defaults, decisions]);
  // Rows of another table would stand beside the wrong cells.
  return { preview: worked?.of.table === table ? worked?.preview : undefined, share, hasFailed };
}
