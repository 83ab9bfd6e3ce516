/**
 * Makes a bare machine ready: packages, the pinned Node, a browser. Runs on Node 20 with nothing installed, so it and
 * everything it imports use Node's own modules alone. `node scripts/setup.mjs [--firefox]`
 */
import { fileURLToPath } from 'node:url';
import { ensurePackages } from './lib/packages.mjs';
import { main, ScriptError } from './lib/say.mjs';
import { ensureBrowsers } from './lib/system.mjs';

/** Packages first, then browsers. Does nothing, in well under a second, when all is there. */
export async function setup({ withFirefox = false } = {}) {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new ScriptError(`需要 Node 20 或更新 | Node 20 or newer is needed, this is ${process.version}`);
  }
  await ensurePackages();
  await ensureBrowsers({ withFirefox });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(() => setup({ withFirefox: process.argv.includes('--firefox') }));
}
