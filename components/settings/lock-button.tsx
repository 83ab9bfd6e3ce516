import type { ReactNode } from 'react';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { IconButton } from '../ui/icon-button.tsx';

/** Locks the book at once. */
export function LockButton({ icon }: { icon: ReactNode }) {
  const { vault } = useServices();
  const { t } = useText();
  return (
    <IconButton label={t('vault.lock')} onClick={() => void vault.lock()} data-testid={TEST_IDS.lockNow}>
      {icon}
    </IconButton>
  );
}
