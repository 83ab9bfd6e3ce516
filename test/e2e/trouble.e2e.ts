import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_IDS } from '../../components/test-ids.ts';
import { SHELF_SIZE } from '../../lib/db/schema.ts';
import { sampleClients } from '../../lib/content/sample/sample-book.ts';
import { type Portals, servePortals } from '../portals/serve.ts';
import { draftBytes } from './support/draft-bytes.ts';
import { findMarks } from './support/marks.ts';
import { PASSPHRASE, PanelModel } from './support/panel-model.ts';
import { closePanel } from './support/panel.ts';
import { storedFiles } from './support/profile.ts';
import { type Session, startSession } from './support/session.ts';

const CLIENT = sampleClients().find((client) => client.name === '云岭恒屹铸造有限公司');
if (!CLIENT?.clientNumber || !CLIENT.uscc) throw new Error('the sample book has changed');
const PATH = `/crm/client/${CLIENT.clientNumber}`;
const NOTE = '仅此一句的绝密拜访记录';

let profileDir: string;
let portals: Portals;
let session: Session;
let panel: PanelModel;

async function start(path = PATH): Promise<void> {
  session = await startSession({ profileDir }, portals);
  await session.goto(path);
  panel = await session.panel();
}

beforeAll(async () => {
  profileDir = mkdtempSync(join(tmpdir(), 'suixing-trouble-'));
  portals = await servePortals({ port: 0 });
  await start();
  await panel.setUp();
  await panel.showsClient(CLIENT.name);
});
afterAll(async () => {
  await session?.suixing.kill();
  await portals?.close();
  rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
});

let intact = '';

/** Close the browser, keep a copy of the profile, damage it, and start again. */
async function withDamagedProfile(damage: () => void): Promise<void> {
  await session.suixing.close();
  intact = mkdtempSync(join(tmpdir(), 'suixing-intact-'));
  cpSync(profileDir, intact, { recursive: true });
  damage();
  await start();
}

/** Put the profile back as it was before the damage, and open the book. */
async function restoreProfile(): Promise<void> {
  await session.suixing.close();
  rmSync(profileDir, { recursive: true, force: true });
  cpSync(intact, profileDir, { recursive: true });
  rmSync(intact, { recursive: true, force: true });
  await start();
  await panel.unlock();
  await panel.showsClient(CLIENT?.name ?? '', 10_000);
}

/** Bytes of the draft on disk. */
const draftSize = (): Promise<number> => draftBytes(panel.page);

describe('the browser is killed', () => {
  test('everything is there again after it starts: locked, and complete once opened', async () => {
    const before = await panel.effectiveTouches();
    await panel.logTouch({ channel: 'event', text: NOTE });
    await panel.counts(before + 1);
    await panel.type(TEST_IDS.logText, '崩溃前没写完');
    // The draft is sealed a moment after the last key; that it is there can be seen in the database, by its size.
    await expect.poll(draftSize, { timeout: 5000 }).toBeGreaterThan(0);
    const textAlone = await draftSize();
    await panel.page.select(`[data-testid="${TEST_IDS.logAddChip}"]`, 'objection:price');
    await panel.click(TEST_IDS.logWorked);
    // The last letters and the chip take 55 bytes at most, what was said of the answer another 45.
    await expect.poll(draftSize, { timeout: 5000 }).toBeGreaterThan(textAlone + 70);
    await session.suixing.kill();

    await start();
    await panel.shows(TEST_IDS.vaultPassphrase);
    expect(await panel.text()).not.toContain(CLIENT.name.slice(2, 6));
    expect(await findMarks(session.tab)).toEqual([]);
    await panel.unlock();
    await panel.showsClient(CLIENT.name, 10_000);
    await panel.counts(before + 1);
    await panel.showsText(NOTE);
    await panel.holds(TEST_IDS.logText, '崩溃前没写完');
    await panel.page.waitForSelector(`[data-testid="${TEST_IDS.logWorked}"][aria-pressed="true"]`);
  });

  test('no name, code, phone, note or passphrase lies in the profile on disk', async () => {
    await closePanel(session.suixing.browser);
    await session.suixing.close();
    const files = storedFiles(profileDir);
    expect(files.reduce((sum, file) => sum + file.length, 0)).toBeGreaterThan(50_000);
    const secrets = [NOTE, '崩溃前没写完', CLIENT.name, CLIENT.uscc ?? '', PASSPHRASE, '1990000'];
    const found = secrets.filter((secret) =>
      files.some((file) => file.includes(Buffer.from(secret, 'utf8')) || file.includes(Buffer.from(secret, 'utf16le'))),
    );
    expect(found).toEqual([]);
    await start();
  });
});

