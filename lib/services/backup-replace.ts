import type { CopyManifest, CopySource } from '../contracts/copy.ts';
import type { Keys } from '../db/keys.ts';
import { type Head, readHead } from '../db/log.ts';
import { readVault } from '../db/read.ts';
import { rebuildFromLog, rebuildShelves } from '../db/restore.ts';
import { replaceBook } from '../db/restore-write.ts';
import type { SuixingDatabase, VaultRow } from '../db/schema.ts';
import { hasPrivateFiles, privateDirectory, removePrivateDirectory, storageState } from '../platform/private-files.ts';
import { type CheckedCopy, checkCopy } from '../transfer/backup/read-copy.ts';
import { namesIn } from '../transfer/backup/write-copy.ts';
import { changeRowsOf, copiedBook, keptRowsOf } from './backup-reader.ts';
import { bytesOfCopy, runCopy } from './backup-run.ts';
import type { Replacement, RestoreFailure, RestoreReport, TaskOptions } from './backup.ts';
import type { AsideRecord } from './backup-state.ts';
import { ASIDE_PATH, copyFiles, dropAside, secondCopyPath } from './second-copy.ts';
import type { Result } from './result.ts';

/** Where a copy lies while it takes the place of the book. Being there, it says that this was begun. */
export const INCOMING_PATH: readonly string[] = Object.freeze(['incoming']);
/** Room that must be left when everything is written. */
const SPARE_BYTES = 20 * 1024 * 1024;

/** What a replacement needs from outside. */
export interface ReplaceDeps {
  readonly db: SuixingDatabase;
  readonly now: () => number;
  readonly presentKeys: () => Promise<Keys | undefined>;
  /** Lock every window: nobody reads or writes the book while it is being replaced. */
  readonly lock: () => Promise<void>;
  readonly unlock: (dataKey: Uint8Array) => Promise<void>;
  /** Make the canary say what the database holds now, and make every window look at the database again. */
  readonly resetCanary: (vaultId: string | undefined, head: Head | undefined) => Promise<void>;
  /** Told from the moment on when nothing can be stopped any more, until it is done or has failed. */
  readonly announce: (replacement: Replacement) => void;
  readonly writeAside: (record: AsideRecord | undefined) => Promise<void>;
}

/** The copy that takes the place of the book. */
export interface ReplacingCopy {
  readonly source: CopySource;
  readonly manifest: CopyManifest;
  readonly checked: CheckedCopy;
  readonly keys: Keys;
  readonly dataKey: Uint8Array;
  readonly vault: VaultRow;
  /** It lies in {@link INCOMING_PATH} already. */
  readonly isIncoming: boolean;
}

/**
 * Put a copy in the place of the book: first into the private files, so that it can be finished after a crash; then the present
 * book aside; then the database. Until the database is written it can be stopped without a trace; after that it can only go
 * on, and a crash leaves a database that is no book beside a complete incoming copy.
 */
