/**
 * The demo: builds the extension if needed, serves the fictional bank's systems and opens a browser with both. Without a
 * display it drives the same thing once, leaves pictures, and exits.
 */
import { type Portals, servePortals } from '../../test/portals/serve.ts';
import { main, say } from '../lib/say.mjs';
import { ensureDemoBuild } from './ensure-build.ts';
import { endOnSignals, onShutdown, shutDown } from './shutdown.ts';
import { takeTour } from './tour.ts';
import { showDemo } from './visible.ts';

/** Kept from start to start: the browser remembers an enabled portal by its address. */
const PORT = 8123;

endOnSignals();
await main(async () => {
  try {
    await ensureDemoBuild();
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
