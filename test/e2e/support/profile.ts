import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Where in a profile Chromium keeps what an extension stores; pages leave traces of their own elsewhere. */
const OURS = [
  'IndexedDB',
  'File System',
  'Local Extension Settings',
  'Session Storage',
  'Sync Extension Settings',
  'Service Worker',
];

/** Every file of what extensions store in a profile, as bytes, for a search of what lies on disk. */
export function storedFiles(profileDir: string): Buffer[] {
  return OURS.map((name) => join(profileDir, 'Default', name))
    .filter((folder) => statSync(folder, { throwIfNoEntry: false }) !== undefined)
    .flatMap(filesBelow);
}

function filesBelow(folder: string): Buffer[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    // Sockets and vanished lock files are no data.
    return entry.isFile() && statSync(path).size > 0 ? [readFileSync(path)] : [];
  });
}
