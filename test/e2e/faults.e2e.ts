import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { randomFrom } from '../../lib/util/random.ts';
import { createStoreRig, killDuring, type StoreRig } from './support/store-rig.ts';

let rig: StoreRig;

beforeAll(async () => {
  rig = await createStoreRig('test/e2e/in-page/faults.ts', 'faultApi');
  await rig.start();
  await rig.call('seed');
});
afterAll(() => rig?.close());

describe('a page that falls', () => {
  test.each(['touch', 'import'])('at any step of a commit (%s) leaves it done or not begun', async (kind) => {
    const { steps, refused, faults } = await rig.call<{ steps: number; refused: number; faults: string[] }>(
      'failEverywhere',
      kind,
    );
    expect(faults).toEqual([]);
    expect(steps).toBeGreaterThan(5);
    expect(refused).toBeGreaterThan(3);
  });

  test('with the browser, in the middle of commits and imports, loses nothing that was acknowledged', async () => {
    const random = randomFrom(20_261_122);
    for (const work of ['commits', 'imports']) {
      const { faults, acknowledged } = await killDuring(rig, work, 3, () => random.int(50, 600));
      expect(faults).toEqual([]);
      expect(acknowledged).toBeGreaterThan(0);
    }
  });
});

test('a browser that falls in the middle of a backup leaves a copy that opens and holds what was acknowledged', async () => {
  const copies = await createStoreRig('test/e2e/in-page/backup-kills.ts', 'backupKills');
  try {
    const random = randomFrom(11);
    await copies.start();
    const { faults, acknowledged } = await killDuring(copies, '', 4, () => random.int(150, 1200));
    expect(faults).toEqual([]);
    expect(acknowledged).toBeGreaterThan(0);
  } finally {
    await copies.close();
  }
});

test('a long history lies in pieces: no row becomes a file of its own beside the database', async () => {
  const grown = await rig.call<{ isSaved: boolean; pieces: number; touches: number; faults: string[] }>('grow');
  expect(grown).toMatchObject({ isSaved: true, faults: [] });
  expect(grown.pieces).toBeGreaterThan(5);
  expect(grown.touches).toBeGreaterThanOrEqual(600);
  // Such files are what a kill can cost the whole database; Chromium keeps them in a folder named `….indexeddb.blob`.
  const folders = readdirSync(join(rig.profile, 'Default', 'IndexedDB'));
  expect(folders.length).toBeGreaterThan(0);
  expect(folders.filter((name) => name.endsWith('.blob'))).toEqual([]);
});

describe('the machine', () => {
  test('with its clock set back gives later commits later stamps all the same', async () => {
    expect(await rig.call('clockSetBack')).toEqual({ isRising: true });
  });

  test('with a full disk refuses the commit that no longer fits, and keeps the book whole', async () => {
    await rig.kill();
    const page = await rig.start();
    const cdp = await page.createCDPSession();
    const origin = new URL(page.url()).origin;
    const { usage } = await cdp.send('Storage.getUsageAndQuota', { origin });
    await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 300_000 });
    expect(await rig.call('fill')).toEqual({ error: 'QuotaExceededError', isUnchanged: true, faults: [] });
  });
});
