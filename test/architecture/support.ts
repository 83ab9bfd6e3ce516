import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inRoot, ROOT } from '../../scripts/lib/paths.mjs';

/** Folders of the four builds. */
export const BUILD_FOLDERS = Object.freeze({
  chrome: '.output/chrome-mv3',
  firefox: '.output/firefox-mv3',
  chromeDemo: '.output/chrome-mv3-demo',
  firefoxDemo: '.output/firefox-mv3-demo',
});

/** The part of a manifest these tests read. */
export interface Manifest {
  readonly permissions?: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly content_security_policy?: { readonly extension_pages?: string };
  readonly [key: string]: unknown;
}

/** The manifest of a build. Throws with what to do when it has not been built. */
export function manifestOf(folder: string): Manifest {
  return JSON.parse(readBuilt(folder, 'manifest.json'));
}

/** A file of a build as text. Throws with what to do when it is not there. */
export function readBuilt(folder: string, file: string): string {
  const path = inRoot(folder, file);
  if (!existsSync(path))
    throw new Error(`${folder}/${file} is missing: build first (npm test does, or npm run build …)`);
  return readFileSync(path, 'utf8');
}

/** Every file below a folder of the project whose name fits, as paths relative to the project with forward slashes. */
export function filesBelow(folder: string, name: RegExp): string[] {
  const start = inRoot(folder);
  if (!existsSync(start)) throw new Error(`${folder} does not exist`);
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** A file of the project as text. */
export function readSource(path: string): string {
  return readFileSync(inRoot(path), 'utf8');
}
