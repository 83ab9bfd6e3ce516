import { copyRows } from '../db/copy.ts';
import type { Keys } from '../db/keys.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import type { CopyManifest, CopyTarget } from '../contracts/copy.ts';
import { NotAsWritten } from '../transfer/backup/part.ts';
import { BookDamaged, type CopyOptions, updateCopy } from '../transfer/backup/write-copy.ts';
import type { BackupFailure } from './backup.ts';
import type { Result } from './result.ts';

/** What bringing a copy up to date did. */
export interface CopyRun {
  readonly manifest: CopyManifest;
  readonly written: number;
  readonly healed: number;
  readonly isErased: boolean;
  readonly wantsBase: boolean;
  /** See `CopyOutcome`. */
  readonly keptDamaged?: number;
}

/** Bring a copy up to date with the book; failures are values. See `copyRows` for what a copy without keys can be. */
export async function runCopy(
  db: SuixingDatabase,
  keys: Keys | undefined,
  target: CopyTarget,
  options: CopyOptions,
): Promise<Result<CopyRun, BackupFailure>> {
  try {
    const outcome = await updateCopy(target, copyRows(db, keys), options);
    if (outcome.ok) return { ok: true, value: outcome };
    return { ok: false, reason: outcome.reason === 'absent' ? 'noBook' : 'diverged' };
  } catch (error) {
    return { ok: false, reason: failureOf(error) };
  }
}

const BY_NAME: Readonly<Record<string, BackupFailure>> = Object.freeze({
  AbortError: 'cancelled',
  QuotaExceededError: 'noSpace',
  NoModificationAllowedError: 'noAccess',
  NotAllowedError: 'noAccess',
  SecurityError: 'noAccess',
  NotFoundError: 'folderGone',
});

/** What an error of a place for copies means. */
export function failureOf(error: unknown): BackupFailure {
  if (error instanceof NotAsWritten) return 'notAsWritten';
  if (error instanceof BookDamaged) return 'bookDamaged';
  return (error instanceof Error && BY_NAME[error.name]) || 'storage';
}

/** All bytes of a copy. */
export function bytesOfCopy({ bases, log, kept }: CopyManifest): number {
  return [...bases.flatMap((base) => base.parts), ...log, ...(kept?.parts ?? [])].reduce(
    (sum, { bytes }) => sum + bytes,
    0,
  );
}
