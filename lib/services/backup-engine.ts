import { readVault } from '../db/read.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import { pickFolder } from '../platform/folder.ts';
import { hasPrivateFiles, privateDirectories, privateDirectory } from '../platform/private-files.ts';
import { packCopy } from '../transfer/backup/container.ts';
import { findCopy } from '../transfer/backup/read-copy.ts';
import { namesIn } from '../transfer/backup/write-copy.ts';
import { findInFiles, findInFolder, intoFolder } from './backup-folder.ts';
import { INCOMING_PATH } from './backup-replace.ts';
import { runCopy } from './backup-run.ts';
import { openSession, overviewOf, type SessionDeps } from './backup-session.ts';
import type { BackupFailure, BackupReport, BackupService, KeptCopy, TaskOptions } from './backup.ts';
import { ASIDE_PATH, secondCopyPath } from './second-copy.ts';
import type { Result } from './result.ts';

/** Bases kept in a folder: when the newest is damaged, the one before and the log make up for it. */
const FOLDER_BASES = 2;

/** The part of the backup service that only a page which uses it loads. */
export type BackupEngine = Pick<BackupService, 'openFolder' | 'openFiles' | 'keptCopies' | 'openKept'> & {
  backUpToFolder(
    options: TaskOptions & { readonly isThorough?: boolean },
  ): Promise<Result<BackupReport, BackupFailure>>;
  /** The second copy, which has just been brought up to date, as one file. */
  pack(): Promise<Result<{ readonly file: Blob; readonly upTo: number; readonly keptAt?: string }, BackupFailure>>;
};

/** Everything that reads and writes copies. */
export function createBackupEngine(deps: SessionDeps): BackupEngine {
  const { db, now } = deps;
  return {
    async backUpToFolder({ isThorough = false, onProgress, signal }) {
      const keys = await deps.presentKeys();
      const vault = keys && (await readVault(db));
      if (!keys || !vault) return { ok: false, reason: 'noBook' };
      const options = {
        bases: FOLDER_BASES,
        now,
        isThorough,
        ...(onProgress ? { onProgress } : {}),
        ...(signal ? { signal } : {}),
      };
      const run = await intoFolder(vault.vaultId, (target) => runCopy(db, keys, target, options));
      if (!run.ok) return run;
      const { manifest, written, healed } = run.value;
      const { head, kept } = manifest;
      return {
        ok: true,
        value: { upTo: head.seq, clients: head.clients, written, healed, ...(kept ? { keptAt: kept.at } : {}) },
      };
    },

    async pack() {
      const vault = await readVault(db);
      if (!vault) return { ok: false, reason: 'noBook' };
      const place = await privateDirectory(secondCopyPath(vault.vaultId));
      const found = await findCopy(place);
      if (typeof found === 'string') return { ok: false, reason: 'storage' };
      const { head, kept } = found.manifest;
      const file = await packCopy(place, namesIn(found.manifest));
      return { ok: true, value: { file, upTo: head.seq, ...(kept ? { keptAt: kept.at } : {}) } };
    },

    async openFolder() {
      const folder = await pickFolder('read').catch(() => 'noAccess' as const);
      if (!folder) return { ok: false, reason: 'cancelled' };
      if (folder === 'noAccess') return { ok: false, reason: 'noAccess' };
      const found = await findInFolder(folder);
      return found.ok ? openSession(found.value, deps) : found;
    },

    async openFiles(files) {
      const found = await findInFiles(files);
      return found.ok ? openSession(found.value, deps) : found;
    },

    async keptCopies() {
      const kept: Awaited<ReturnType<BackupService['keptCopies']>>[number][] = [];
      // What was begun comes first: it is what the owner wanted last.
      for (const kind of ['incoming', 'secondCopy', 'aside'] as const) {
        const place = await placeOf(db, kind).catch(() => undefined);
        const found = place && (await findCopy(place).catch(() => undefined));
        if (found && typeof found !== 'string') kept.push({ kind, ...overviewOf(found.manifest) });
      }
      return kept;
    },

    async openKept(kind) {
      const place = await placeOf(db, kind).catch(() => undefined);
      return place ? openSession(place, deps, kind) : { ok: false, reason: 'nothingThere' };
    },
  };
}

/** The directory of a kept copy; undefined when there is none. */
async function placeOf(db: SuixingDatabase, kind: KeptCopy) {
  if (!hasPrivateFiles()) return undefined;
  if (kind !== 'secondCopy') {
    const [name = ''] = kind === 'aside' ? ASIDE_PATH : INCOMING_PATH;
    return (await privateDirectories([])).includes(name) ? privateDirectory([name]) : undefined;
  }
  const books = await privateDirectories(secondCopyPath('').slice(0, 1));
  const vaultId = (await readVault(db).catch(() => undefined))?.vaultId;
  // A database that was emptied does not say which book it was. There is one second copy, but for a moment of a replacement.
  const known = vaultId !== undefined && books.includes(vaultId) ? vaultId : await newestBook(books);
  return known === undefined ? undefined : privateDirectory(secondCopyPath(known));
}

async function newestBook(books: readonly string[]): Promise<string | undefined> {
  let best: { readonly vaultId: string; readonly at: number } | undefined;
  for (const vaultId of books) {
    const found = await findCopy(await privateDirectory(secondCopyPath(vaultId)));
    if (typeof found !== 'string' && found.manifest.at > (best?.at ?? 0)) best = { vaultId, at: found.manifest.at };
  }
  return best?.vaultId;
}
