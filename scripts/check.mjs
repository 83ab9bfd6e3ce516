/** `npm run check`: format, lint, types, walls, dead code and file length, without building. */
import { ensurePackages } from './lib/packages.mjs';
import { inRoot } from './lib/paths.mjs';
import { onPinnedNode } from './lib/run.mjs';
import { main } from './lib/say.mjs';

await main(async () => {
  await ensurePackages();
  return onPinnedNode(inRoot('scripts', 'app', 'check.ts'), process.argv.slice(2));
});
