import { useCallback, useRef, useState } from 'react';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { useToasts } from '../ui/toasts.tsx';

/** Loads the sample book once, with progress in whole per cent (undefined while idle); says so when it fails. */
export function useLoadSample(): { percent: number | undefined; load: () => Promise<boolean> } {
  const { book } = useServices();
  const { t } = useText();
  const { show } = useToasts();
  const [percent, setPercent] = useState<number>();
  const isBusy = useRef(false);
  const load = useCallback(async () => {
    if (isBusy.current) return false;
    isBusy.current = true;
    setPercent(0);
    const result = await book
      .loadSample((share) => setPercent(Math.round(share * 100)))
      .catch(() => ({ ok: false, reason: 'storage' }) as const);
    isBusy.current = false;
    setPercent(undefined);
    if (!result.ok) show({ tone: 'bad', text: t(`fail.${result.reason}`) });
    return result.ok;
  }, [book, show, t]);
  return { percent, load };
}
