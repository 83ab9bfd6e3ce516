import {
  BehaviorSubject,
  combineLatest,
  delay,
  distinctUntilChanged,
  filter,
  firstValueFrom,
  map,
  merge,
  type Observable,
  shareReplay,
  skip,
  startWith,
  Subject,
  switchMap,
  throttleTime,
  timer,
} from 'rxjs';
import type { Keys } from '../db/keys.ts';
import { readHead } from '../db/log.ts';
import { readVault } from '../db/read.ts';
import { askForPersistence, storageState } from '../platform/private-files.ts';
import { canPickFolder, forgetFolder, pickFolder, rememberedFolder } from '../platform/folder.ts';
import type { BackupEngine } from './backup-engine.ts';
import type { SessionDeps } from './backup-session.ts';
import { type BackupRecord, isBackupTime, readBackupRecord, type SecondCopyRecord, statusOf } from './backup-state.ts';
import type { BackupFailure, BackupReport, BackupService, BackupStatus, Replacement } from './backup.ts';
import type { Result } from './result.ts';

const MINUTE_MS = 60_000;
/** From a commit to the second copy. A page that is closed sooner leaves that to the next one. */
const COPY_AFTER_MS = 300;
/** From the start of a page: what the user looks at comes first. */
const START_AFTER_MS = 2000;
const LOCK = 'suixing-backup';

/** A value that every window of the extension shares. */
export interface Shared<T> {
  readonly value$: Observable<T>;
  write(value: T): Promise<void>;
}

/** What the backup service needs. */
export interface BackupDeps extends Omit<SessionDeps, 'announce'> {
  readonly keys$: Observable<Keys | undefined>;
  /** Number of the newest entry of the log, in whichever window it was made. */
  readonly seq$: Observable<number>;
  /** Stamp of the newest write to what is kept besides the book, in whichever window it was made. */
  readonly keptAt$: Observable<string>;
  readonly refreshSecondCopy: () => Promise<Result<void, BackupFailure>>;
  readonly record: Shared<unknown>;
  readonly secondCopyRecord$: Observable<SecondCopyRecord | undefined>;
  readonly aside$: Observable<BackupStatus['aside']>;
  /** Runs `task` unless another window is at the same; `busy` then. */
  readonly ifFree: <T>(name: string, task: () => Promise<T>) => Promise<T | 'busy'>;
  readonly loadEngine: () => Promise<(deps: SessionDeps) => BackupEngine>;
}

