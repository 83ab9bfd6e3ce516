import { useCallback, useEffect, useRef, useState } from 'react';
import type { BackupFailure } from '../../lib/hooks/use-backup.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { download } from '../ui/download.ts';

/** How the last backup made by hand went. */
export type RunState =
  | { readonly step: 'idle' }
  | { readonly step: 'working'; readonly share: number }
  | { readonly step: 'done'; readonly clients: number; readonly written: number; readonly healed: number }
  | { readonly step: 'downloaded' }
  | { readonly step: 'failed'; readonly reason: BackupFailure };

/** Makes a backup by hand, with progress and a way to stop. */
export function useRunBackup() {
  const { backup } = useServices();
  const [state, setState] = useState<RunState>({ step: 'idle' });
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);

  const toFolder = useCallback(
    async (isThorough: boolean) => {
      stop.current = new AbortController();
      setState({ step: 'working', share: 0 });
      const done = await backup
        .backUp({
          isThorough,
          signal: stop.current.signal,
          onProgress: (share) => setState((now) => (now.step === 'working' ? { ...now, share } : now)),
        })
        .catch(() => ({ ok: false, reason: 'storage' }) as const);
      setState(done.ok ? { step: 'done', ...done.value } : { step: 'failed', reason: done.reason });
    },
    [backup],
  );

  const toFile = useCallback(async () => {
    setState({ step: 'working', share: 0 });
    const done = await backup.download().catch(() => ({ ok: false, reason: 'storage' }) as const);
    if (done.ok) download(done.value.file, done.value.name);
    setState(done.ok ? { step: 'downloaded' } : { step: 'failed', reason: done.reason });
  }, [backup]);

  /** Pick a folder and fill it at once: a folder without a backup in it helps nobody. */
  const chooseFolder = useCallback(async () => {
    const chosen = await backup.chooseFolder();
    if (chosen.ok) await toFolder(false);
    else if (chosen.reason !== 'cancelled') setState({ step: 'failed', reason: 'storage' });
  }, [backup, toFolder]);

  const renew = useCallback(async () => {
    const granted = await backup.renewAccess();
    if (granted.ok) await toFolder(false);
    else setState({ step: 'failed', reason: granted.reason });
  }, [backup, toFolder]);

  return { state, toFolder, toFile, chooseFolder, renew, cancel: () => stop.current?.abort() };
}
