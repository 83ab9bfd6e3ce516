import type { CopyFile, CopyTarget } from '../contracts/copy.ts';

/** Whether this browser has private files that can be written where we need them (pages and workers alike). */
export function hasPrivateFiles(): boolean {
  return typeof navigator.storage?.getDirectory === 'function' && 'createWritable' in FileSystemFileHandle.prototype;
}

/** A directory of the browser's private files, made when it is not there; it lies in another storage than IndexedDB. */
export async function privateDirectory(path: readonly string[]): Promise<CopyTarget> {
  let directory = await navigator.storage.getDirectory();
  for (const name of path) directory = await directory.getDirectoryHandle(name, { create: true });
  return directoryTarget(directory);
}

/** Names of the directories below a private directory; none when it is not there. */
export async function privateDirectories(path: readonly string[]): Promise<readonly string[]> {
  try {
    let directory = await navigator.storage.getDirectory();
    for (const name of path) directory = await directory.getDirectoryHandle(name);
    const names: string[] = [];
    for await (const [name, handle] of directory.entries()) if (handle.kind === 'directory') names.push(name);
    return names;
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** Remove a private directory with everything in it; one that is not there is no error. */
export async function removePrivateDirectory(path: readonly string[]): Promise<void> {
  try {
    let directory = await navigator.storage.getDirectory();
    for (const name of path.slice(0, -1)) directory = await directory.getDirectoryHandle(name);
    const last = path.at(-1);
    if (last) await directory.removeEntry(last, { recursive: true });
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

/** A directory, private or picked by the user, as a place for a copy. */
export function directoryTarget(directory: FileSystemDirectoryHandle): CopyTarget {
  const open = async (name: string) => {
    try {
      return await (await directory.getFileHandle(name)).getFile();
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  };
  return {
    async list() {
      const files: CopyFile[] = [];
      for await (const [name, handle] of directory.entries()) {
        const file = handle.kind === 'file' ? await open(name) : undefined;
        if (file) files.push({ name, bytes: file.size });
      }
      return files;
    },
    read: open,
    async write(name, parts) {
      const handle = await directory.getFileHandle(name, { create: true });
      // Written beside the file and put in its place by closing: an interrupted write changes nothing.
      const writable = await handle.createWritable();
      try {
        for (const part of parts) await writable.write(part as FileSystemWriteChunkType);
        await writable.close();
      } catch (error) {
        await writable.abort().catch(() => undefined);
        throw error;
      }
    },
    async remove(name) {
      try {
        await directory.removeEntry(name);
      } catch (error) {
        if (!isMissing(error)) throw error;
      }
    },
  };
}

/** How the browser keeps what we store. Bytes; undefined where the browser does not tell. */
export interface StorageState {
  /** Whether the browser has promised not to throw it away by itself. */
  readonly isPersistent: boolean;
  readonly usage: number | undefined;
  readonly quota: number | undefined;
}

/** Ask for lasting storage and say how full it is. Headless browsers refuse the promise whatever they do; never rely on it. */
export async function storageState(): Promise<StorageState> {
  const { storage } = navigator;
  const isPersistent = (await storage?.persisted?.().catch(() => false)) ?? false;
  const estimate = await storage?.estimate?.().catch(() => undefined);
  return { isPersistent, usage: estimate?.usage, quota: estimate?.quota };
}

/** Ask the browser to promise that it will not throw our data away by itself. */
export async function askForPersistence(): Promise<void> {
  await navigator.storage?.persist?.().catch(() => false);
}

function isMissing(error: unknown): boolean {
  return error instanceof DOMException && (error.name === 'NotFoundError' || error.name === 'TypeMismatchError');
}
