import {
  combineLatest,
  distinctUntilChanged,
  firstValueFrom,
  from,
  map,
  type Observable,
  of,
  shareReplay,
  startWith,
  switchMap,
  timeout,
} from 'rxjs';
import type { DerivePassphraseKey } from '../contracts/kdf.ts';
import type { Keys } from '../db/keys.ts';
import { newestVersion } from '../db/database.ts';
import { measureKdfParams } from '../db/kdf.ts';
import { deriveKeys } from '../db/keys.ts';
import { EMPTY_HEAD, readHead } from '../db/log.ts';
import { dropOldBook, findOldBook, migrate } from '../db/migrate.ts';
import { readVault } from '../db/read.ts';
import { rescueDump } from '../db/rescue.ts';
import { SCHEMA_VERSION, type SuixingDatabase, type VaultRow } from '../db/schema.ts';
import { createVault, openVault, rewrapVault } from '../db/vault.ts';
import type { Cause } from '../domain/audit/cause.ts';
import { type Canary, soundnessOf } from '../domain/vault/canary.ts';
import { MIN_PASSPHRASE } from '../domain/vault/passphrase.ts';
import type { Tries } from '../domain/vault/tries.ts';
import { exclusively, monotonic, newId, now } from '../platform/environment.ts';
import { removeValues, watchValue } from '../platform/storage.ts';
import { canaryOf, readCanary, writeCanary } from './canary.ts';
import { settleDrafts } from './drafts.ts';
import { lockEverywhere, unlockEverywhere } from './keyring.ts';
import { LOCAL_CANARY, LOCAL_TRIES } from './keys.ts';
import { tryPassphrase } from './passphrase-tries.ts';
import type { VaultService, VaultStatus } from './services.ts';

const MIGRATION_LOCK = 'suixing-migration';

type Store =
  | { readonly state: 'absent' }
  /** `isOld`: it is still in the form of an earlier version. */
  | { readonly state: 'present'; readonly row: VaultRow; readonly isOld: boolean }
  | Extract<VaultStatus, { state: 'damaged' }>;

/**
 * Create, open and lock the vault, and tell damage from a first run. `isUnreadable$` turns true when an opened book proves
 * to hold something that does not open.
 */
