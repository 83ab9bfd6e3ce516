import { useCallback, useEffect, useRef } from 'react';

/**
 * Prints the page, which has been accounted for. A print that was asked for by the browser's own command is accounted for when it happens: it cannot be
 * held up until the log has it.
 */
export function useLoggedPrint(account: () => Promise<unknown>): () => void {
  const isAccounted = useRef(false);
  const latest = useRef(account);
  latest.current = account;
  useEffect(() => {
    const before = () => {
      if (!isAccounted.current) void latest.current().catch(() => undefined);
    };
    window.addEventListener('beforeprint', before);
    return () => window.removeEventListener('beforeprint', before);
  }, []);
  return useCallback(() => {
    isAccounted.current = true;
    try {
      window.print();
    } finally {
      isAccounted.current = false;
    }
  }, []);
}
