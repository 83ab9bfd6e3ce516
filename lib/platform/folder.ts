import type { CopyTarget } from '../contracts/copy.ts';
import { directoryTarget } from './private-files.ts';

/** What TypeScript's library does not say of the File System Access interface yet. */
type Access = { mode: 'read' | 'readwrite' };
interface PickedDirectory extends FileSystemDirectoryHandle {
  queryPermission?(access: Access): Promise<PermissionState>;
  requestPermission?(access: Access): Promise<PermissionState>;
}
interface Picker {
  showDirectoryPicker?(options: Access & { id: string; startIn?: string }): Promise<FileSystemDirectoryHandle>;
}

const DATABASE = 'suixing-folder';
const STORE = 'handles';
const KEY = 'backup';

/** A folder of the user's that we keep backups in. */
export interface BackupFolder {
  /** The folder's own name, for the user to recognise it by. */
  readonly name: string;
  /** Whether it may be written to now; `ask`: after a gesture of the user. */
  access(): Promise<'granted' | 'ask' | 'denied'>;
  /** Ask the user; must be called directly from a gesture. */
  ask(): Promise<boolean>;
  /** A folder below it, made when it is not there. */
  below(name: string): Promise<CopyTarget>;
  /** Names of the folders right below it. */
  names(): Promise<readonly string[]>;
  /** Remove a folder below it with everything in it. */
  removeBelow(name: string): Promise<void>;
  /** The folder itself and every folder right below it: where a copy may lie. For reading. */
  places(): Promise<readonly CopyTarget[]>;
}

/** Whether folders can be picked here: Chromium can, Firefox cannot. */
export function canPickFolder(): boolean {
  return typeof (globalThis as Picker).showDirectoryPicker === 'function';
}

/** Let the user pick a folder; must be called directly from a gesture. Undefined when the user changed their mind. */
export async function pickFolder(
  mode: 'read' | 'readwrite',
): Promise<(BackupFolder & { remember(): Promise<void> }) | undefined> {
  try {
    const handle = await (globalThis as Picker).showDirectoryPicker?.({
      id: 'suixing-backup',
      mode,
      startIn: 'documents',
    });
    return handle && { ...folderOf(handle), remember: () => remember(handle) };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

/** The folder picked last for backups; undefined when none was, or where it cannot be remembered. */
export async function rememberedFolder(): Promise<BackupFolder | undefined> {
  try {
    const handle = await inStore('readonly', (store) => store.get(KEY) as IDBRequest<PickedDirectory | undefined>);
    return handle && folderOf(handle);
  } catch {
    return undefined;
  }
}

/** Forget the folder; what lies in it stays. */
export async function forgetFolder(): Promise<void> {
  await inStore('readwrite', (store) => store.delete(KEY));
}

/** Keep a directory handle for the next start: handles can be kept in IndexedDB alone. */
export async function remember(handle: FileSystemDirectoryHandle): Promise<void> {
  await inStore('readwrite', (store) => store.put(handle, KEY));
}

/** A directory handle as a backup folder. */
export function folderOf(handle: PickedDirectory): BackupFolder {
  const access: Access = { mode: 'readwrite' };
  return {
    name: handle.name,
    async access() {
      const state = (await handle.queryPermission?.(access)) ?? 'granted';
      return state === 'prompt' ? 'ask' : state;
    },
    ask: async () => ((await handle.requestPermission?.(access)) ?? 'granted') === 'granted',
    below: async (name) => directoryTarget(await handle.getDirectoryHandle(name, { create: true })),
    async names() {
      const names: string[] = [];
      for await (const entry of handle.values()) if (entry.kind === 'directory') names.push(entry.name);
      return names;
    },
    removeBelow: (name) => handle.removeEntry(name, { recursive: true }),
    async places() {
      const places = [directoryTarget(handle)];
      for await (const entry of handle.values()) if (entry.kind === 'directory') places.push(directoryTarget(entry));
      return places;
    },
  };
}

/** A database of its own, so that it can be read while the book's cannot. */
async function inStore<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const open = indexedDB.open(DATABASE, 1);
  open.onupgradeneeded = () => open.result.createObjectStore(STORE);
  const db = await resultOf(open);
  try {
    return await resultOf(act(db.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    db.close();
  }
}

function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the request failed'));
  });
}
