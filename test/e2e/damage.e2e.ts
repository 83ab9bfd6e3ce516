import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keptCopyTestId, TEST_IDS } from '../../components/test-ids.ts';
import { sampleClients } from '../../lib/content/sample/sample-book.ts';
import { type Portals, servePortals } from '../portals/serve.ts';
import { byTestId } from './support/panel.ts';
import { PASSPHRASE, type PanelModel } from './support/panel-model.ts';
import { type Session, startSession } from './support/session.ts';

const CLIENT = sampleClients().find((client) => client.name === '云岭恒屹铸造有限公司');
if (!CLIENT?.clientNumber) throw new Error('the sample book has changed');
const NOTE = '损坏之前写下的最后一句';
const UNREACHABLE = '浏览器无法打开本机数据库';

let intact: string;
let portals: Portals;
let profileDir: string;
let session: Session;
let panel: PanelModel;

async function start(): Promise<void> {
  session = await startSession({ profileDir }, portals);
  await session.goto(`/crm/client/${CLIENT?.clientNumber}`);
  panel = await session.panel();
}

/** Start on a fresh copy of the sound profile, damaged in the files of its database. */
async function startDamaged(damage: (folder: string) => void): Promise<void> {
  profileDir = mkdtempSync(join(tmpdir(), 'suixing-damaged-'));
  cpSync(intact, profileDir, { recursive: true });
  const databases = join(profileDir, 'Default', 'IndexedDB');
  const own = readdirSync(databases).find((name) => name.startsWith('chrome-extension') && name.endsWith('.leveldb'));
  if (!own) throw new Error('no database in the profile');
  damage(join(databases, own));
  await start();
}

async function end(): Promise<void> {
  await session.suixing.kill();
  rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
}

const filesOf = (folder: string, ending: RegExp) =>
  readdirSync(folder)
    .filter((name) => ending.test(name))
    .map((name) => join(folder, name))
    .sort((a, b) => statSync(b).size - statSync(a).size);

/** The largest file of the database that holds data. */
function largest(folder: string): string {
  const [file] = filesOf(folder, /\.(log|ldb)$/);
  if (!file) throw new Error('no data in the database');
  return file;
}

beforeAll(async () => {
  portals = await servePortals({ port: 0 });
  profileDir = mkdtempSync(join(tmpdir(), 'suixing-sound-'));
  await start();
  await panel.setUp();
  await panel.showsClient(CLIENT.name);
  await panel.logTouch({ channel: 'visit', text: NOTE });
  await panel.showsText(NOTE);
  await panel.page.waitForFunction(
    async () => {
      const { 'backup.secondCopy': record } = await chrome.storage.local.get('backup.secondCopy');
      return (record as { upTo?: number } | undefined)?.upTo === 2;
    },
    { timeout: 15_000, polling: 100 },
  );
  await session.suixing.close();
  intact = profileDir;
});
afterAll(async () => {
  await portals?.close();
  rmSync(intact, { recursive: true, force: true, maxRetries: 5 });
});

/** Open what is there the way its owner would: with the passphrase, or by bringing the second copy back first. */
async function open(): Promise<'opened' | 'brought back'> {
  const either = `${byTestId(TEST_IDS.repair)}, ${byTestId(TEST_IDS.vaultPassphrase)}`;
  await panel.page.waitForSelector(either, { timeout: 20_000 });
  // Never, whatever has happened, the welcome of a first run.
  expect(await panel.page.$(byTestId(TEST_IDS.vaultPassphraseConfirm))).toBeNull();
  if (await panel.page.$(byTestId(TEST_IDS.repair))) {
    await bringBack();
    return 'brought back';
  }
  await panel.unlock();
  return 'opened';
}

async function bringBack(): Promise<void> {
  await panel.click(keptCopyTestId('secondCopy'));
  await panel.type(TEST_IDS.repairPassphrase, PASSPHRASE);
  await panel.click(TEST_IDS.repairGo);
  await panel.click(TEST_IDS.replacementOpen);
}

