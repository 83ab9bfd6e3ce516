import { useEffect, useState } from 'react';
import { useVaultStatus } from '../../lib/hooks/use-live.ts';
import { Damaged } from '../vault/damaged.tsx';
import { Unlock } from '../vault/unlock.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { Welcome } from '../welcome/welcome.tsx';
import { Shell } from './shell.tsx';
import { Splash } from './splash.tsx';

/** The side panel: first run, locked, damaged, or the book itself. */
export function Panel({ version }: { version: string }) {
  const status = useVaultStatus();
  // Creating the vault opens it; the welcome still has two steps to go then.
  const [isWelcoming, setWelcoming] = useState(false);
  const { clear } = useToasts();
  useEffect(() => {
    if (status.state === 'locked') clear();
  }, [status.state, clear]);
  if (status.state === 'absent' && !isWelcoming) setWelcoming(true);
  if (isWelcoming && (status.state === 'locked' || status.state === 'damaged')) setWelcoming(false);
  if (isWelcoming) return <Welcome onDone={() => setWelcoming(false)} />;
  switch (status.state) {
    case 'open':
      return <Shell version={version} />;
    case 'locked':
      return <Unlock status={status} />;
    case 'damaged':
      return <Damaged reason={status.reason} />;
    default:
      return <Splash />;
  }
}
