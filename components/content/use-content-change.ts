import { useCallback, useRef, useState } from 'react';
import { type ContentEdit, type ContentResult, useContentService } from '../../lib/hooks/use-content.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useToasts } from '../ui/toasts.tsx';
import { useContentTrouble } from './use-content-trouble.ts';

/** Runs changes of content. */
export interface ContentChange {
  readonly isBusy: boolean;
  /** What was written; undefined where nothing was. Says so, and offers to take it back. */
  readonly run: (
    change: () => Promise<ContentResult<ContentEdit>>,
    doneText: string,
  ) => Promise<ContentEdit | undefined>;
}

/** Runs one change of content at a time: says that it worked and offers to take it back, or says in plain words why it did not. */
export function useContentChange(): ContentChange {
  const service = useContentService();
  const { t } = useText();
  const { show } = useToasts();
  const troubleText = useContentTrouble();
  const [isBusy, setBusy] = useState(false);
  const isRunning = useRef(false);
  const run = useCallback<ContentChange['run']>(
    async (change, doneText) => {
      if (isRunning.current) return undefined;
      isRunning.current = true;
      setBusy(true);
      try {
        const result = await change();
        if (!result.ok) {
          show({ tone: 'bad', text: troubleText(result) });
          return undefined;
        }
        const undo = async () => {
          const undone = await service.restore(result.value);
          show(undone.ok ? { tone: 'good', text: t('fail.undone') } : { tone: 'bad', text: troubleText(undone) });
        };
        show({ tone: 'good', text: doneText, onUndo: () => void undo() });
        return result.value;
      } catch {
        show({ tone: 'bad', text: t('content.fail.storage') });
        return undefined;
      } finally {
        isRunning.current = false;
        setBusy(false);
      }
    },
    [service, show, t, troubleText],
  );
  return { isBusy, run };
}
