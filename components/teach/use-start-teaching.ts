import { useCallback } from 'react';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { useToasts } from '../ui/toasts.tsx';

/** Begins teaching the page in the active tab; `replaces`: the taught page that is taught anew. */
export function useStartTeaching(): (replaces?: string) => void {
  const { teaching } = useServices();
  const { t } = useText();
  const { show } = useToasts();
  return useCallback(
    (replaces) => {
      void teaching
        .start(replaces)
        .catch(() => ({ ok: false }))
        .then(({ ok }) => ok || show({ tone: 'bad', text: t('teach.fail.noPage') }));
    },
    [teaching, show, t],
  );
}