describe('the lock', () => {
  test('falling right after a keystroke loses nothing of what was being written', async () => {
    await panel.shows(TEST_IDS.vaultPassphrase);
    await panel.unlock();
    await panel.showsClient(CLIENT.name, 10_000);
    await panel.clearLog();
    await panel.type(TEST_IDS.logText, '锁屏前的半句');
    await panel.page.select(`[data-testid="${TEST_IDS.logAddChip}"]`, 'product:wealth');
    await panel.click(TEST_IDS.lockNow);
    await panel.shows(TEST_IDS.vaultPassphrase);
    const left = await panel.page.evaluate(() => chrome.storage.session.get(null));
    expect(JSON.stringify(left)).not.toContain('锁屏前的半句');
    await panel.unlock();
    await panel.showsClient(CLIENT.name, 10_000);
    await panel.holds(TEST_IDS.logText, '锁屏前的半句');
    await panel.click(TEST_IDS.lockNow);
  });
});

describe('locked', () => {
  test('a wrong passphrase is refused without a hint, and after three the next try has to wait', async () => {
    await panel.shows(TEST_IDS.vaultPassphrase);
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await panel.unlock(`不对的口令-${attempt}`);
      await panel.page.waitForFunction(
        async (count) =>
          ((await chrome.storage.local.get('vault.tries'))['vault.tries'] as { count?: number } | undefined)?.count ===
          count,
        { timeout: 10_000 },
        attempt + 1,
      );
    }
    const tries = await panel.page.evaluate(() => chrome.storage.local.get('vault.tries'));
    expect(tries['vault.tries']).toMatchObject({ count: 3 });
    await panel.showsText('秒');
    expect(await panel.text()).not.toContain(CLIENT.name);
  });

  test('the right one opens after the wait, and nothing was lost', async () => {
    await panel.page.waitForSelector(`[data-testid="${TEST_IDS.vaultPassphrase}"]:not([disabled])`, {
      timeout: 15_000,
    });
    await panel.unlock();
    await panel.showsClient(CLIENT.name, 15_000);
    await panel.showsText(NOTE);
  });

  test('locking takes every mark from the page and every client from the panel, in every window', async () => {
    await session.goto('/crm/');
    await expect.poll(async () => (await findMarks(session.tab)).length, { timeout: 5000 }).toBeGreaterThan(5);
    const second = new PanelModel(await session.suixing.browser.newPage());
    await second.page.goto(`chrome-extension://${session.suixing.extensionId}/sidepanel.html`);
    await second.shows(TEST_IDS.todayList);
    await session.tab.bringToFront();
    await panel.page.evaluate(() => chrome.storage.session.remove('vault.key'));
    await panel.shows(TEST_IDS.vaultPassphrase);
    await second.shows(TEST_IDS.vaultPassphrase);
    await expect.poll(() => findMarks(session.tab), { timeout: 5000 }).toEqual([]);
    await second.page.close();
    await panel.unlock();
    await panel.shows(TEST_IDS.todayList, 10_000);
    await expect.poll(async () => (await findMarks(session.tab)).length, { timeout: 5000 }).toBeGreaterThan(5);
  });
});

describe('the extension is reloaded under an open page', () => {
  test('the old marks go, the page hears nothing of it, and the new one takes over, drafts and all', async () => {
    await session.goto('/crm/');
    await expect.poll(async () => (await findMarks(session.tab)).length, { timeout: 5000 }).toBeGreaterThan(5);
    await session.suixing.reload();
    await expect.poll(() => findMarks(session.tab), { timeout: 10_000 }).toEqual([]);
    panel = await session.panel();
    await panel.unlock();
    await panel.shows(TEST_IDS.todayList, 10_000);
    await expect.poll(async () => (await findMarks(session.tab)).length, { timeout: 10_000 }).toBeGreaterThan(5);
    await session.goto(`/crm/client/${CLIENT.clientNumber}`);
    await panel.showsClient(CLIENT.name);
    await panel.holds(TEST_IDS.logText, '锁屏前的半句');
    await panel.showsChip('财富管理');
    expect(session.complaints).toEqual([]);
  });
});

