import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TEST_IDS } from '../../components/test-ids.ts';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { bundle } from './support/in-page.ts';
import { type Session, startSession } from './support/session.ts';

const EXAMPLE = JSON.parse(readFileSync(inRoot('test', 'examples', 'store-v1.json'), 'utf8'));

let session: Session;

beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session?.close());

test('a book of version 1 opens with its passphrase, whole, and the former database goes at the next unlock', async () => {
  const { browser, extensionId } = session.suixing;
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${extensionId}/icon/128.png`);
  await page.evaluate(await bundle('test/e2e/in-page/migration.ts'));
  await page.evaluate(async (example) => {
    const { migrationRig } = globalThis as unknown as { migrationRig: { lay(example: unknown): Promise<void> } };
    await migrationRig.lay(example);
    // As version 1 left it beside its database.
    const newest = example.tables.changes.at(-1);
    const canary = {
      vaultId: example.tables.vault[0].vaultId,
      seq: newest.seq,
      clients: example.expected.dossiers.length,
      hash: newest.hash.base64,
    };
    await chrome.storage.local.set({ 'book.canary': canary });
  }, EXAMPLE);
  const names = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).sort());

  await session.goto('/crm/');
  const panel = await session.panel();
  await panel.unlock('不是这个口令');
  await panel.showsText('口令不正确');
  expect(await names()).toContain('suixing');
  await panel.unlock(EXAMPLE.passphrase);
  await panel.shows(TEST_IDS.todayList, 15_000);
  await panel.type(TEST_IDS.search, '示例增补');
  await panel.showsText('示例增补商贸有限公司');
  expect(await names()).toContain('suixing');

  await panel.page.evaluate(() => chrome.storage.session.remove('vault.key'));
  await panel.unlock(EXAMPLE.passphrase);
  await panel.shows(TEST_IDS.todayList, 15_000);
  expect(await names()).not.toContain('suixing');
});
