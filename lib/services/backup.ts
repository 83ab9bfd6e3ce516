import type { Observable } from 'rxjs';
import type { Result } from './result.ts';

/**
 * Why a copy could not be made. `noBook`: there is none, or it is locked; `noFolder`: none was picked; `noAccess`: the browser
 * wants to be asked again; `folderGone`: it was moved or removed; `noSpace`: disk full; `notAsWritten`: what was read back is
 * not what was written; `diverged`: what lies there is another history of this book; `bookDamaged`: the book has gaps, a copy
 * of it would be worse than the one there is; `busy`: another window is at it; `storage`: the place failed otherwise.
 */
export type BackupFailure =
  | 'noBook'
  | 'noFolder'
  | 'noAccess'
  | 'folderGone'
  | 'noSpace'
  | 'notAsWritten'
  | 'diverged'
  | 'bookDamaged'
  | 'busy'
  | 'storage'
  | 'cancelled';

/** How a long task reports and is stopped. */
export interface TaskOptions {
  /** Gets 0…1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** The copy that is kept by itself in the browser's private files. */
export interface SecondCopyState {
  /** Entry of the log up to which it goes. */
  readonly upTo: number;
  readonly clients: number;
  /** Epoch ms of its last successful verification. */
  readonly at: number;
  readonly bytes: number;
  /** False when the last attempt failed; what was there before still is. */
  readonly isSound: boolean;
}

/** How well the book is kept, as of now. */
export interface BackupStatus {
  /** Where the last backup went; `none`: there has been none. */
  readonly target: 'none' | 'folder' | 'download';
  readonly folder?: { readonly name: string; readonly access: 'granted' | 'ask' | 'denied' };
  /** Epoch ms of the last backup that was read back and found right (a download: was handed over). */
  readonly lastVerifiedAt?: number;
  /** Entry of the log up to which the last backup goes. */
  readonly upTo?: number;
  /** Entries of the log since then. */
  readonly behind: number;
  /** Something kept besides the book (own content, packs, results of scripts, views) was written since then. */
  readonly isKeptBehind: boolean;
  /** Values kept besides the book that cannot be read: copies hold an earlier state of them, or nothing. Absent: none. */
  readonly keptDamaged?: number;
  /** Whether the user should be reminded: there has been no backup, or the last is older than `reminderDays`, and much has happened. */
  readonly isDue: boolean;
  /** The folder is there but the browser wants a click before it may be written to. */
  readonly needsGesture: boolean;
  /** Why the last automatic backup failed; gone with the next that succeeds. */
  readonly failure?: BackupFailure;
  readonly storage: {
    readonly isPersistent: boolean;
    readonly usage: number | undefined;
    readonly quota: number | undefined;
    readonly isNearlyFull: boolean;
  };
  readonly secondCopy?: SecondCopyState;
  /** The book as it was before the last replacement; see {@link BackupService.openKept}. */
  readonly aside?: { readonly at: number; readonly clients: number };
  readonly reminderDays: number;
}

/** What a backup wrote. */
export interface BackupReport {
  readonly upTo: number;
  readonly clients: number;
  /** Bytes written this time. */
  readonly written: number;
  /** Files that were damaged or missing and have been written anew. */
  readonly healed: number;
  /** Stamp of the newest write it holds to what is kept besides the book. */
  readonly keptAt?: string;
}

/** A copy that lies in the browser's private files. `incoming`: a replacement that was begun and not finished. */
export type KeptCopy = 'secondCopy' | 'incoming' | 'aside';

/** What can be said of a copy without its passphrase. */
export interface CopyOverview {
  /** Epoch ms when it was verified last. */
  readonly at: number;
  readonly upTo: number;
  readonly clients: number;
  readonly bytes: number;
}

/**
 * Why a copy cannot be opened. `nothingThere`: no file of a backup; `noManifest`: the list of contents is gone, both times;
 * `newerFormat`, `otherVersion`: made by a newer, by an older build with another store; `unreachable`: the place cannot be read.
 */
export type OpenFailure =
  | 'nothingThere'
  | 'noManifest'
  | 'newerFormat'
  | 'otherVersion'
  | 'unreachable'
  | 'noAccess'
  | 'cancelled';

/** Some clients of a comparison: how many, and the names of the first few. */
export interface ComparedClients {
  readonly count: number;
  readonly names: readonly string[];
}

/** How a copy and the present book differ, client by client. */
export interface Differences {
  readonly same: number;
  readonly onlyThere: ComparedClients;
  readonly onlyHere: ComparedClients;
  /** Values kept besides the book (own content, packs, results of scripts, views) to which the copy has something newer. */
  readonly kept?: number;
  /** The copy has records that are newer or not here. */
  readonly newerThere: ComparedClients;
  readonly newerHere: ComparedClients;
  /** Some records are newer there, some here. */
  readonly mixed: ComparedClients;
  /** In the copy, and removed here after it was made. */
  readonly removedHere: ComparedClients;
  /** In the copy, and erased here by rule: never brought back. */
  readonly erasedHere: number;
}

/** What is wrong with a copy, and what can still be had. */
export interface CopyDamage {
  /** Whether nothing is lost: no damage, or other files make up for it. */
  readonly isWhole: boolean;
  readonly files: readonly { readonly name: string; readonly fault: 'missing' | 'cut' | 'altered' }[];
  /** Entries of the log that cannot be read: the history lacks them. */
  readonly missingEntries: number;
  /** Clients whose data cannot be had. */
  readonly lostClients: number;
  /** One of the two lists of contents is damaged: perhaps a newer backup was there. */
  readonly isManifestLost: boolean;
  /** `ours`: signed under the book's key; `unsigned`, `forged`: not, or not as it stands. */
  readonly signature: 'ours' | 'unsigned' | 'forged';
}

/** What the user sees before deciding. */
export interface RestorePreview {
  readonly clients: number;
  readonly touches: number;
  readonly damage: CopyDamage;
  /** Without an open book here there is nothing to compare with, and only replacing is possible. */
  readonly differences?: Differences;
}

/** What a restore did. */
export interface RestoreReport {
  /** Clients written or changed. */
  readonly clients: number;
  readonly lostClients: number;
  /** Commits of a merge, oldest first; none after a replacement. */
  readonly commits: readonly string[];
  /** Values kept besides the book that a merge wrote. */
  readonly kept?: number;
}

/** Why a restore was not done. The present book is as it was, but for `halfway`: then it can be finished from the start screen. */
export type RestoreFailure = 'locked' | 'noSpace' | 'storage' | 'busy' | 'cancelled' | 'nothingToRestore' | 'halfway';

/** A copy that is being looked at, from opening to the decision. Holds keys: close it when done. */
export interface RestoreSession {
  readonly overview: CopyOverview;
  /** `same`: a copy of the book that is here; `other`: of another; `none`: there is no book here. */
  readonly isOf: 'same' | 'other' | 'none';
  /** False when the book here is open and has the same key. */
  readonly needsPassphrase: boolean;
  unlock(passphrase?: string): Promise<Result<void, 'wrongPassphrase' | 'wait' | 'otherVersion'>>;
  /** Read everything and compare; after {@link RestoreSession.unlock}. */
  preview(options?: TaskOptions): Promise<Result<RestorePreview, 'cancelled' | 'unreachable'>>;
  /** Bring what is newer in the copy into the present book. `bringBack`: also clients that were removed here since. */
  merge(bringBack: boolean, options?: TaskOptions): Promise<Result<RestoreReport, RestoreFailure>>;
  /** Take a merge back. */
  undoMerge(report: RestoreReport): Promise<Result<void, 'changed' | 'storage'>>;
  /** Put the copy in the place of the present book, which is copied aside first. The vault is open afterwards. */
  replace(options?: TaskOptions): Promise<Result<RestoreReport, RestoreFailure>>;
  close(): void;
}

/**
 * A replacement of the book from the moment on when it can no longer be stopped. Every window is locked meanwhile, the one
 * that asked for it included: it is told by this, whatever it shows.
 */
export type Replacement =
  | { readonly state: 'running'; readonly share: number }
  /** `hasAside`: there was a book before, and it is kept. */
  | { readonly state: 'done'; readonly report: RestoreReport; readonly hasAside: boolean }
  | { readonly state: 'failed' };

/** Backups of the book, and bringing them back. */
export interface BackupService {
  readonly status$: Observable<BackupStatus>;
  readonly replacement$: Observable<Replacement | undefined>;
  /** The user has seen how the replacement ended. */
  dismissReplacement(): void;
  /** Whether this browser can write to a folder by itself. Otherwise a file can be downloaded. */
  readonly canPickFolder: boolean;
  /** Let the user pick the folder for backups; must be called directly from a gesture. */
  chooseFolder(): Promise<Result<void, 'cancelled' | 'storage'>>;
  /** Ask again for access to the folder; must be called directly from a gesture. */
  renewAccess(): Promise<Result<void, 'noFolder' | 'noAccess'>>;
  forgetFolder(): Promise<void>;
  /** Bring the backup in the folder up to date. `isThorough`: read every file that is there, too. */
  backUp(options?: TaskOptions & { readonly isThorough?: boolean }): Promise<Result<BackupReport, BackupFailure>>;
  /** The whole book as one file, still sealed. */
  download(options?: TaskOptions): Promise<Result<{ readonly file: Blob; readonly name: string }, BackupFailure>>;
  setReminderDays(days: number): Promise<void>;
  /** Ask the browser not to throw the data away by itself. */
  askForPersistence(): Promise<void>;
  /** Let the user pick a folder with a backup; must be called directly from a gesture. */
  openFolder(): Promise<Result<RestoreSession, OpenFailure>>;
  /** Files the user picked: one downloaded backup, or all files of a folder. */
  openFiles(files: readonly File[]): Promise<Result<RestoreSession, OpenFailure>>;
  /** Copies in the browser's private files, the best to repair a damaged book with first. */
  keptCopies(): Promise<readonly (CopyOverview & { readonly kind: KeptCopy })[]>;
  openKept(kind: KeptCopy): Promise<Result<RestoreSession, OpenFailure>>;
}
