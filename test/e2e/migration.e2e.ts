import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { randomFrom } from '../../lib/util/random.ts';
import { type InPage, runInPage } from './support/in-page.ts';
import { createStoreRig, killDuring } from './support/store-rig.ts';

const FOLDER = inRoot('test', 'examples');
const examples = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({ file, example: JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) }));

let inPage: InPage;

beforeAll(async () => {
  inPage = await runInPage('test/e2e/in-page/migration.ts');
  await inPage.page.waitForFunction('globalThis.migrationCases !== undefined');
});
afterAll(() => inPage?.close());

function run(name: string, ...args: unknown[]): Promise<Record<string, unknown>> {
  return inPage.page.evaluate(
    (key: string, given: unknown[]) =>
      (
        globalThis as unknown as { migrationCases: Record<string, (...list: unknown[]) => Promise<never>> }
      ).migrationCases[key]?.(...given),
    name,
    args,
  ) as unknown as Promise<Record<string, unknown>>;
}

describe.each(examples)('$file', ({ example }) => {
  const whole = {
    dossiers: example.expected.dossiers,
    drafts: example.expected.draft,
    changes: example.expected.changes,
    verdict: { ok: true, entries: example.expected.changes, erased: 0 },
    newestCause: 'logTouch',
    counts: { clients: example.expected.dossiers.length, created: example.expected.dossiers.length + 1 },
  };

  test('comes over whole: every dossier, the log with its chain, the drafts; the old one stays until it is dropped', async () => {
    expect(await run('whole', example)).toEqual({ ...whole, last: 1, isOldKept: true, isOldGone: true });
  });

  test.each([0, 1, 2, 5, 9])('stopped at row %i is no book yet, and comes over whole at the next try', async (at) => {
    expect(await run('interrupted', example, at)).toEqual({ ...whole, first: 'AbortError', isBook: false });
  });

  test('with an altered log is refused and left as it is', async () => {
    expect(await run('damaged', example)).toEqual({ error: 'MigrationError', isBook: false, isOldKept: true });
  });

  test('survives the browser being killed in the middle of it', async () => {
    const rig = await createStoreRig('test/e2e/in-page/migration.ts', 'migrationRig');
    try {
      const random = randomFrom(7);
      const prepare = () => rig.call('prepare', example);
      await rig.start();
      await prepare();
      const { faults } = await killDuring(rig, '', 4, () => random.int(300, 1500), prepare);
      expect(faults).toEqual([]);
    } finally {
      await rig.close();
    }
  });

  test('is known for its version', async () => {
    expect(await run('newest', example)).toBeGreaterThanOrEqual(example.version);
  });
});
