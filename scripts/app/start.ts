/**
 * The demo: builds the extension if needed, serves the fictional bank's systems and opens a browser with both. Without a
 * display it drives the same thing once, leaves pictures, and exits.
 */
import { mkdirSync } from 'node:fs';
import { type Portals, servePortals } from '../../test/portals/serve.ts';
import { inRoot } from '../lib/paths.mjs';
import { main, ScriptError, say } from '../lib/say.mjs';
import { build, isCurrent } from './build.ts';
import { endOnSignals, onShutdown, shutDown } from './shutdown.ts';
import { takeTour } from './tour.ts';
import { showDemo } from './visible.ts';

/** Kept from start to start: the browser remembers an enabled portal by its address. */
const PORT = 8123;

endOnSignals();
await main(async () => {
  try {
    await ensureBuild();
    const portals = await serve();
    onShutdown(() => portals.close());
    say(`演示系统 ${portals.origin}`, `demo bank at ${portals.origin}`);
    if (hasDisplay()) await showDemo(portals.origin);
    else await takeTour(portals.origin);
  } finally {
    await shutDown();
  }
  return 0;
});
process.exit();

async function ensureBuild(): Promise<void> {
  if (isCurrent('chromeDemo')) return;
  say('构建扩展', 'building the extension');
  mkdirSync(inRoot('.cache'), { recursive: true });
  const { code, output } = await build('chromeDemo');
  if (code !== 0) throw new ScriptError(`构建失败 | the build failed\n${output.trim()}`);
}

async function serve(): Promise<Portals> {
  try {
    return await servePortals({ port: PORT });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return servePortals();
  }
}

function hasDisplay(): boolean {
  if (process.argv.includes('--headless')) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