export function createVaultService(
  db: SuixingDatabase,
  keys$: Observable<Keys | undefined>,
  isUnreadable$: Observable<boolean>,
  derive: DerivePassphraseKey,
  record: (cause: Cause) => Promise<unknown>,
): VaultService {
  // Another window may create the vault: its canary appears.
  const inspected$ = watchValue('local', LOCAL_CANARY).pipe(
    // Which book, and whether the loss of a part of it was accepted: not every commit.
    distinctUntilChanged((a, b) => !mustInspect(a as Canary | undefined, b as Canary | undefined)),
    switchMap(() => inspectStore(db)),
  );
  const store$ = combineLatest([inspected$, isUnreadable$]).pipe(
    map(([store, isUnreadable]): Store => (isUnreadable ? { state: 'damaged', reason: 'unreadable' } : store)),
  );
  const status$ = combineLatest([store$, keys$, watchValue('local', LOCAL_TRIES)]).pipe(
    map(([store, keys, tries]) => statusOf(store, keys, tries as Tries | undefined)),
    distinctUntilChanged((a, b) => JSON.stringify(a) === JSON.stringify(b)),
    startWith<VaultStatus>({ state: 'loading' }),
    shareReplay({ bufferSize: 1, refCount: false }),
  );

  return {
    status$,

    async create(passphrase) {
      if ([...passphrase].length < MIN_PASSPHRASE) return { ok: false, reason: 'tooShort' };
      try {
        // Never over a vault that is there, nor over one that ought to be there.
        if ((await inspectStore(db)).state !== 'absent') return { ok: false, reason: 'exists' };
        const kdf = await measureKdfParams(derive, monotonic);
        const { row, dataKey } = await createVault(db, passphrase, { vaultId: newId(), now: now(), kdf }, derive);
        await writeCanary(canaryOf(row.vaultId, EMPTY_HEAD));
        await unlockEverywhere(dataKey);
      } catch {
        return { ok: false, reason: 'storage' };
      }
      return { ok: true, value: undefined };
    },

    async unlock(passphrase) {
      const store = await inspectStore(db);
      if (store.state !== 'present') return { ok: false, reason: 'damaged' };
      const { row, isOld } = store;
      const opened = await tryPassphrase(() => openVault(row, passphrase, derive));
      if (!opened.ok) return opened;
      const dataKey = opened.value;
      if (isOld) {
        try {
          await exclusively(MIGRATION_LOCK, async () => {
            if (!(await readVault(db))) await migrate(db, await deriveKeys(dataKey));
          });
        } catch {
          // Nothing is lost: the former database is as it was, and the next unlock tries again.
          return { ok: false, reason: 'notMigrated' };
        }
      } else {
        // Opened in its present form: what is left of the former one has served.
        await dropOldBook().catch(() => undefined);
      }
      await unlockEverywhere(dataKey);
      // A canary that lags is sound, and a full disk must not keep the owner out.
      await readHead(db)
        .then((head) => writeCanary(canaryOf(row.vaultId, head)))
        .catch(() => undefined);
      return { ok: true, value: undefined };
    },

    async changePassphrase(old, next) {
      if ([...next].length < MIN_PASSPHRASE) return { ok: false, reason: 'tooShort' };
      try {
        const row = await readVault(db);
        if (!row) return { ok: false, reason: 'storage' };
        const opened = await tryPassphrase(() => openVault(row, old, derive));
        if (!opened.ok) return opened;
        await rewrapVault(db, row, opened.value, next, await measureKdfParams(derive, monotonic), derive);
      } catch {
        return { ok: false, reason: 'storage' };
      }
      await record({ type: 'changePassphrase' });
      return { ok: true, value: undefined };
    },

    async verifyPassphrase(passphrase) {
      try {
        const row = await readVault(db);
        if (!row) return { ok: false, reason: 'storage' };
        const opened = await tryPassphrase(() => openVault(row, passphrase, derive));
        return opened.ok ? { ok: true, value: undefined } : opened;
      } catch {
        return { ok: false, reason: 'storage' };
      }
    },

    lock: () => lockEverywhere(() => settleDrafts(db)),

    async acceptLoss() {
      const row = await readVault(db);
      if (row) await writeCanary(canaryOf(row.vaultId, await readHead(db)));
      else await removeValues('local', LOCAL_CANARY);
    },

    async rescueExport() {
      const content = {
        format: 'suixing-rescue',
        version: 1,
        canary: await readCanary(),
        tables: await rescueDump(db),
      };
      return new Blob([JSON.stringify(content, null, 1)], { type: 'application/json' });
    },
  };
}

/** Another vault, or a canary that went back (a loss was accepted). A canary that moves on says nothing new. */
function mustInspect(before: Canary | undefined, after: Canary | undefined): boolean {
  return before?.vaultId !== after?.vaultId || (after?.seq ?? 0) <= (before?.seq ?? 0);
}

/** A database that takes longer than this to answer anything at all is out of reach. */
const OPENING_TAKES_AT_MOST_MS = 15_000;

/** Look at the database without the key. */
function inspectStore(db: SuixingDatabase): Promise<Store> {
  return firstValueFrom(
    from(look(db)).pipe(
      timeout({ first: OPENING_TAKES_AT_MOST_MS, with: () => of<Store>({ state: 'damaged', reason: 'unreachable' }) }),
    ),
  );
}

async function look(db: SuixingDatabase): Promise<Store> {
  try {
    const canary = await readCanary();
    if ((await newestVersion()) > SCHEMA_VERSION) return { state: 'damaged', reason: 'newerVersion' };
    const row = await readVault(db);
    const old = row ? undefined : await findOldBook();
    const found = row ? canaryOf(row.vaultId, await readHead(db)) : old && canaryOf(old.vault.vaultId, old.head);
    const soundness = soundnessOf(canary, found);
    if (soundness !== 'intact') return { state: 'damaged', reason: soundness === 'behind' ? 'behind' : 'missingData' };
    if (old) return { state: 'present', row: old.vault, isOld: true };
    return row ? { state: 'present', row, isOld: false } : { state: 'absent' };
  } catch {
    return { state: 'damaged', reason: 'unreachable' };
  }
}

function statusOf(store: Store, keys: Keys | undefined, tries: Tries | undefined): VaultStatus {
  if (store.state !== 'present') return store;
  if (keys) return { state: 'open' };
  return {
    state: 'locked',
    failedTries: tries?.count ?? 0,
    ...(tries?.retryAt ? { retryAt: tries.retryAt } : {}),
  };
}
