import type { CopyTarget } from '../contracts/copy.ts';
import { changesOf, toCopyHead } from '../db/copy.ts';
import type { Keys } from '../db/keys.ts';
import { keptStamp } from '../db/kept.ts';
import { type Head, readHead } from '../db/log.ts';
import { readVault } from '../db/read.ts';
import { rebuildShelf } from '../db/restore.ts';
import type { ChangeRow, KeptRow, ShelfRow, SuixingDatabase } from '../db/schema.ts';
import { hasPrivateFiles, privateDirectory, removePrivateDirectory } from '../platform/private-files.ts';
import { findCopy } from '../transfer/backup/read-copy.ts';
import { namesIn } from '../transfer/backup/write-copy.ts';
import { changeRowsOf, findChangeRow, findKeptRow, findShelfRow } from './backup-reader.ts';
import { bytesOfCopy, runCopy } from './backup-run.ts';
import type { BackupFailure } from './backup.ts';
import type { AsideRecord, SecondCopyRecord } from './backup-state.ts';
import type { Result } from './result.ts';

const LOCK = 'suixing-second-copy';
/** Every file is read again after this long, so that a copy that decays is noticed while the book is sound. */
const CHECK_EVERY_MS = 24 * 60 * 60 * 1000;
/** A worker without calls to the browser is ended after thirty seconds. */
const STAY_ALIVE_MS = 20_000;

/** The book that was replaced is kept for so long: enough to notice that it is missed. */
const KEEP_ASIDE_MS = 30 * 24 * 60 * 60 * 1000;
/** A new base waits until no entry has come for so long. */
const QUIET_MS = 15_000;
/** Rest between two runs, in the length of the last: copying must not slow an import down by much. */
const REST = 4;
const LONGEST_REST_MS = 30_000;

/** What the second copy needs. */
export interface SecondCopyDeps {
  readonly db: SuixingDatabase;
  /** The keys while the book is open. */
  readonly keys: () => Promise<Keys | undefined>;
  /** Whether the database is what its canary says: a copy of a damaged book must not take the place of a good one. */
  readonly isSound: (vaultId: string, head: Head) => Promise<boolean>;
  readonly readRecord: () => Promise<SecondCopyRecord | undefined>;
  readonly writeRecord: (record: SecondCopyRecord) => Promise<void>;
  /** What is known of the book put aside. */
  readonly readAside: () => Promise<AsideRecord | undefined>;
  readonly writeAside: (record: AsideRecord | undefined) => Promise<void>;
  readonly now: () => number;
  readonly exclusively: <T>(name: string, task: () => Promise<T>) => Promise<T>;
}

/** The copy kept in the browser's private files, which lie in another storage than the database. */
export interface SecondCopy {
  /** Bring it up to date. Calls made while one runs become one more run. */
  refresh(): Promise<Result<void, BackupFailure>>;
  /** A shelf of dossiers made again from the copy and the log; undefined when neither has it. Writes nothing. */
  recoverShelfRow(id: number): Promise<ShelfRow | undefined>;
  /** An entry of the log as it was copied; undefined when the copy does not go that far. Writes nothing. */
  recoverChangeRow(seq: number): Promise<ChangeRow | undefined>;
  /** A kept value as it was copied; undefined when the copy does not have it. Writes nothing. */
  recoverKeptRow(id: string): Promise<KeptRow | undefined>;
}

/** Where the second copy of a book lies among the private files. */
export function secondCopyPath(vaultId: string): readonly string[] {
  return ['second-copy', vaultId];
}

/** The place of the book that was replaced last. */
export const ASIDE_PATH: readonly string[] = Object.freeze(['aside']);

/** The second copy of one database. */
export function createSecondCopy(deps: SecondCopyDeps): SecondCopy {
  let running: Promise<Result<void, BackupFailure>> | undefined;
  let next: Promise<Result<void, BackupFailure>> | undefined;
  let rest = 0;
  let later: ReturnType<typeof setTimeout> | undefined;
  const again = () => void copy.refresh().catch(() => undefined);
  const start = () => {
    const from = deps.now();
    clearTimeout(later);
    running = deps
      .exclusively(LOCK, () => refresh(deps))
      .then(async (done) => {
        if ((await deps.readRecord())?.wantsBase) later = setTimeout(again, QUIET_MS + 1000);
        return done;
      })
      .finally(() => {
        rest = Math.min(LONGEST_REST_MS, Math.max(0, deps.now() - from) * REST);
        running = undefined;
      });
    return running;
  };
  const copy: SecondCopy = {
    refresh() {
      if (!hasPrivateFiles()) return Promise.resolve({ ok: false, reason: 'storage' });
      if (!running) return start();
      next ??= running
        .catch(() => undefined)
        .then(() => new Promise((resolve) => setTimeout(resolve, rest)))
        .then(() => {
          next = undefined;
          return start();
        });
      return next;
    },

    async recoverShelfRow(id) {
      const keys = await deps.keys();
      const own = keys && (await openOwn(deps.db));
      if (!own) return undefined;
      const { place, manifest } = own;
      const { row, from } = await findShelfRow(place, manifest, id);
      async function* changes(after: number) {
        yield* changeRowsOf(place, manifest.log, after);
        // What the copy does not have yet; it may be the very thing that is damaged.
        yield* changesOf(deps.db, Math.max(after, manifest.head.seq) + 1, Number.MAX_SAFE_INTEGER);
      }
      return rebuildShelf(id, row, changes, from, keys);
    },

    async recoverChangeRow(seq) {
      const own = await openOwn(deps.db);
      return own && findChangeRow(own.place, own.manifest, seq);
    },

    async recoverKeptRow(id) {
      const own = await openOwn(deps.db);
      return own && findKeptRow(own.place, own.manifest, id);
    },
  };
  return copy;
}

