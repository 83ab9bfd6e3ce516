import { useCallback } from 'react';
import { type PackEdit, useContentService } from '../../lib/hooks/use-content.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useToasts } from '../ui/toasts.tsx';

/** Says that the packs were changed, and offers to take it back. */
export function usePackUndo(): (edit: PackEdit, doneText: string) => void {
  const service = useContentService();
  const { t } = useText();
  const { show } = useToasts();
  return useCallback(
    (edit, doneText) => {
      const undo = async () => {
        const undone = await service.restorePacks(edit).catch(() => ({ ok: false, reason: 'storage' }) as const);
        show(
          undone.ok
            ? { tone: 'good', text: t('fail.undone') }
            : { tone: 'bad', text: t(`content.packUndo.${undone.reason}`) },
        );
      };
      show({ tone: 'good', text: doneText, onUndo: () => void undo() });
    },
    [service, show, t],
  );
}
