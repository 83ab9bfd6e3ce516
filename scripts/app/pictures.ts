/**
 * Takes every picture in docs/pictures again, from the built demo extension over the fictional bank. The day, the hour and
 * the time zone are fixed, so that a picture changes only when the product does. Arguments name the pictures wanted; none: all.
 */
import { mkdirSync } from 'node:fs';
import { servePortals } from '../../test/portals/serve.ts';
import { inRoot } from '../lib/paths.mjs';
import { main, say } from '../lib/say.mjs';
import { ensureDemoBuild } from './ensure-build.ts';
import { takeBriefings } from './pictures/briefings.ts';
import { DAY, ZONE } from './pictures/clock.ts';
import { photographScreen } from './pictures/photograph.ts';
import { takeScenes } from './pictures/scenes.ts';
import { takeWorkspace } from './pictures/workspace.ts';
import { endOnSignals, onShutdown, shutDown } from './shutdown.ts';

const FOLDER = inRoot('docs', 'pictures');
/** The demo's own port, so that addresses in the pictures read as a user meets them. */
const PORT = 8123;

endOnSignals();
await main(async () => {
  try {
    await ensureDemoBuild();
    process.env.TZ = ZONE;
    mkdirSync(FOLDER, { recursive: true });
    const portals = await servePortals({ port: PORT, today: DAY }).catch(() => servePortals({ today: DAY }));
    onShutdown(() => portals.close());
    const wanted = new Set(process.argv.slice(2));
    const isWanted = (name: string) => wanted.size === 0 || wanted.has(name);
    await takeScenes(portals.origin, FOLDER, isWanted);
    await takeWorkspace(portals.origin, FOLDER, isWanted);
    await takeBriefings(portals.origin, FOLDER, isWanted);
    if (isWanted('screen')) await photographScreen(portals.origin, FOLDER);
    say('图片已更新', 'the pictures are up to date');
  } finally {
    await shutDown();
  }
  return 0;
});
process.exit();
