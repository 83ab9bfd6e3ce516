import { useCallback } from 'react';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { useToasts } from '../ui/toasts.tsx';

/** Copies the credit code that a text selected on a page means; says so, or what to do instead. */
export function useCopyUscc(): (text: string) => Promise<void> {
  const { selection } = useServices();
  const { t } = useText();
  const { show } = useToasts();
  return useCallback(
    async (text) => {
      const found = await selection.usccFor(text);
      if (!found) {
        show({ tone: 'bad', text: t('selection.noUscc', { text }) });
        return;
      }
      const words = { code: found.code, name: found.name ?? t('selection.page') };
      const copied = () => show({ tone: 'good', text: t('selection.copied', words) });
      if (await selection.copy(found.code)) {
        copied();
        return;
      }
      // A browser lets a page write to the clipboard only while it has the focus: one click in the panel gives it that.
      const again = async () =>
        (await selection.copy(found.code))
          ? copied()
          : show({ tone: 'bad', text: t('selection.copyRefused', { code: found.code }) });
      show({
        tone: 'good',
        text: t('selection.found', words),
        action: { label: t('selection.copy'), onAct: () => void again() },
      });
    },
    [selection, t, show],
  );
}