/** Backups of the book. Keeps them by itself while a page is open: see {@link keepBackup}. */
export function createBackupService(deps: BackupDeps): BackupService {
  const { db, now } = deps;
  const replacement$ = new BehaviorSubject<Replacement | undefined>(undefined);
  let engine: Promise<BackupEngine> | undefined;
  const load = () => {
    engine ??= deps.loadEngine().then((create) => create({ ...deps, announce: (state) => replacement$.next(state) }));
    return engine;
  };
  const looked$ = new Subject<void>();
  const record$ = deps.record.value$.pipe(map(readBackupRecord));
  const keep = async (patch: Partial<BackupRecord>, without?: 'failure') => {
    const { failure, ...known } = await firstValueFrom(record$);
    await deps.record.write({ ...known, ...(failure && without !== 'failure' ? { failure } : {}), ...patch });
  };

  const made = ({ upTo, keptAt }: Pick<BackupReport, 'upTo' | 'keptAt'>, vaultId: string | undefined) => ({
    ...{ lastVerifiedAt: now(), upTo },
    ...(keptAt === undefined ? {} : { keptAt }),
    ...(vaultId ? { vaultId } : {}),
  });

  const place$ = merge(timer(0, MINUTE_MS), looked$).pipe(
    switchMap(async () => ({ folder: await folderState(), storage: await storageState(), now: now() })),
  );
  const book$ = combineLatest([deps.keys$, deps.seq$.pipe(startWith(0))]).pipe(
    throttleTime(500, undefined, { leading: true, trailing: true }),
    switchMap(async () => {
      try {
        return { vaultId: (await readVault(db))?.vaultId, seq: (await readHead(db)).seq };
      } catch {
        return { vaultId: undefined, seq: 0 };
      }
    }),
  );
  const keptAt$ = deps.keptAt$.pipe(startWith(''));
  const status$ = combineLatest([record$, book$, keptAt$, place$, deps.secondCopyRecord$, deps.aside$]).pipe(
    map(([record, book, keptAt, place, secondCopy, aside]) =>
      statusOf({ record, ...book, keptAt, ...place, secondCopy, aside }),
    ),
    distinctUntilChanged((a, b) => JSON.stringify(a) === JSON.stringify(b)),
    shareReplay({ bufferSize: 1, refCount: true }),
  );

  const backUp: BackupService['backUp'] = async (options = {}) => {
    const { backUpToFolder } = await load();
    const done = await deps.ifFree(LOCK, () => backUpToFolder(options));
    if (done === 'busy') return { ok: false, reason: 'busy' };
    if (done.ok) {
      const vaultId = (await readVault(db))?.vaultId;
      await keep({ target: 'folder', ...made(done.value, vaultId) }, 'failure');
    } else if (!isOwnersChoice(done.reason)) await keep({ failure: done.reason });
    looked$.next();
    return done;
  };

  keepBackup(deps, status$, () => backUp());

  return {
    status$,
    replacement$,
    dismissReplacement: () => replacement$.next(undefined),
    canPickFolder: canPickFolder(),

    async chooseFolder() {
      try {
        const folder = await pickFolder('readwrite');
        if (!folder) return { ok: false, reason: 'cancelled' };
        await folder.remember();
      } catch {
        return { ok: false, reason: 'storage' };
      }
      looked$.next();
      return { ok: true, value: undefined };
    },

    async renewAccess() {
      const folder = await rememberedFolder();
      if (!folder) return { ok: false, reason: 'noFolder' };
      const isGranted = await folder.ask().catch(() => false);
      looked$.next();
      return isGranted ? { ok: true, value: undefined } : { ok: false, reason: 'noAccess' };
    },

    async forgetFolder() {
      await forgetFolder();
      await keep({}, 'failure');
      looked$.next();
    },

    async backUp(options) {
      const done = await backUp(options);
      // Told apart from those that happen by themselves, which would fill the log.
      if (done.ok) await deps.commit([], { type: 'backup', target: 'folder', upTo: done.value.upTo });
      return done;
    },

    async download() {
      const refreshed = await deps.refreshSecondCopy();
      if (!refreshed.ok) return refreshed;
      const packed = await (await load()).pack();
      if (!packed.ok) return packed;
      const { file, upTo } = packed.value;
      const vaultId = (await readVault(db))?.vaultId;
      await keep({ target: 'download', ...made(packed.value, vaultId) }, 'failure');
      await deps.commit([], { type: 'backup', target: 'download', upTo });
      return { ok: true, value: { file, name: `suixing-${stampOf(now())}.sxbackup` } };
    },

    setReminderDays: (reminderDays) => keep({ reminderDays }),

    async askForPersistence() {
      await askForPersistence();
      looked$.next();
    },

    // The picker must be called within the user's gesture: the engine has to be there already, or nearly.
    openFolder: async () => (await load()).openFolder(),
    openFiles: async (files) => (await load()).openFiles(files),
    keptCopies: async () => (await load()).keptCopies(),
    openKept: async (kind) => (await load()).openKept(kind),
  };
}

/** Keep the second copy and the backup in a folder up to date while the book is open; one window at a time does each. */
function keepBackup(deps: BackupDeps, status$: Observable<BackupStatus>, backUp: () => Promise<unknown>): void {
  const open$ = deps.keys$.pipe(filter((keys) => keys !== undefined));
  // After the commit, not within it: the panel says "saved" first.
  const kept$ = open$.pipe(switchMap(() => deps.keptAt$.pipe(skip(1))));
  merge(open$.pipe(delay(START_AFTER_MS)), deps.seq$.pipe(skip(1)), kept$)
    .pipe(throttleTime(COPY_AFTER_MS, undefined, { leading: false, trailing: true }))
    .subscribe(() => void deps.refreshSecondCopy().catch(() => undefined));
  let triedAt = 0;
  // The time that has passed is a reason of its own: a status that stays the same says nothing by itself.
  const later$ = timer(START_AFTER_MS).pipe(switchMap(() => combineLatest([deps.keys$, status$, timer(0, MINUTE_MS)])));
  later$.subscribe(([keys, status]) => {
    const now = deps.now();
    // What fails is not tried again at every commit.
    if (!keys || Math.abs(now - triedAt) < MINUTE_MS || !isBackupTime(status, now)) return;
    triedAt = now;
    void backUp();
  });
}

async function folderState(): Promise<BackupStatus['folder']> {
  const folder = await rememberedFolder();
  return folder && { name: folder.name, access: await folder.access().catch(() => 'denied' as const) };
}

function isOwnersChoice(reason: BackupFailure): boolean {
  return reason === 'cancelled' || reason === 'noBook' || reason === 'busy' || reason === 'noFolder';
}

/** `2026-11-22-0930` on this machine's clock. */
function stampOf(ms: number): string {
  const date = new Date(ms);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}-${two(date.getHours())}${two(date.getMinutes())}`;
}
