import type { BackupFailure, BackupStatus, SecondCopyState } from './backup.ts';

/** `storage.local`: when and where the last backup was made; no client data. */
export const LOCAL_BACKUP = 'backup';
/** `storage.local`: how far the second copy goes. */
export const LOCAL_SECOND_COPY = 'backup.secondCopy';
/** `storage.local`: the book before the last replacement. */
export const LOCAL_ASIDE = 'backup.aside';

/** What is kept of the last backup. */
export interface BackupRecord {
  readonly target: 'none' | 'folder' | 'download';
  readonly vaultId?: string;
  readonly lastVerifiedAt?: number;
  readonly upTo?: number;
  /** Stamp of the newest write it holds to what is kept besides the book. */
  readonly keptAt?: string;
  readonly failure?: BackupFailure;
  readonly reminderDays: number;
}

/** What is kept of the second copy. */
export interface SecondCopyRecord extends SecondCopyState {
  readonly vaultId: string;
  /** Hash of the newest entry it holds, base64: the same number of entries may be another history. */
  readonly hash: string;
  /** Epoch ms when every file was read last. */
  readonly checkedAt?: number;
  /** A new base is due, and waits until nothing is being imported. */
  readonly wantsBase?: boolean;
  /** Stamp of the newest write it holds to what is kept besides the book. */
  readonly keptAt?: string;
  /** Values kept besides the book that did not open when they were copied last. */
  readonly keptDamaged?: number;
}

/** What is kept of the book that was replaced last. */
export interface AsideRecord {
  /** Epoch ms when it was copied. */
  readonly at: number;
  readonly clients: number;
}

/** Days after which a backup is called old, until the user chooses. */
export const REMINDER_DAYS = 3;
/** A book with fewer entries than this is still being tried out: nobody is reminded. */
const FEW_ENTRIES = 20;
/** Share of the space the browser allows that counts as nearly full. */
const NEARLY_FULL = 0.9;
/** Less than this left counts as nearly full, too. */
const LITTLE_LEFT = 200 * 1024 * 1024;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The stored record, each unusable value replaced. */
export function readBackupRecord(stored: unknown): BackupRecord {
  const given = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<
    Record<keyof BackupRecord, unknown>
  >;
  const { target, reminderDays, lastVerifiedAt, upTo, vaultId, keptAt, failure } = given;
  return {
    target: target === 'folder' || target === 'download' ? target : 'none',
    reminderDays:
      typeof reminderDays === 'number' && reminderDays >= 1 && reminderDays <= 90 ? reminderDays : REMINDER_DAYS,
    ...(typeof lastVerifiedAt === 'number' ? { lastVerifiedAt } : {}),
    ...(typeof upTo === 'number' ? { upTo } : {}),
    ...(typeof vaultId === 'string' ? { vaultId } : {}),
    ...(typeof keptAt === 'string' ? { keptAt } : {}),
    ...(typeof failure === 'string' ? { failure: failure as BackupFailure } : {}),
  };
}

/** What the status is made from. */
export interface StatusFacts {
  readonly record: BackupRecord;
  readonly vaultId: string | undefined;
  readonly seq: number;
  /** Stamp of the newest write to what is kept besides the book; empty while there was none. */
  readonly keptAt: string;
  readonly folder: BackupStatus['folder'];
  readonly storage: {
    readonly isPersistent: boolean;
    readonly usage: number | undefined;
    readonly quota: number | undefined;
  };
  readonly secondCopy: SecondCopyRecord | undefined;
  readonly aside: BackupStatus['aside'];
  readonly now: number;
}

/** How well the book is kept. A record of another book counts for nothing. */
export function statusOf(facts: StatusFacts): BackupStatus {
  const { record, vaultId, seq, keptAt, folder, storage, secondCopy, aside, now } = facts;
  const isOurs = record.vaultId === undefined || record.vaultId === vaultId;
  const { lastVerifiedAt, upTo, keptAt: copiedAt = '', failure } = isOurs ? record : {};
  // A book that has fewer entries than its backup was replaced: nothing is known of how they stand.
  const behind = upTo === undefined || upTo > seq ? seq : seq - upTo;
  // A clock that was set back makes the age negative: then nothing is known of it.
  const age = lastVerifiedAt === undefined ? Number.POSITIVE_INFINITY : Math.abs(now - lastVerifiedAt);
  const isOld = age > record.reminderDays * DAY_MS && behind > 0;
  return {
    target: isOurs ? record.target : 'none',
    behind,
    isKeptBehind: keptAt !== '' && keptAt !== copiedAt,
    isDue: isOld && seq >= FEW_ENTRIES,
    needsGesture: folder?.access === 'ask',
    reminderDays: record.reminderDays,
    storage: { ...storage, isNearlyFull: isNearlyFull(storage) },
    ...(folder ? { folder } : {}),
    ...(lastVerifiedAt === undefined ? {} : { lastVerifiedAt }),
    ...(upTo === undefined ? {} : { upTo }),
    ...(failure === undefined ? {} : { failure }),
    ...(secondCopy && secondCopy.vaultId === vaultId ? { secondCopy: withoutVault(secondCopy) } : {}),
    ...(secondCopy?.vaultId === vaultId && secondCopy?.keptDamaged ? { keptDamaged: secondCopy.keptDamaged } : {}),
    ...(aside ? { aside } : {}),
  };
}

/** A backup by itself no more often than this … */
const AUTOMATIC_EVERY_MS = 15 * 60_000;
/** … but for so many entries. */
const AUTOMATIC_AFTER = 200;

/** Whether the folder is to be brought up to date now: something was written that it lacks, and the last time is long enough ago. */
export function isBackupTime(
  {
    folder,
    behind,
    isKeptBehind,
    lastVerifiedAt,
  }: Pick<BackupStatus, 'folder' | 'behind' | 'isKeptBehind' | 'lastVerifiedAt'>,
  now: number,
): boolean {
  if (folder?.access !== 'granted' || (behind === 0 && !isKeptBehind)) return false;
  return (
    lastVerifiedAt === undefined || behind >= AUTOMATIC_AFTER || Math.abs(now - lastVerifiedAt) > AUTOMATIC_EVERY_MS
  );
}

function isNearlyFull({ usage, quota }: StatusFacts['storage']): boolean {
  if (usage === undefined || quota === undefined || quota === 0) return false;
  return usage / quota > NEARLY_FULL || quota - usage < LITTLE_LEFT;
}

function withoutVault({ upTo, clients, at, bytes, isSound }: SecondCopyRecord): SecondCopyState {
  return { upTo, clients, at, bytes, isSound };
}
