import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readXlsx from 'read-excel-file/node';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { exportColumnsTestId, exportFormatTestId, exportKindTestId, TEST_IDS } from '../../components/test-ids.ts';
import { makeSampleBook, sampleClients } from '../../lib/content/sample/sample-book.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { readOpenFormat } from '../../lib/transfer/export/open-format-read.ts';
import { unzipped } from '../factories/unzipped.ts';
import { objectionsTo } from './support/objections.ts';
import { byTestId } from './support/panel.ts';
import { PASSPHRASE, type PanelModel } from './support/panel-model.ts';
import { type Session, startReadySession } from './support/session.ts';
import { openWorkspace, type WorkspaceModel } from './support/workspace-model.ts';

const FULL_PHONE = /(?<!\d)1[3-9]\d{9}(?!\d)/;
const CLIENTS = sampleClients();

let session: Session;
let panel: PanelModel;
let workspace: WorkspaceModel;
const folder = mkdtempSync(join(tmpdir(), 'suixing-export-'));

beforeAll(async () => {
  const ready = await startReadySession();
  session = ready;
  panel = ready.ready;
  workspace = await openWorkspace(session, panel);
  const browser = await session.suixing.browser.target().createCDPSession();
  await browser.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder, eventsEnabled: true });
});
afterAll(async () => {
  await session?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The page as it is first met: everything chosen before is forgotten. */
beforeEach(async () => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  await workspace.goTo('security');
  await workspace.shows(TEST_IDS.changePassphrase);
  await workspace.goTo('export');
  await workspace.shows(TEST_IDS.exportGo);
});

const press = (testId: string) => workspace.page.click(byTestId(testId));
const files = () => readdirSync(folder).filter((name) => !name.endsWith('.crdownload'));

/** Say why and by whom, and press the button. */
async function go(reason: string, passphrase?: string): Promise<void> {
  if (passphrase !== undefined) await workspace.type(TEST_IDS.exportPassphrase, passphrase);
  await workspace.type(TEST_IDS.exportReason, reason);
  const by = await workspace.page.$eval(byTestId(TEST_IDS.exportBy), (field) => (field as HTMLInputElement).value);
  if (by === '') await workspace.type(TEST_IDS.exportBy, '王芳');
  await workspace.click(TEST_IDS.exportGo);
}

/** The one file that was downloaded. */
async function downloaded(): Promise<{ name: string; bytes: Buffer<ArrayBuffer> }> {
  await workspace.shows(TEST_IDS.exportDone, 10_000);
  await expect.poll(files, { timeout: 5000 }).toHaveLength(1);
  const name = files()[0] as string;
  return { name, bytes: readFileSync(join(folder, name)) as Buffer<ArrayBuffer> };
}

async function isLogged(...words: string[]): Promise<void> {
  await workspace.goTo('audit');
  await workspace.hasEntry('导出', ...words);
}

/** Holds every decryption in the page until released, so that a fast export can be met half-way. */
async function holdDecryption(): Promise<() => Promise<void>> {
  await workspace.page.evaluate(() => {
    const real = SubtleCrypto.prototype.decrypt;
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    SubtleCrypto.prototype.decrypt = async function (...args) {
      await gate;
      return real.apply(this, args);
    };
    Object.assign(globalThis, {
      releaseDecryption: () => {
        SubtleCrypto.prototype.decrypt = real;
        release();
      },
    });
  });
  return () =>
    workspace.page.evaluate(() => (globalThis as unknown as { releaseDecryption(): void }).releaseDecryption());
}

describe('tables', () => {
  test('clients and people in Excel are masked, complete, and on record with the reason', async () => {
    await press(exportKindTestId('person'));
    await go('四季度走访名单');
    const { name, bytes } = await downloaded();
    expect(name).toMatch(/^随行客户资料-\d{4}-\d\d-\d\d\.xlsx$/);
    const book = await readXlsx(bytes);
    expect(book.map(({ sheet }) => sheet)).toEqual(['关于本文件', '客户', '联系人']);
    const [about, clients, people] = book.map(({ data }) => data);
    expect(clients).toHaveLength(1 + CLIENTS.length);
    const phones = people?.slice(1).map((row) => row[people[0]?.indexOf('电话') ?? -1]);
    expect(phones?.length).toBeGreaterThanOrEqual(CLIENTS.length);
    expect(phones?.filter((phone) => /^\d{3}\*{4}\d{4}$/.test(String(phone))).length).toBeGreaterThan(50);
    expect(JSON.stringify(book)).not.toMatch(FULL_PHONE);
    expect(about).toContainEqual(['原因', '四季度走访名单']);
    expect(about).toContainEqual(['导出人', '王芳']);
    const records = CLIENTS.length + (people?.length ?? 1) - 1;
    await isLogged('四季度走访名单', `Excel，${records} 条`);
  });

  test('several kinds as CSV come as a zip, filtered by grade', async () => {
    await press(exportFormatTestId('csv'));
    await press(exportKindTestId('loan'));
    await workspace.page.locator('label ::-p-text(按条件)').click();
    await workspace.page.locator('button ::-p-text(A 级)').click();
    const wanted = makeSampleBook('2026-11-22').filter(({ client }) => client.grade === 'A').length;
    await workspace.showsText(`共 ${wanted} 位客户`);
    await go('A 级客户');
    const { name, bytes } = await downloaded();
    expect(name).toMatch(/\.zip$/);
    const tables = await unzipped(new Blob([bytes]));
    expect(Object.keys(tables).sort()).toEqual(['借据.csv', '客户.csv']);
    // A line about the file, the headings, one line a client.
    expect(tables['客户.csv']?.trimEnd().split('\r\n')).toHaveLength(2 + wanted);
    expect(tables['客户.csv']).toMatch(/^\uFEFF/);
    await workspace.showsText(`${wanted} 位客户，`);
  });

  test('columns are folded away, and what is unticked is not in the file', async () => {
    await press(exportColumnsTestId('client'));
    await workspace.page.locator('label ::-p-text(地址)').click();
    await go('不要地址');
    const [, clients] = (await readXlsx((await downloaded()).bytes)).map(({ data }) => data);
    expect(clients?.[0]).toContain('客户名称');
    expect(clients?.[0]).not.toContain('地址');
    expect(clients?.[0]).not.toContain('备注');
  });

  test('one client found by typing and chosen with Enter is exported alone', async () => {
    await workspace.page.locator('label ::-p-text(逐个挑选)').click();
    await workspace.page.waitForSelector('[role="listbox"][aria-label="可导出的客户"]');
    await workspace.type(TEST_IDS.handOverSearch, CLIENTS[3]?.name ?? '');
    // At once: the answer belongs to what is typed, whether the list shows it yet or not.
    await workspace.page.keyboard.press('Enter');
    await workspace.showsText('已选 1 位');
    await go('单户');
    const [, clients] = (await readXlsx((await downloaded()).bytes)).map(({ data }) => data);
    expect(clients?.slice(1).map(([name]) => name)).toEqual([CLIENTS[3]?.name]);
  });

  test('nothing is made until everything is said, and the first thing missing takes the focus', async () => {
    await press(exportKindTestId('client'));
    await workspace.click(TEST_IDS.exportGo);
    await workspace.showsText('请至少选一类资料');
    await workspace.showsText('请写明原因');
    const focused = () => workspace.page.evaluate(() => document.activeElement?.getAttribute('data-testid'));
    expect(await focused()).toBe(exportKindTestId('client'));
    await workspace.page.keyboard.press('Space');
    // From anywhere in the page: Ctrl + Enter is the button.
    await workspace.page.keyboard.down('Control');
    await workspace.page.keyboard.press('Enter');
    await workspace.page.keyboard.up('Control');
    await expect.poll(focused).toBe(TEST_IDS.exportReason);
    expect(files()).toEqual([]);
  });
});

describe('unmasked', () => {
  test('needs the switch and the right passphrase, counts wrong ones, and is on record as unmasked', async () => {
    await press(exportKindTestId('person'));
    await press(TEST_IDS.exportUnmasked);
    await workspace.showsText('收不回来');
    await go('上门核实', '不是这个口令');
    await workspace.showsText('口令不正确', 10_000);
    const tries = await workspace.page.evaluate(() => chrome.storage.local.get('vault.tries'));
    expect(tries).toMatchObject({ 'vault.tries': { count: 1 } });
    expect(files()).toEqual([]);
    await workspace.type(TEST_IDS.exportPassphrase, PASSPHRASE);
    await workspace.click(TEST_IDS.exportGo);
    const { bytes } = await downloaded();
    expect(JSON.stringify(await readXlsx(bytes))).toMatch(FULL_PHONE);
    expect(await workspace.page.evaluate(() => chrome.storage.local.get('vault.tries'))).toEqual({});
    await isLogged('上门核实', '未遮盖');
  });

  test('the open format reads back as the whole book', async () => {
    await press(exportFormatTestId('open'));
    await go('迁移到别的系统', PASSPHRASE);
    const { name, bytes } = await downloaded();
    expect(name).toMatch(/^随行开放格式-.*\.zip$/);
    const dossiers: Dossier[] = [];
    const read = await readOpenFormat(new Blob([bytes]), (dossier) => void dossiers.push(dossier));
    expect(read).toMatchObject({ ok: true, clients: CLIENTS.length });
    expect(read.ok && read.manifest).toMatchObject({
      by: '王芳',
      reason: '迁移到别的系统',
      generator: expect.stringMatching(/^Suixing \d/),
    });
    const today = await workspace.page.evaluate(() => new Date().toLocaleDateString('sv'));
    expect(inOrder(dossiers)).toEqual(inOrder(makeSampleBook(today)));
    await isLogged('迁移到别的系统', '开放格式', '未遮盖');
  });
});

test('a calendar names nobody unless it is told to', async () => {
  await press(exportFormatTestId('ics'));
  await go('放进手机日历');
  const text = (await downloaded()).bytes.toString('utf8').replaceAll('\r\n ', '');
  expect(text).toContain('BEGIN:VEVENT');
  expect(text).toMatch(/SUMMARY:(?:待跟进|贷款到期)\r\n/);
  expect(CLIENTS.filter(({ name }) => text.includes(name))).toEqual([]);
  await isLogged('放进手机日历', '日历');
});

describe('an export that is broken off', () => {
  test('by the user leaves no file and no entry', async () => {
    const release = await holdDecryption();
    await go('取消的导出');
    await workspace.click(TEST_IDS.exportCancel);
    await release();
    await workspace.showsText('已取消，没有生成文件');
    expect(files()).toEqual([]);
    await workspace.goTo('audit');
    expect((await workspace.entries()).filter((row) => row.includes('取消的导出'))).toEqual([]);
  });

  test('by locking leaves no file and no entry, and the lock screen says so', async () => {
    const release = await holdDecryption();
    await go('锁定的导出');
    await workspace.shows(TEST_IDS.exportCancel);
    await panel.click(TEST_IDS.lockNow);
    await workspace.shows(TEST_IDS.vaultPassphrase);
    await release();
    await workspace.showsText('客户簿在导出途中锁定，没有生成文件');
    expect(files()).toEqual([]);
    await workspace.unlock();
    await workspace.shows(TEST_IDS.workspace, 10_000);
    await workspace.goTo('audit');
    expect((await workspace.entries()).filter((row) => row.includes('锁定的导出'))).toEqual([]);
  });

  test('by a store that takes no entry leaves no file', async () => {
    await workspace.page.evaluate(() => {
      const real = IDBDatabase.prototype.transaction;
      Object.assign(globalThis, {
        mendStore: () => {
          IDBDatabase.prototype.transaction = real;
        },
      });
      IDBDatabase.prototype.transaction = function (stores, mode, options) {
        if (mode === 'readwrite') throw new DOMException('full', 'QuotaExceededError');
        return real.call(this, stores, mode, options);
      };
    });
    await go('磁盘已满');
    await workspace.showsText('没能完成，没有生成文件', 10_000);
    await workspace.page.evaluate(() => (globalThis as unknown as { mendStore(): void }).mendStore());
    expect(files()).toEqual([]);
  });
});

describe.each([1280, 360])('at %i pixels', (width) => {
  test.each(['xlsx', 'ics', 'open'])('the page for %s is clean and fits', async (format) => {
    await workspace.page.setViewport({ width, height: 800 });
    await press(exportFormatTestId(format));
    if (format === 'xlsx') {
      await press(exportColumnsTestId('client'));
      await press(TEST_IDS.exportUnmasked);
      await workspace.page.locator('label ::-p-text(按条件)').click();
    }
    await workspace.click(TEST_IDS.exportGo);
    await workspace.showsText('请写明原因');
    expect(await objectionsTo(workspace.page)).toEqual([]);
    const overflow = await workspace.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

/** Dossiers and their records carry no order of their own. */
function inOrder(book: readonly Dossier[]) {
  const byId = <T extends { readonly id: string }>(records: readonly T[]) =>
    records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return byId(book.map((dossier) => ({ id: dossier.client.id, ...dossier }))).map((dossier) => ({
    client: dossier.client,
    people: byId(dossier.people),
    touches: byId(dossier.touches),
    holdings: byId(dossier.holdings),
    loans: byId(dossier.loans),
    followUps: byId(dossier.followUps),
    opportunities: byId(dossier.opportunities ?? []),
  }));
}
