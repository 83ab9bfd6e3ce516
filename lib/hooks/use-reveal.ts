import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { MaskedField, Result, RevealFailure } from '../services/services.ts';
import { useServices } from './services-context.tsx';

/** How long a masked field stays readable, in milliseconds: long enough to dial a number. */
const SHOWN_MS = 15_000;

/** One masked field of a client. Showing and copying it is logged first; what cannot be logged stays masked. */
export interface Reveal {
  readonly isShown: boolean;
  readonly show: () => Promise<Result<void, RevealFailure>>;
  readonly hide: () => void;
  readonly copy: (text: string) => Promise<Result<void, RevealFailure | 'clipboard'>>;
}

/** Shows a masked field for 15 seconds; it is masked again at once when the window loses the focus. */
export function useReveal(clientId: string, field: MaskedField): Reveal {
  const { reveals } = useServices();
  const [isShown, setShown] = useState(false);
  const isBusy = useRef(false);

  // Listening before the number is painted: a window left in that instant must hide it too.
  useLayoutEffect(() => {
    if (!isShown) return undefined;
    const hide = () => setShown(false);
    const timer = setTimeout(hide, SHOWN_MS);
    window.addEventListener('blur', hide);
    document.addEventListener('visibilitychange', hide);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('blur', hide);
      document.removeEventListener('visibilitychange', hide);
    };
  }, [isShown]);

  // A second press while the first is being logged would be logged twice.
  const once = useCallback(async <R extends string>(task: () => Promise<Result<void, R>>): Promise<Result<void, R>> => {
    if (isBusy.current) return { ok: true, value: undefined };
    isBusy.current = true;
    try {
      return await task();
    } finally {
      isBusy.current = false;
    }
  }, []);

  const show = useCallback(
    () =>
      once(async () => {
        // The window may lose the focus while the log is being written.
        let isLeft = false;
        const leave = () => {
          isLeft = true;
        };
        window.addEventListener('blur', leave);
        const result = await reveals.account(clientId, field);
        window.removeEventListener('blur', leave);
        if (result.ok && !isLeft) setShown(true);
        return result;
      }),
    [once, reveals, clientId, field],
  );
  const copy = useCallback(
    (text: string) => once(() => reveals.copy(clientId, field, text)),
    [once, reveals, clientId, field],
  );
  const hide = useCallback(() => setShown(false), []);
  return { isShown, show, hide, copy };
}
