import { useCallback } from 'react';
import type { AdapterChange } from '../../lib/hooks/adapter-types.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useToasts } from '../ui/toasts.tsx';

/** Says what was done to taught pages and offers to take it back. */
export function useUndoAdapters(): (text: string, change: AdapterChange) => void {
  const { t } = useText();
  const { show } = useToasts();
  return useCallback(
    (text, change) => {
      const undo = () =>
        change.undo().then(
          () => show({ tone: 'good', text: t('fail.undone') }),
          () => show({ tone: 'bad', text: t('teach.fail.storage') }),
        );
      show({ tone: 'good', text, onUndo: () => void undo() });
    },
    [show, t],
  );
}
