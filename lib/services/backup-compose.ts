import { catchError, EMPTY, map, type Observable } from 'rxjs';
import { watchKeptStamp } from '../db/kept.ts';
import { dataKeyFromText, type Keys } from '../db/keys.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import { soundnessOf } from '../domain/vault/canary.ts';
import { deriveInWorker } from '../platform/derivation.ts';
import { exclusively, now } from '../platform/environment.ts';
import { readValue, removeValues, watchValue, writeValue } from '../platform/storage.ts';
import type { BackupService, BackupStatus } from './backup.ts';
import { createBackupService } from './backup-service.ts';
import {
  type AsideRecord,
  LOCAL_ASIDE,
  LOCAL_BACKUP,
  LOCAL_SECOND_COPY,
  type SecondCopyRecord,
} from './backup-state.ts';
import { canaryOf, readCanary, writeCanary } from './canary.ts';
import type { Committer, HeadSignal } from './committer.ts';
import { settleDrafts } from './drafts.ts';
import { currentKeys, lockEverywhere, unlockEverywhere } from './keyring.ts';
import { LOCAL_CANARY, SESSION_DATA_KEY, SESSION_HEAD } from './keys.ts';
import { tryCopyPassphrase } from './passphrase-tries.ts';
import type { SecondCopy, SecondCopyDeps } from './second-copy.ts';

/** What the composition root has at hand. */
export interface BackupParts {
  readonly db: SuixingDatabase;
  readonly keys$: Observable<Keys | undefined>;
  readonly commit: Committer;
  readonly undo: (commitId: string) => Promise<{ readonly ok: boolean }>;
}

/** The backups of a page. What makes and reads copies is loaded when it is first wanted. */
export function composeBackup({ db, keys$, commit, undo }: BackupParts): BackupService {
  const secondCopy = lazySecondCopy(db);
  return createBackupService({
    db,
    keys$,
    commit,
    undo,
    now,
    derive: deriveInWorker,
    tryPassphrase: tryCopyPassphrase,
    seq$: watchValue('session', SESSION_HEAD).pipe(map((head) => (head as HeadSignal | undefined)?.seq ?? 0)),
    // A table that cannot be read is the start screen's affair.
    keptAt$: watchKeptStamp(db).pipe(catchError(() => EMPTY)),
    refreshSecondCopy: async () => (await secondCopy()).refresh(),
    presentKeys: currentKeys,
    presentDataKey: async () => dataKeyFromText(await readValue('session', SESSION_DATA_KEY)),
    lock: () => lockEverywhere(() => settleDrafts(db)),
    unlock: unlockEverywhere,
    resetCanary,
    record: {
      value$: watchValue('local', LOCAL_BACKUP),
      write: (value) => writeValue('local', LOCAL_BACKUP, value),
    },
    secondCopyRecord$: watchValue('local', LOCAL_SECOND_COPY) as Observable<SecondCopyRecord | undefined>,
    aside$: watchValue('local', LOCAL_ASIDE) as Observable<BackupStatus['aside']>,
    writeAside,
    ifFree,
    loadEngine: async () => (await import('./backup-engine.ts')).createBackupEngine,
  });
}

/** The second copy of a page's database, loaded when it is first wanted. */
export function lazySecondCopy(db: SuixingDatabase): () => Promise<SecondCopy> {
  let copy: Promise<SecondCopy> | undefined;
  return () => {
    copy ??= import('./second-copy.ts').then(({ createSecondCopy }) => createSecondCopy(secondCopyDeps(db)));
    return copy;
  };
}

/** What the second copy needs of the browser. */
export function secondCopyDeps(db: SuixingDatabase): SecondCopyDeps {
  return {
    db,
    now,
    exclusively,
    keys: currentKeys,
    isSound: async (vaultId, head) => soundnessOf(await readCanary(), canaryOf(vaultId, head)) === 'intact',
    readRecord: async () => (await readValue('local', LOCAL_SECOND_COPY)) as SecondCopyRecord | undefined,
    writeRecord: (record) => writeValue('local', LOCAL_SECOND_COPY, record),
    readAside: async () => (await readValue('local', LOCAL_ASIDE)) as AsideRecord | undefined,
    writeAside,
  };
}

/** Written anew even when it stays the same: every window looks at the database again then. */
const resetCanary: Parameters<typeof createBackupService>[0]['resetCanary'] = async (vaultId, head) => {
  const canary = vaultId === undefined || !head ? await readCanary() : canaryOf(vaultId, head);
  await removeValues('local', LOCAL_CANARY);
  if (canary) await writeCanary(canary);
};

function writeAside(aside: AsideRecord | undefined): Promise<void> {
  return aside ? writeValue('local', LOCAL_ASIDE, aside) : removeValues('local', LOCAL_ASIDE);
}

function ifFree<T>(name: string, task: () => Promise<T>): Promise<T | 'busy'> {
  return navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? task() : 'busy')) as Promise<
    T | 'busy'
  >;
}
