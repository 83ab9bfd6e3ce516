import { useCallback } from 'react';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { useToasts } from '../ui/toasts.tsx';
import { hostOf } from './host-of.ts';

/** Asks for access to an origin and says what came of it. Call it directly in the click handler. */
export function useEnablePortal(): (origin: string) => Promise<boolean> {
  const { portals } = useServices();
  const { t } = useText();
  const { show } = useToasts();
  return useCallback(
    (origin) =>
      portals
        .enable(origin)
        .catch(() => ({ ok: false, reason: 'refused' }) as const)
        .then((result) => {
          show(
            result.ok
              ? { tone: 'good', text: t('portal.enabled', { host: hostOf(origin) }) }
              : { tone: 'bad', text: t(`portal.${result.reason}`) },
          );
          return result.ok;
        }),
    [portals, show, t],
  );
}
