import { useCallback, useRef } from 'react';
import type { Answered } from '../../lib/hooks/service-types.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { useNavigation } from '../app/navigation.ts';
import { useToasts } from '../ui/toasts.tsx';

type Answer = ReturnType<ReturnType<typeof useServices>['answers']['deny']>;

/** Answers "is it this one?": says whether the answer is kept for the next page, and offers to take it back. */
export function useAnswerPage(): {
  readonly confirm: (clientId: string, name: string) => Promise<void>;
  readonly deny: (then: () => void) => Promise<void>;
} {
  const { answers, book } = useServices();
  const { t } = useText();
  const { dispatch } = useNavigation();
  const { show } = useToasts();
  const isBusy = useRef(false);

  const say = useCallback(
    ({ commitId, onlyNow }: Answered, text: string) => {
      if (commitId === undefined) {
        if (onlyNow && onlyNow !== 'nothing') show({ tone: 'good', text: t(`chooser.onlyNow.${onlyNow}`) });
        return;
      }
      const undo = async () => {
        const undone = await book.undo(commitId).catch(() => ({ ok: false, reason: 'storage' }) as const);
        show(undone.ok ? { tone: 'good', text: t('fail.undone') } : { tone: 'bad', text: t(`fail.${undone.reason}`) });
      };
      show({ tone: 'good', text, onUndo: () => void undo() });
    },
    [book, show, t],
  );

  const run = useCallback(
    async (ask: () => Answer, text: string, then: () => void) => {
      if (isBusy.current) return;
      isBusy.current = true;
      const result = await ask().catch(() => ({ ok: false, reason: 'storage' }) as const);
      isBusy.current = false;
      if (result.ok) {
        then();
        say(result.value, text);
      } else show({ tone: 'bad', text: t(`fail.${result.reason}`) });
    },
    [say, show, t],
  );

  return {
    confirm: (clientId, name) =>
      run(
        () => answers.confirm(clientId),
        t('chooser.remembered', { name }),
        () => dispatch({ type: 'open', clientId }),
      ),
    deny: (then) => run(() => answers.deny(), t('chooser.rememberedNone'), then),
  };
}
