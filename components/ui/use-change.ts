import { useCallback, useRef } from 'react';
import type { Result, Saved, SaveFailure } from '../../lib/hooks/service-types.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { useToasts } from './toasts.tsx';

/**
 * Runs one change of the book at a time: says that it worked and offers to take it back, or says in plain words why it
 * did not. A second call while one runs is dropped, so a double click changes things once.
 */
export function useChange(): (
  change: () => Promise<Result<Saved, SaveFailure | 'stale' | 'otherClient'>>,
  doneText: string,
) => Promise<boolean> {
  const { book } = useServices();
  const { t } = useText();
  const { show } = useToasts();
  const isBusy = useRef(false);
  return useCallback(
    async (change, doneText) => {
      if (isBusy.current) return false;
      isBusy.current = true;
      try {
        const result = await change();
        if (!result.ok) {
          show({ tone: 'bad', text: t(`fail.${result.reason}`) });
          return false;
        }
        const { commitId } = result.value;
        const undo = async () => {
          const undone = await book.undo(commitId);
          show(
            undone.ok ? { tone: 'good', text: t('fail.undone') } : { tone: 'bad', text: t(`fail.${undone.reason}`) },
          );
        };
        show({ tone: 'good', text: doneText, onUndo: () => void undo() });
        return true;
      } catch {
        show({ tone: 'bad', text: t('fail.storage') });
        return false;
      } finally {
        isBusy.current = false;
      }
    },
    [book, show, t],
  );
}
