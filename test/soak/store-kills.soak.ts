import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { randomFrom } from '../../lib/util/random.ts';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { createStoreRig, killDuring } from '../e2e/support/store-rig.ts';

const KILLS = Number(process.env.SUIXING_KILLS ?? 200);

test.each([
  ['commits', 800],
  ['imports', 800],
])(`${KILLS} kills during %s leave log, shelves and summaries saying the same`, async (work, longest) => {
  const rig = await createStoreRig('test/e2e/in-page/faults.ts', 'faultApi');
  try {
    const random = randomFrom(20_261_122);
    await rig.start();
    await rig.call('seed');
    const { faults, acknowledged } = await killDuring(rig, work, KILLS, () => random.int(5, longest));
    expect(faults).toEqual([]);
    expect(acknowledged).toBeGreaterThan(KILLS);
  } finally {
    await rig.close();
  }
});

test(`${KILLS} kills during a migration leave the old book or the whole new one`, async () => {
  const example = JSON.parse(readFileSync(inRoot('test', 'examples', 'store-v1.json'), 'utf8'));
  const rig = await createStoreRig('test/e2e/in-page/migration.ts', 'migrationRig');
  try {
    const random = randomFrom(20_261_123);
    const prepare = () => rig.call('prepare', example);
    await rig.start();
    await prepare();
    const { faults } = await killDuring(rig, '', KILLS, () => random.int(200, 2500), prepare);
    expect(faults).toEqual([]);
  } finally {
    await rig.close();
  }
});

test(`${KILLS} kills during backups leave a copy that opens and holds what was acknowledged`, async () => {
  const rig = await createStoreRig('test/e2e/in-page/backup-kills.ts', 'backupKills');
  try {
    const random = randomFrom(20_261_124);
    await rig.start();
    const { faults, acknowledged } = await killDuring(rig, '', KILLS, () => random.int(50, 1500));
    expect(faults).toEqual([]);
    expect(acknowledged).toBeGreaterThan(0);
  } finally {
    await rig.close();
  }
});
