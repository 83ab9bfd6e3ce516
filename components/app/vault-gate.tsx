import { type ReactNode, useEffect, useState } from 'react';
import { useVaultStatus } from '../../lib/hooks/use-live.ts';
import { useToasts } from '../ui/toasts.tsx';
import { useReplacement } from '../../lib/hooks/use-backup.ts';
import { ReplacementScreen } from '../backup/replacement-screen.tsx';
import { Damaged } from '../vault/damaged.tsx';
import { Unlock } from '../vault/unlock.tsx';
import { Welcome } from '../welcome/welcome.tsx';
import { Splash } from './splash.tsx';

/** Shows what is behind it while the vault is open, else first run, lock screen or damage: nothing of any client. */
export function VaultGate({ children }: { children: ReactNode }) {
  const status = useVaultStatus();
  // Creating the vault opens it; the welcome still has two steps to go then.
  const [isWelcoming, setWelcoming] = useState(false);
  const replacement = useReplacement();
  const { clear } = useToasts();
  useEffect(() => {
    if (status.state === 'locked') clear();
  }, [status.state, clear]);
  if (status.state === 'absent' && !isWelcoming) setWelcoming(true);
  if (isWelcoming && (status.state === 'locked' || status.state === 'damaged')) setWelcoming(false);
  if (replacement) return <ReplacementScreen onClose={() => setWelcoming(false)} />;
  if (isWelcoming) return <Welcome onDone={() => setWelcoming(false)} />;
  switch (status.state) {
    case 'open':
      return children;
    case 'locked':
      return <Unlock status={status} />;
    case 'damaged':
      return <Damaged reason={status.reason} />;
    default:
      return <Splash />;
  }
}
