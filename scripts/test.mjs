/** `npm test`: readies the machine, then runs every check, build and test on the pinned Node. */
import { inRoot } from './lib/paths.mjs';
import { onPinnedNode } from './lib/run.mjs';
import { main } from './lib/say.mjs';
import { setup } from './setup.mjs';

await main(async () => {
  await setup({ withFirefox: true });
  return onPinnedNode(inRoot('scripts', 'app', 'test.ts'), process.argv.slice(2));
});
