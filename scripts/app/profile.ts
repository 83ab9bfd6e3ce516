import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Prepares a new profile folder: no offer to translate the portals, and the extension's button on the toolbar. */
export function prepareProfile(profile: string, extensionDir: string): void {
  const folder = join(profile, 'Default');
  const file = join(folder, 'Preferences');
  if (existsSync(file)) return;
  mkdirSync(folder, { recursive: true });
  const preferences = { translate: { enabled: false }, extensions: { pinned_extensions: [unpackedId(extensionDir)] } };
  writeFileSync(file, JSON.stringify(preferences));
}

/** Whether a living browser holds the profile: it leaves a link named after its process (not on Windows). */
export function isInUse(profile: string): boolean {
  try {
    return process.kill(Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1)), 0);
  } catch {
    return false;
  }
}

/** The id Chromium gives an unpacked extension: 32 letters a–p from the hash of its folder's path. */
function unpackedId(folder: string): string {
  const bytes = Buffer.from(folder, process.platform === 'win32' ? 'utf16le' : 'utf8');
  const hex = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  return hex.replace(/./g, (digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)));
}
