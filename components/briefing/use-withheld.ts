import { useEffect } from 'react';
import { mayExport } from '../../lib/domain/policy/rights.ts';
import { usePolicy } from '../../lib/hooks/use-live.ts';
import classes from './briefing.module.css';

/** Prints nothing at all where the bank lets no briefing leave the screen: the browser's own command asks nobody. */
export function useWithheld(): void {
  const isWithheld = !mayExport(usePolicy(), false);
  useEffect(() => {
    const { classList } = document.body;
    if (isWithheld) classList.add(classes.withheld ?? '');
    return () => classList.remove(classes.withheld ?? '');
  }, [isWithheld]);
}
