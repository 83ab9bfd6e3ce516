import { useCallback, useEffect, useState } from 'react';
import { useServices } from '../../lib/hooks/services-context.tsx';
import type { ShownUnit } from './shown-unit.ts';

/** Name under which the choice is kept, sealed like every draft. */
const FORM = 'finance.unit';

/** The unit that figures are shown and typed in, as it was chosen the last time; 万元 until then. */
export function useUnit(): readonly [unit: ShownUnit, setUnit: (unit: ShownUnit) => void] {
  const { drafts } = useServices();
  const [unit, setUnit] = useState<ShownUnit>('wan');
  useEffect(() => {
    let isOpen = true;
    void drafts.loadForm<{ readonly unit?: unknown }>(FORM).then(
      (kept) => {
        if (isOpen && kept?.unit === 'yuan') setUnit('yuan');
      },
      // Locked meanwhile: the page goes anyway.
      () => undefined,
    );
    return () => {
      isOpen = false;
    };
  }, [drafts]);
  const choose = useCallback(
    (next: ShownUnit) => {
      setUnit(next);
      drafts.keepForm(FORM, { unit: next });
    },
    [drafts],
  );
  return [unit, choose];
}
