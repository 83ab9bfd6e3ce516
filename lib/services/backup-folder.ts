import type { CopySource, CopyTarget } from '../contracts/copy.ts';
import { type BackupFolder, rememberedFolder } from '../platform/folder.ts';
import { isContainer, openContainer, sourceOf } from '../transfer/backup/container.ts';
import { isManifestName, readManifests } from '../transfer/backup/manifest.ts';
import type { BackupFailure, OpenFailure } from './backup.ts';
import { type CopyRun, failureOf } from './backup-run.ts';
import type { Result } from './result.ts';

/** Histories of one book that may lie side by side. */
const MOST_HISTORIES = 50;

/** The folder below the picked one that holds the backup of a book: several books may share a folder. */
export function folderName(vaultId: string): string {
  return `suixing-${vaultId.slice(0, 8)}`;
}

/**
 * Back up into the remembered folder: `run` gets the place for this book. A book that was replaced has another history than
 * its backup, which stays as it is; the new history gets a folder of its own beside it.
 */
export async function intoFolder(
  vaultId: string,
  run: (target: CopyTarget) => Promise<Result<CopyRun, BackupFailure>>,
): Promise<Result<CopyRun, BackupFailure>> {
  const folder = await rememberedFolder();
  if (!folder) return { ok: false, reason: 'noFolder' };
  try {
    if ((await folder.access()) !== 'granted') return { ok: false, reason: 'noAccess' };
    for (let history = 1; history <= MOST_HISTORIES; history += 1) {
      const name = history === 1 ? folderName(vaultId) : `${folderName(vaultId)}-${history}`;
      const done = await run(await folder.below(name));
      if (!done.ok && done.reason === 'diverged') continue;
      // Who was erased is still in the former histories.
      if (done.ok && done.value.isErased) await removeOthers(folder, vaultId, name);
      return done;
    }
    return { ok: false, reason: 'diverged' };
  } catch (error) {
    return { ok: false, reason: failureOf(error) };
  }
}

async function removeOthers(folder: BackupFolder, vaultId: string, kept: string): Promise<void> {
  const prefix = folderName(vaultId);
  const names = (await folder.names()).filter((name) => name === prefix || name.startsWith(`${prefix}-`));
  for (const name of names) if (name !== kept) await folder.removeBelow(name);
}

/** The newest backup in a folder: in it, or in one right below it. */
export async function findInFolder(folder: BackupFolder): Promise<Result<CopySource, OpenFailure>> {
  try {
    return newestOf(await folder.places());
  } catch (error) {
    return { ok: false, reason: failureOf(error) === 'noAccess' ? 'noAccess' : 'unreachable' };
  }
}

/** The newest backup among files the user picked: a downloaded one, or the files of a folder. */
export async function findInFiles(files: readonly File[]): Promise<Result<CopySource, OpenFailure>> {
  try {
    const sources: CopySource[] = [];
    const byFolder = new Map<string, Map<string, Blob>>();
    for (const file of files) {
      if (await isContainer(file)) sources.push(await openContainer(file));
      else {
        const folder = file.webkitRelativePath.split('/').slice(0, -1).join('/');
        byFolder.set(folder, (byFolder.get(folder) ?? new Map()).set(file.name, file));
      }
    }
    sources.push(...[...byFolder.values()].map(sourceOf));
    return await newestOf(sources);
  } catch {
    return { ok: false, reason: 'unreachable' };
  }
}

async function newestOf(sources: readonly CopySource[]): Promise<Result<CopySource, OpenFailure>> {
  let best: { readonly source: CopySource; readonly at: number } | undefined;
  let hasRows: CopySource | undefined;
  for (const source of sources) {
    const [manifest] = await readManifests(source);
    if (manifest && (!best || manifest.manifest.at > best.at)) best = { source, at: manifest.manifest.at };
    const names = (await source.list()).map(({ name }) => name);
    if (names.some((name) => isManifestName(name) || name.endsWith('.rows'))) hasRows ??= source;
  }
  const source = best?.source ?? hasRows;
  return source ? { ok: true, value: source } : { ok: false, reason: 'nothingThere' };
}
