import { useCallback, useEffect, useState } from 'react';
import type { NamedClient, PastImport } from '../services/import.ts';
import { useWorkspaceServices } from './use-workspace-services.ts';

/** Imports of the past; undefined until read. `reload` after something was imported or taken back. */
export function usePastImports(): { readonly past: readonly PastImport[] | undefined; readonly reload: () => void } {
  const { imports } = useWorkspaceServices();
  const [past, setPast] = useState<readonly PastImport[]>();
  const reload = useCallback(() => void imports.past().then(setPast, () => setPast([])), [imports]);
  useEffect(reload, [reload]);
  return { past, reload };
}

/** Where taking an import back stands. */
export type UndoState =
  /** `isBack`: it was asked, and declined. */
  | { readonly step: 'none'; readonly isBack?: true }
  | { readonly step: 'asking' }
  | { readonly step: 'running'; readonly share: number }
  /** These clients were changed since; `others` were not. */
  | { readonly step: 'edited'; readonly edited: readonly NamedClient[]; readonly others: number }
  | { readonly step: 'failed'; readonly reason: 'locked' | 'storage' }
  | { readonly step: 'done'; readonly undone: number; readonly left: number };

/** Taking one import back. */
export interface UndoImport {
  readonly state: UndoState;
  ask(): void;
  /** Do it; `leavesEdited`: but leave clients alone that were changed since. */
  go(leavesEdited?: boolean): Promise<void>;
  dismiss(): void;
}

/** Takes an import back, asking first. `onDone` once something was. */
export function useUndoImport(importId: string, onDone: () => void): UndoImport {
  const { imports } = useWorkspaceServices();
  const [state, setState] = useState<UndoState>({ step: 'none' });
  return {
    state,
    ask: () => setState({ step: 'asking' }),
    async go(leavesEdited = false) {
      setState({ step: 'running', share: 0 });
      const onProgress = (share: number) => setState((now) => (now.step === 'running' ? { ...now, share } : now));
      const result = await imports.undo(importId, { leavesEdited, onProgress });
      if (result.ok) setState({ step: 'done', undone: result.value.undone, left: result.value.left.length });
      else if (result.reason === 'edited') setState({ ...result, step: 'edited' });
      else setState({ step: 'failed', reason: result.reason });
      if (result.ok) onDone();
    },
    dismiss: () => setState({ step: 'none', isBack: true }),
  };
}
