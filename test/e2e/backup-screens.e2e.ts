import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keptCopyTestId, TEST_IDS } from '../../components/test-ids.ts';
import { sampleClients } from '../../lib/content/sample/sample-book.ts';
import { type Portals, servePortals } from '../portals/serve.ts';
import { launchFirefoxSuixing } from './support/firefox.ts';
import { PASSPHRASE, PanelModel } from './support/panel-model.ts';
import { byTestId } from './support/panel.ts';
import { type Session, startSession } from './support/session.ts';

const CLIENT = sampleClients().find((client) => client.name === '云岭恒屹铸造有限公司');
if (!CLIENT?.clientNumber || !CLIENT.uscc) throw new Error('the sample book has changed');
const PATH = `/crm/client/${CLIENT.clientNumber}`;
const NOTE = '只写进副本里的一句话';

let profileDir: string;
let filesDir: string;
let portals: Portals;
let session: Session;
let panel: PanelModel;

async function start(options: { profileDir?: string } = { profileDir }): Promise<void> {
  session = await startSession(options, portals);
  await session.goto(PATH);
  panel = await session.panel();
}

/** Entries of the log that the second copy holds. */
function copied(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { 'backup.secondCopy': record } = await chrome.storage.local.get('backup.secondCopy');
    return (record as { upTo?: number } | undefined)?.upTo ?? 0;
  });
}

async function openWorkspace(at: string): Promise<Page> {
  const page = await session.suixing.browser.newPage();
  await page.setViewport({ width: 1200, height: 900 });
  await page.goto(`chrome-extension://${session.suixing.extensionId}/workspace.html#${at}`);
  return page;
}

async function upload(page: Page, paths: readonly string[]): Promise<void> {
  const input = await page.waitForSelector(byTestId(TEST_IDS.restoreFiles));
  await (input as ElementHandle<HTMLInputElement>).uploadFile(...paths);
}