describe('the database', () => {
  test('is not taken for a first run when it has been emptied behind our back', async () => {
    await withDamagedProfile(() => {
      rmSync(join(profileDir, 'Default', 'IndexedDB'), { recursive: true, force: true });
    });
    await panel.shows(TEST_IDS.rescue);
    expect(await panel.page.$(`[data-testid="${TEST_IDS.vaultPassphrase}"]`)).toBeNull();
    // Beginning anew is possible, after an export and by a choice of its own.
    await panel.click(TEST_IDS.rescue);
    await panel.click(TEST_IDS.acceptLoss);
    await panel.shows(TEST_IDS.vaultPassphraseConfirm);
    await restoreProfile();
  });

  test('that the browser cannot open is said to be out of reach, not empty', async () => {
    await withDamagedProfile(() => {
      const folder = join(profileDir, 'Default', 'IndexedDB');
      const ours = readdirSync(folder).find((name) => name.startsWith('chrome-extension') && name.endsWith('.leveldb'));
      if (!ours) throw new Error('no database in the profile');
      rmSync(join(folder, ours), { recursive: true });
      // A file where a folder has to be: the browser can neither open the database nor make a new one.
      writeFileSync(join(folder, ours), 'not a folder');
    });
    await panel.shows(TEST_IDS.rescue, 10_000);
    expect(await panel.page.$(`[data-testid="${TEST_IDS.acceptLoss}"]`)).toBeNull();
    // Whether there is a copy is looked up meanwhile, and its lines move the button down.
    await panel.page.waitForFunction(() => /可以从本机副本找回|本机没有可用的副本/u.test(document.body.innerText));
    await panel.click(TEST_IDS.rescue);
    await panel.showsText('已导出');
    await restoreProfile();
  });

  test('that lacks its newest changes says so, and opens once the owner accepts that', async () => {
    await panel.page.evaluate(async () => {
      const { 'book.canary': canary } = await chrome.storage.local.get('book.canary');
      await chrome.storage.local.set({ 'book.canary': { ...(canary as object), seq: 10_000 } });
      await chrome.storage.session.clear();
    });
    await panel.page.reload();
    await panel.shows(TEST_IDS.rescue, 10_000);
    expect(await panel.page.$(`[data-testid="${TEST_IDS.acceptLoss}"]`)).toBeNull();
    await panel.click(TEST_IDS.rescue);
    await panel.click(TEST_IDS.acceptLoss);
    await panel.unlock();
    await panel.showsClient(CLIENT.name, 10_000);
    await panel.showsText(NOTE);
  });

  test('of a newer version is refused in words, and left as it is', async () => {
    await closePanel(session.suixing.browser);
    const page = await session.suixing.browser.newPage();
    await page.goto(`chrome-extension://${session.suixing.extensionId}/icon/128.png`);
    await page.evaluate(async () => {
      // What a later build leaves behind: a database of its own beside this one's.
      const open = indexedDB.open('suixing-v3');
      open.onupgradeneeded = () => open.result.createObjectStore('vault', { keyPath: 'id' });
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        open.onsuccess = () => resolve(open.result);
        open.onerror = () => reject(open.error);
      });
      db.close();
    });
    await page.close();
    panel = await session.panel();
    await panel.shows(TEST_IDS.rescue, 10_000);
    const tables = await panel.page.evaluate(async () => {
      const open = indexedDB.open('suixing-v2');
      const db = await new Promise<IDBDatabase>((resolve) => {
        open.onsuccess = () => resolve(open.result);
      });
      const count = db.transaction('shelves').objectStore('shelves').count();
      const rows = await new Promise<number>((resolve) => {
        count.onsuccess = () => resolve(count.result);
      });
      db.close();
      return rows;
    });
    expect(tables).toBe(Math.ceil(sampleClients().length / SHELF_SIZE));
  });
});
