/** `npm run pictures`: readies the machine, then takes every picture in docs/pictures again on the pinned Node. */
import { inRoot } from './lib/paths.mjs';
import { onPinnedNode } from './lib/run.mjs';
import { main } from './lib/say.mjs';
import { setup } from './setup.mjs';

await main(async () => {
  await setup();
  return onPinnedNode(inRoot('scripts', 'app', 'pictures.ts'), process.argv.slice(2));
});
