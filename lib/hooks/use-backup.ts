import { useObservable } from 'dexie-react-hooks';
import { useMemo, useSyncExternalStore } from 'react';
import type { BackupStatus, Replacement } from '../services/backup.ts';
import { useServices } from './services-context.tsx';
import { useText } from './use-text.ts';

export type {
  BackupFailure,
  BackupStatus,
  CopyDamage,
  Differences,
  KeptCopy,
  OpenFailure,
  RestoreSession,
} from '../services/backup.ts';

/** How well the book is kept; undefined until known. */
export function useBackupStatus(): BackupStatus | undefined {
  const { backup } = useServices();
  return useObservable(() => backup.status$, [backup]);
}

/** The replacement of the book that is under way or has just ended in this window. */
export function useReplacement(): Replacement | undefined {
  const { backup } = useServices();
  return useObservable(() => backup.replacement$, [backup]);
}

const MINUTE_MS = 60_000;

/** How long ago a moment was (epoch ms): 刚刚, 5 分钟前, 2 小时前, 3 天前. Renders again every minute. */
export function useAgo(): (ms: number) => string {
  const { t } = useText();
  const minute = useSyncExternalStore(everyMinute, currentMinute);
  return useMemo(
    () => (ms: number) => {
      const minutes = Math.max(0, minute - Math.floor(ms / MINUTE_MS));
      if (minutes < 1) return t('backup.justNow');
      if (minutes < 60) return t('backup.minutesAgo', { count: minutes });
      if (minutes < 60 * 24) return t('backup.hoursAgo', { count: Math.floor(minutes / 60) });
      return t('backup.daysAgo', { count: Math.floor(minutes / (60 * 24)) });
    },
    [t, minute],
  );
}

function everyMinute(listener: () => void): () => void {
  const timer = setInterval(listener, MINUTE_MS / 2);
  return () => clearInterval(timer);
}

function currentMinute(): number {
  return Math.floor(Date.now() / MINUTE_MS);
}