async function openOwn(db: SuixingDatabase) {
  const vault = await readVault(db);
  if (!vault || !hasPrivateFiles()) return undefined;
  const place = await privateDirectory(secondCopyPath(vault.vaultId));
  const found = await findCopy(place);
  return typeof found === 'string' ? undefined : { place, manifest: found.manifest };
}

async function refresh(deps: SecondCopyDeps): Promise<Result<void, BackupFailure>> {
  const { db, now } = deps;
  const keys = await deps.keys();
  const vault = keys && (await readVault(db));
  if (!keys || !vault) return { ok: false, reason: 'noBook' };
  const head = await readHead(db);
  if (!(await deps.isSound(vault.vaultId, head))) return { ok: false, reason: 'bookDamaged' };
  const record = await deps.readRecord();
  const isOurs = record?.vaultId === vault.vaultId;
  const isThorough = isOurs && Math.abs(now() - (record.checkedAt ?? 0)) > CHECK_EVERY_MS;
  const isLogCurrent = record?.upTo === head.seq && record.hash === toCopyHead(head).hash;
  const isCurrent = isLogCurrent && (record.keptAt ?? '') === (await keptStamp(db));
  // While entries keep coming, as in an import, only they are copied: a new base each time would slow it down.
  const isBusy = isOurs && record.isSound && !isLogCurrent && Math.abs(now() - record.at) < QUIET_MS;
  if (isOurs && record.isSound && isCurrent && !record.wantsBase && !isThorough) return { ok: true, value: undefined };

  const aside = await deps.readAside();
  if (aside && Math.abs(now() - aside.at) > KEEP_ASIDE_MS) await dropAside(deps);
  const place = await privateDirectory(secondCopyPath(vault.vaultId));
  const stayAlive = setInterval(() => void deps.readRecord(), STAY_ALIVE_MS);
  try {
    const options = { bases: 1, now, isThorough, isLogOnly: isBusy };
    let run = await runCopy(db, keys, place, options);
    if (!run.ok && run.reason === 'diverged') {
      // The book is sound, so its owner has accepted a loss or brought back an older state: what was lost may still be here.
      await putAside(place, deps);
      run = await runCopy(db, keys, place, { ...options, mayReplace: true });
    }
    if (!run.ok) {
      if (isOurs) await deps.writeRecord({ ...record, isSound: false });
      return run;
    }
    const { manifest, isErased, wantsBase, keptDamaged = isOurs ? record.keptDamaged : undefined } = run.value;
    // An erasure reaches every copy we keep by ourselves.
    if (isErased) await dropAside(deps);
    await deps.writeRecord({
      vaultId: vault.vaultId,
      upTo: manifest.head.seq,
      hash: manifest.head.hash,
      clients: manifest.head.clients,
      at: manifest.at,
      bytes: bytesOfCopy(manifest),
      ...(manifest.kept ? { keptAt: manifest.kept.at } : {}),
      ...(keptDamaged ? { keptDamaged } : {}),
      isSound: true,
      wantsBase,
      checkedAt: isThorough || !isOurs ? manifest.at : (record.checkedAt ?? manifest.at),
    });
    return { ok: true, value: undefined };
  } finally {
    clearInterval(stayAlive);
  }
}

/** Keep a copy of a copy in the place of the one put aside before. */
async function putAside(place: CopyTarget, deps: SecondCopyDeps): Promise<void> {
  const found = await findCopy(place);
  if (typeof found === 'string') return;
  const { manifest } = found;
  await dropAside(deps);
  await copyFiles(place, await privateDirectory(ASIDE_PATH), namesIn(manifest));
  await deps.writeAside({ at: manifest.at, clients: manifest.head.clients });
}

/** Remove the book that was put aside. */
export async function dropAside(deps: Pick<SecondCopyDeps, 'writeAside'>): Promise<void> {
  await removePrivateDirectory(ASIDE_PATH);
  await deps.writeAside(undefined);
}

/** Copy the named files and both manifests, the manifests last. */
export async function copyFiles(
  from: Pick<CopyTarget, 'read'>,
  to: CopyTarget,
  names: readonly string[],
  onFile?: (name: string) => void,
): Promise<void> {
  for (const name of [...new Set(names), 'manifest-1.json', 'manifest-2.json']) {
    const blob = await from.read(name);
    if (blob) await to.write(name, [blob]);
    onFile?.(name);
  }
}