beforeAll(async () => {
  profileDir = mkdtempSync(join(tmpdir(), 'suixing-backup-'));
  filesDir = mkdtempSync(join(tmpdir(), 'suixing-backup-files-'));
  portals = await servePortals({ port: 0 });
  await start();
  await panel.setUp();
  await panel.showsClient(CLIENT.name);
});
afterAll(async () => {
  await session?.suixing.kill();
  await portals?.close();
  for (const folder of [profileDir, filesDir]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

describe('the second copy', () => {
  test('follows every change by itself', async () => {
    await expect.poll(() => copied(panel.page), { timeout: 10_000 }).toBe(1);
    await panel.logTouch({ channel: 'visit', text: NOTE });
    await panel.showsText(NOTE);
    await expect.poll(() => copied(panel.page), { timeout: 10_000 }).toBe(2);
  });

  test('brings back a book that the browser has emptied, with the last touch', async () => {
    await session.suixing.close();
    rmSync(join(profileDir, 'Default', 'IndexedDB'), { recursive: true, force: true });
    await start();
    await panel.shows(TEST_IDS.repair, 10_000);
    expect(await panel.text()).not.toContain(CLIENT?.name);
    await panel.click(keptCopyTestId('secondCopy'));
    await panel.type(TEST_IDS.repairPassphrase, PASSPHRASE);
    await panel.click(TEST_IDS.repairGo);
    await panel.click(TEST_IDS.replacementOpen);
    await panel.showsClient(CLIENT?.name ?? '', 10_000);
    await panel.showsText(NOTE);
  });

  test('lies sealed on the disk', async () => {
    const folder = join(profileDir, 'Default', 'File System');
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
    expect(files.reduce((sum, file) => sum + file.length, 0)).toBeGreaterThan(100_000);
    const secrets = [NOTE, CLIENT?.name ?? '', CLIENT?.uscc ?? '', PASSPHRASE, '1990000'];
    expect(secrets.filter((secret) => files.some((file) => file.includes(Buffer.from(secret, 'utf8'))))).toEqual([]);
  });
});

describe('a backup folder', () => {
  test('is filled by itself as soon as it may be written to', async () => {
    const page = await openWorkspace('backup');
    await page.waitForSelector(byTestId(TEST_IDS.backupPage));
    // No program can press the browser's own dialogue: a private directory stands in for the picked one.
    await page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const picked = await root.getDirectoryHandle('picked', { create: true });
      const open = indexedDB.open('suixing-folder', 1);
      open.onupgradeneeded = () => open.result.createObjectStore('handles');
      const db = await new Promise<IDBDatabase>((resolve) => {
        open.onsuccess = () => resolve(open.result);
      });
      await new Promise((resolve) => {
        db.transaction('handles', 'readwrite').objectStore('handles').put(picked, 'backup').onsuccess = resolve;
      });
      db.close();
    });
    await page.reload();
    await page.waitForSelector(`${byTestId(TEST_IDS.backupState)}[data-state="safe"]`, { timeout: 15_000 });
    const files = await page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const found: [string, string][] = [];
      for await (const folder of (await root.getDirectoryHandle('picked')).values()) {
        if (folder.kind !== 'directory') continue;
        for await (const handle of folder.values()) {
          if (handle.kind !== 'file') continue;
          const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
          found.push([handle.name, btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))]);
        }
      }
      return found;
    });
    expect(files.length).toBeGreaterThanOrEqual(4);
    for (const [name, content] of files) writeFileSync(join(filesDir, name), Buffer.from(content, 'base64'));
    await page.close();
  });

  test('shows in the wizard that nothing differs, and replacing puts the book aside', async () => {
    const page = await openWorkspace('restore');
    await upload(
      page,
      readdirSync(filesDir).map((name) => join(filesDir, name)),
    );
    await page.waitForSelector(byTestId(TEST_IDS.restorePreview), { timeout: 15_000 });
    expect(await page.$(byTestId(TEST_IDS.restoreDifference))).toBeNull();
    // Replacing an open book is never chosen for its owner.
    await page.waitForSelector(`${byTestId(TEST_IDS.restoreGo)}:disabled`);
    await page.click(byTestId(TEST_IDS.restoreWayReplace));
    await page.click(byTestId(TEST_IDS.restoreGo));
    await page.waitForSelector(byTestId(TEST_IDS.replacementOpen), { timeout: 15_000 });
    await page.click(byTestId(TEST_IDS.replacementOpen));
    await page.waitForSelector(byTestId(keptCopyTestId('aside')), { timeout: 15_000 });
    await page.close();
  });
});

describe('another computer', () => {
  test('opens the backup with the passphrase alone, from the first screen', async () => {
    await session.suixing.close();
    await start({});
    await panel.click(TEST_IDS.fromBackup);
    await upload(
      panel.page,
      readdirSync(filesDir).map((name) => join(filesDir, name)),
    );
    await panel.type(TEST_IDS.restorePassphrase, '不是这个口令');
    await panel.click(TEST_IDS.restoreUnlock);
    await panel.showsText('口令不正确', 10_000);
    await panel.page.$eval(byTestId(TEST_IDS.restorePassphrase), (node) => (node as HTMLInputElement).select());
    await panel.type(TEST_IDS.restorePassphrase, PASSPHRASE);
    await panel.click(TEST_IDS.restoreUnlock);
    await panel.shows(TEST_IDS.restorePreview, 15_000);
    await panel.click(TEST_IDS.restoreGo);
    await panel.click(TEST_IDS.replacementOpen);
    // No system is enabled on this computer yet: the client is found by name, and what was noted last is there.
    await panel.shows(TEST_IDS.todayList, 15_000);
    await panel.type(TEST_IDS.search, CLIENT?.name ?? '');
    await panel.showsText(CLIENT?.name ?? '');
  });
});

test('Firefox keeps the second copy as well', async () => {
  const firefox = await launchFirefoxSuixing();
  try {
    const page = await firefox.openExtensionPage('sidepanel.html');
    const model = new PanelModel(page);
    await model.setUp({ isBesidePortal: false });
    await model.shows(TEST_IDS.todayList, 15_000);
    await expect.poll(() => copied(page), { timeout: 15_000 }).toBe(1);
  } finally {
    await firefox.close();
  }
});