describe('damage to the files of the database is noticed, and the second copy brings everything back', () => {
  const kinds: [string, (folder: string) => void][] = [
    ['all of it deleted', (folder) => rmSync(folder, { recursive: true })],
    ['the pointer to its manifest deleted', (folder) => rmSync(join(folder, 'CURRENT'))],
    ['garbage in its manifest', (folder) => writeFileSync(filesOf(folder, /^MANIFEST/)[0] ?? '', 'x'.repeat(4096))],
    ['its newest writes cut off', (folder) => filesOf(folder, /\.log$/).forEach((file) => void truncateSync(file, 0))],
    [
      'half of its largest file cut off',
      (folder) => truncateSync(largest(folder), Math.floor(statSync(largest(folder)).size / 2)),
    ],
    [
      '4 kB of garbage in the middle of its largest file',
      (folder) => {
        const bytes = readFileSync(largest(folder));
        bytes.fill(0xa5, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 4096);
        writeFileSync(largest(folder), bytes);
      },
    ],
  ];
  test.each(kinds)('%s', async (_kind, damage) => {
    await startDamaged(damage);
    try {
      await open();
      await panel.showsClient(CLIENT.name, 20_000);
      await panel.showsText(NOTE);
    } finally {
      await end();
    }
  });
});

test('a database that Chromium itself can neither open nor replace (its manifest deleted) is said to be out of reach, and the copy is shown', async () => {
  await startDamaged((folder) => filesOf(folder, /^MANIFEST/).forEach((file) => void rmSync(file)));
  try {
    await panel.shows(TEST_IDS.repair, 20_000);
    await panel.showsText(UNREACHABLE);
    await panel.showsText(`${sampleClients().length} 位客户`);
    expect(await panel.page.$(byTestId(TEST_IDS.vaultPassphraseConfirm))).toBeNull();
  } finally {
    await end();
  }
});

describe('a row that does not open is mended from the second copy without a word', () => {
  const kinds: [string, string, 'flip' | 'delete'][] = [
    ['shelves of dossiers altered', 'shelves', 'flip'],
    ['shelves of dossiers gone', 'shelves', 'delete'],
    ['summary pages altered', 'pages', 'flip'],
    ['entries of the log altered', 'changes', 'flip'],
  ];
  test.each(kinds)('%s', async (_kind, table, how) => {
    await startDamaged(() => {});
    try {
      await panel.shows(TEST_IDS.vaultPassphrase, 20_000);
      await damageRows(table, how);
      await panel.page.reload();
      expect(await open()).toBe('opened');
      await panel.showsClient(CLIENT.name, 20_000);
      await panel.showsText(NOTE);
      await panel.logTouch({ channel: 'call', text: '之后还能再写' });
      await panel.showsText('之后还能再写');
    } finally {
      await end();
    }
  });

  test('without a second copy the book is not shown as if it were whole', async () => {
    await startDamaged(() => {});
    try {
      await panel.shows(TEST_IDS.vaultPassphrase, 20_000);
      await damageRows('shelves', 'flip');
      await panel.page.evaluate(async () => {
        const root = await navigator.storage.getDirectory();
        await root.removeEntry('second-copy', { recursive: true });
      });
      await panel.page.reload();
      await panel.unlock();
      await panel.shows(TEST_IDS.rescue, 20_000);
      expect(await panel.text()).not.toContain(NOTE);
    } finally {
      await end();
    }
  });
});

/** Alter one byte of every row of a table, or delete the rows. */
function damageRows(table: string, how: 'flip' | 'delete'): Promise<void> {
  return panel.page.evaluate(
    async (name, kind) => {
      const opening = indexedDB.open('suixing-v2');
      const db = await new Promise<IDBDatabase>((resolve) => {
        opening.onsuccess = () => resolve(opening.result);
      });
      const store = db.transaction(name, 'readwrite').objectStore(name);
      await new Promise<void>((resolve) => {
        const all = store.getAll();
        all.onsuccess = () => {
          for (const row of all.result as { id?: number; seq?: number; sealed: Uint8Array }[]) {
            if (kind === 'delete') store.delete((row.id ?? row.seq) as number);
            else {
              row.sealed[40] = (row.sealed[40] as number) ^ 1;
              store.put(row);
            }
          }
          store.transaction.oncomplete = () => resolve();
        };
      });
      db.close();
    },
    table,
    how,
  );
}
