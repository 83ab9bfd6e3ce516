import { browser } from 'wxt/browser';

/** Name and version of this program, for files it writes: `Suixing 0.1.0`. */
export function programName(): string {
  return `Suixing ${browser.runtime.getManifest().version}`;
}
