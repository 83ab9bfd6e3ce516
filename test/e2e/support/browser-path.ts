import * as browsers from '../../../scripts/lib/browsers.mjs';

/** Path of the Chromium-based browser to test in. Throws when there is none. */
export function findChromium(): string {
  const path = browsers.findChromium();
  if (!path) throw new Error('no Chromium found; install one or set SUIXING_BROWSER');
  return path;
}

/** Path of the Firefox to test in. Throws when there is none. */
export function findFirefox(): string {
  const path = browsers.findFirefox();
  if (!path) throw new Error('no Firefox found; install one or set SUIXING_FIREFOX');
  return path;
}
