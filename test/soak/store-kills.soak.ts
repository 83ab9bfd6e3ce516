import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { randomFrom } from '../../lib/util/random.ts';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { createStoreRig, killDuring, type StoreRig } from '../e2e/support/store-rig.ts';

const KILLS = Number(process.env.SUIXING_KILLS ?? 200);
/** Then a new book: one that has grown for hundreds of runs takes longer to check than to kill. */
const KILLS_A_BOOK = 25;

interface Kills {
  readonly module: string;
  readonly api: string;
  readonly work: string;
  readonly seed: number;
  /** Shortest and longest wait for the kill, in ms. */
  readonly after: readonly [number, number];
  /** Makes a new book ready. */
  readonly start: (rig: StoreRig) => Promise<unknown>;
  /** Done before every run. */
  readonly prepare?: (rig: StoreRig) => Promise<unknown>;
}

/** Kill {@link KILLS} times, over several books; how many commits were acknowledged. Fails at the first fault. */
async function run({ module, api, work, seed, after, start, prepare }: Kills): Promise<number> {
  const random = randomFrom(seed);
  let acknowledged = 0;
  for (let left = KILLS; left > 0; left -= KILLS_A_BOOK) {
    const rig = await createStoreRig(module, api);
    try {
      await rig.start();
      await start(rig);
      const delay = () => random.int(...after);
      const outcome = await killDuring(rig, work, Math.min(left, KILLS_A_BOOK), delay, async () => prepare?.(rig));
      expect(outcome.faults).toEqual([]);
      acknowledged += outcome.acknowledged;
      const done = KILLS - Math.max(0, left - KILLS_A_BOOK);
      process.stdout.write(`${JSON.stringify({ soak: work || api, kills: done, acknowledged })}\n`);
    } finally {
      await rig.close();
    }
  }
  return acknowledged;
}

test.each([
  ['commits', 20_261_122],
  ['imports', 20_261_125],
])(`${KILLS} kills during %s leave log, shelves and summaries saying the same`, async (work, seed) => {
  const module = 'test/e2e/in-page/faults.ts';
  const start = (rig: StoreRig) => rig.call('seed');
  expect(await run({ module, api: 'faultApi', work, seed, after: [5, 800], start })).toBeGreaterThan(KILLS);
});

test(`${KILLS} kills during a migration leave the old book or the whole new one`, async () => {
  const example = JSON.parse(readFileSync(inRoot('test', 'examples', 'store-v1.json'), 'utf8'));
  const module = 'test/e2e/in-page/migration.ts';
  const prepare = (rig: StoreRig) => rig.call('prepare', example);
  await run({ module, api: 'migrationRig', work: '', seed: 20_261_123, after: [200, 2500], start: prepare, prepare });
});

test(`${KILLS} kills during backups leave a copy that opens and holds what was acknowledged`, async () => {
  const module = 'test/e2e/in-page/backup-kills.ts';
  const start = async () => undefined;
  const acknowledged = await run({ module, api: 'backupKills', work: '', seed: 20_261_124, after: [50, 1500], start });
  expect(acknowledged).toBeGreaterThan(0);
});