export async function replaceWith(
  incoming: ReplacingCopy,
  deps: ReplaceDeps,
  { onProgress, signal }: TaskOptions,
): Promise<Result<RestoreReport, RestoreFailure>> {
  const { db } = deps;
  const { manifest, checked, keys } = incoming;
  const progressOf = (from: number, to: number) => (share: number) => onProgress?.(from + (to - from) * share);
  let source = incoming.source;
  const abort = signal ? { signal } : {};
  let former: Former | undefined;
  let isWriting = false;
  try {
    if (!(await hasRoom(manifest, incoming.isIncoming))) return { ok: false, reason: 'noSpace' };
    if (!incoming.isIncoming && hasPrivateFiles()) {
      source = await bringIn(incoming.source, manifest, progressOf(0, 0.15), signal);
      const arrived = await checkCopy(source, manifest, { ...abort, onProgress: progressOf(0.15, 0.2) });
      if (arrived.damaged.length > checked.damaged.length) throw new Error('not as it was read');
    }
    former = await putBookAside(deps, progressOf(0.2, 0.4), signal);
    signal?.throwIfAborted();
    await deps.lock();
    isWriting = true;
    deps.announce({ state: 'running', share: 0 });
    const copy = copiedBook(source, manifest, checked);
    const losses = { shelves: new Set<number>(), entries: 0 };
    const written = await replaceBook(
      db,
      keys,
      {
        vault: incoming.vault,
        expected: manifest.head.clients + manifest.head.seq,
        shelves: () => rebuildShelves(copy, keys, losses),
        changes: () => changeRowsOf(source, manifest.log, 0),
        kept: keptRowsOf(source, manifest),
        recover: (lost) => rebuildFromLog(copy.changes(0), keys, new Set([...lost, ...losses.shelves])),
      },
      (share) => {
        progressOf(0.4, 1)(share);
        deps.announce({ state: 'running', share });
      },
    );
    await deps.resetCanary(incoming.vault.vaultId, await readHead(db));
    // Done: what is left is tidying, and a failure of it must not say otherwise.
    await tidyUp(former).catch(() => undefined);
    await deps.unlock(incoming.dataKey);
    const lostClients = Math.max(0, manifest.head.clients - written.clients);
    const report = { clients: written.clients, lostClients, commits: [] };
    deps.announce({ state: 'done', report, hasAside: former?.isAside ?? false });
    return { ok: true, value: report };
  } catch (error) {
    if (isWriting) {
      await deps.resetCanary(undefined, undefined).catch(() => undefined);
      deps.announce({ state: 'failed' });
      return { ok: false, reason: 'halfway' };
    }
    if (!incoming.isIncoming) await removePrivateDirectory(INCOMING_PATH).catch(() => undefined);
    // The book is where it was: a copy of it as "the former one" would mislead, and take room.
    if (former?.isAside) await dropAside(deps).catch(() => undefined);
    if (signal?.aborted) return { ok: false, reason: 'cancelled' };
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
    return { ok: false, reason: isFull ? 'noSpace' : 'storage' };
  }
}

/** Copy what is to come into the private files. A damaged file comes as it is: what can be read of it is still wanted. */
async function bringIn(
  from: CopySource,
  manifest: CopyManifest,
  onProgress: (share: number) => void,
  signal: AbortSignal | undefined,
): Promise<CopySource> {
  await removePrivateDirectory(INCOMING_PATH);
  const place = await privateDirectory(INCOMING_PATH);
  const names = namesIn(manifest);
  let done = 0;
  await copyFiles(from, place, names, () => {
    signal?.throwIfAborted();
    done += 1;
    onProgress(Math.min(1, done / (names.length + 2)));
  });
  return place;
}

/** The book that is to be replaced. `isAside`: it could be copied. */
interface Former {
  readonly vaultId: string;
  readonly isAside: boolean;
}

/** Copy the present book aside. A book too damaged to be copied is left to the rescue export; nothing of it stays aside. */
async function putBookAside(
  deps: ReplaceDeps,
  onProgress: (share: number) => void,
  signal: AbortSignal | undefined,
): Promise<Former | undefined> {
  const vault = await readVault(deps.db).catch(() => undefined);
  if (!vault || !hasPrivateFiles()) return undefined;
  await dropAside(deps);
  const place = await privateDirectory(ASIDE_PATH);
  const options = { bases: 1, now: deps.now, onProgress, ...(signal ? { signal } : {}) };
  const run = await runCopy(deps.db, await deps.presentKeys(), place, options);
  if (!run.ok) {
    await dropAside(deps);
    signal?.throwIfAborted();
    if (run.reason === 'noSpace') throw new DOMException('no room for the present book', 'QuotaExceededError');
    return { vaultId: vault.vaultId, isAside: false };
  }
  const { at, head } = run.value.manifest;
  await deps.writeAside({ at, clients: head.clients });
  return { vaultId: vault.vaultId, isAside: true };
}

async function tidyUp(former: Former | undefined) {
  await removePrivateDirectory(INCOMING_PATH);
  // The former book's second copy has served: the book lies aside as a whole. A new one is begun at once.
  if (former?.isAside) await removePrivateDirectory(secondCopyPath(former.vaultId));
}

/** The copy comes into the private files and the database, the present book goes aside: about its size three times over. */
async function hasRoom(manifest: CopyManifest, isIncoming: boolean): Promise<boolean> {
  const { usage, quota } = await storageState();
  if (usage === undefined || quota === undefined) return true;
  return quota - usage > bytesOfCopy(manifest) * (isIncoming ? 2 : 3) + SPARE_BYTES;
}
