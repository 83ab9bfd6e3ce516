import { useMemo, useRef } from 'react';

/** Who may hold the shown client in the panel while the user is writing there. */
type Holder = 'log' | 'header' | 'people' | 'referrals' | 'needs' | 'procedures';

/** Says for one holder whether something is being written. The same function at every rendering. */
type Hold = (isHeld: boolean) => void;

/**
 * Joins several places in which something may be half written into one answer: closing a form must not let the page take the
 * client away while a log line is still there.
 */
export function useHolders(onHeld: Hold): Readonly<Record<Holder, Hold>> {
  const holding = useRef(new Set<string>());
  return useMemo(() => {
    const hold = (name: string) => (isHeld: boolean) => {
      if (isHeld) holding.current.add(name);
      else holding.current.delete(name);
      onHeld(holding.current.size > 0);
    };
    return {
      log: hold('log'),
      header: hold('header'),
      people: hold('people'),
      referrals: hold('referrals'),
      procedures: hold('procedures'),
      needs: hold('needs'),
    };
  }, [onHeld]);
}
