import type { BackupStatus } from '../../lib/hooks/use-backup.ts';

/** What the one line about backups says, most pressing first. */
export type LineState = 'gesture' | 'failed' | 'nearlyFull' | 'never' | 'old' | 'verified' | 'downloaded';

/** Decide what the line says. Nothing at all while a new book is being tried out. */
export function lineStateOf(
  status: BackupStatus,
): { readonly state: LineState; readonly isWarning: boolean } | undefined {
  if (status.storage.isNearlyFull) return { state: 'nearlyFull', isWarning: true };
  if (status.needsGesture && status.behind > 0) return { state: 'gesture', isWarning: true };
  if (status.failure) return { state: 'failed', isWarning: true };
  if (status.lastVerifiedAt === undefined) return status.isDue ? { state: 'never', isWarning: true } : undefined;
  if (status.isDue) return { state: 'old', isWarning: true };
  return { state: status.target === 'download' ? 'downloaded' : 'verified', isWarning: false };
}
