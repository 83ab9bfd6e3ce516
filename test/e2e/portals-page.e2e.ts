import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_IDS } from '../../components/test-ids.ts';
import type { FrameState } from '../../lib/contracts/page-state.ts';
import { inOurWorld } from './support/background-ear.ts';
import { findMarks } from './support/marks.ts';
import { objectionsTo } from './support/objections.ts';
import { byTestId } from './support/panel.ts';
import { PAGE_NAME, startTeaching, type Teaching } from './support/teaching.ts';
import { openWorkspace, type WorkspaceModel } from './support/workspace-model.ts';

let teaching: Teaching;
let workspace: WorkspaceModel;
let downloads: CDPSession;
const folder = mkdtempSync(join(tmpdir(), 'suixing-taught-'));
const stored = (key: string) => teaching.stored(key);

beforeAll(async () => {
  teaching = await startTeaching();
  const { session, panel } = teaching;
  await teaching.open(0);
  await teaching.teach(TEST_IDS.teachStart);
  await panel.click(TEST_IDS.teachDone);
  await teaching.open(1);
  await panel.showsClient(teaching.nameOf(1));
  workspace = await openWorkspace(session, panel);
  downloads = await session.suixing.browser.target().createCDPSession();
  await downloads.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder, eventsEnabled: true });
});
afterAll(async () => {
  await teaching?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function downloaded(start: () => Promise<unknown>): Promise<{ name: string; text: string }> {
  const before = new Set(readdirSync(folder));
  const done = new Promise<void>((resolve) => {
    const look = ({ state }: { state: string }) => {
      if (state !== 'completed') return;
      downloads.off('Browser.downloadProgress', look);
      resolve();
    };
    downloads.on('Browser.downloadProgress', look);
  });
  await start();
  await done;
  const name = readdirSync(folder).find((each) => !before.has(each) && !each.endsWith('.crdownload')) ?? '';
  return { name, text: readFileSync(join(folder, name), 'utf8') };
}

/** Turn a switch of the workspace: its field is drawn by something else. */
const flip = (id: string) => workspace.page.$eval(byTestId(id), (field) => (field as HTMLInputElement).click());

async function upload(name: string, content: string): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const field = (await workspace.page.$(byTestId(TEST_IDS.adapterFile))) as ElementHandle<HTMLInputElement>;
  await field.uploadFile(path);
}

describe('the page of systems and pages', () => {
  test('says how each field reads, and is clean', async () => {
    await workspace.goTo('portals');
    await workspace.shows(TEST_IDS.taughtPage);
    await workspace.showsText('读得到', 10_000);
    await workspace.showsText(PAGE_NAME);
    expect(await objectionsTo(workspace.page)).toEqual([]);
    expect(await workspace.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  test('tries the page out on the tab that is open', async () => {
    await workspace.click(TEST_IDS.taughtTest);
    await workspace.shows(TEST_IDS.taughtTested);
    await workspace.showsText(teaching.nameOf(1));
  });

  test('renames, and takes it back', async () => {
    await workspace.click(TEST_IDS.taughtRename);
    await workspace.page.locator(byTestId(TEST_IDS.taughtName)).fill('往来详情');
    await workspace.click(TEST_IDS.taughtNameSave);
    await workspace.showsText('已改名为“往来详情”');
    await workspace.click(TEST_IDS.undo);
    await workspace.showsText('已撤销');
    await workspace.showsText(PAGE_NAME);
  });

  test('shows the diagnosis word for word, without a word of the page or the site', async () => {
    const text = await workspace.page.$eval(byTestId(TEST_IDS.diagnosisText), (node) => node.textContent ?? '');
    expect(JSON.parse(text)).toMatchObject({ format: 'suixing-adapter-diagnosis' });
    expect(text).not.toMatch(/\p{Script=Han}|127\.0\.0\.1|unit/u);
    await flip(TEST_IDS.diagnosisSites);
    await workspace.showsText('"site": "http://127.0.0.1"');
  });

  test('gives a page away in a file and takes it back from there', async () => {
    const { name, text } = await downloaded(() => workspace.click(TEST_IDS.adapterExport));
    expect(name).toBe(`${PAGE_NAME}.sxadapter.json`);
    const before = await stored('portal.adapters');
    expect([JSON.parse(text)]).toEqual(before);
    await workspace.click(TEST_IDS.taughtRemove);
    await workspace.page.waitForSelector(byTestId(TEST_IDS.taughtPage), { hidden: true });
    await upload('given.sxadapter.json', text);
    await workspace.shows(TEST_IDS.adapterPreview);
    expect(await objectionsTo(workspace.page)).toEqual([]);
    await workspace.click(TEST_IDS.adapterTake);
    await workspace.shows(TEST_IDS.taughtPage);
    expect(await stored('portal.adapters')).toEqual(before);
  });

  test.each([
    ['that is no JSON', '{', '读不懂'],
    ['of something else', '{"format":"x"}', '不是随行页面文件'],
    ['of a newer version', '{"format":"suixing-adapter","version":9}', '更新的版本'],
    ['with an empty pack', '{"format":"suixing-adapter-pack","version":1,"adapters":[]}', '没有页面'],
    ['with something that must not run', '{"format":"suixing-adapter","version":1,"run":"alert(1)"}', '第 1 个页面'],
  ])('refuses a file %s, says why and changes nothing', async (_name, content, words) => {
    const before = await stored('portal.adapters');
    await upload('bad.sxadapter.json', content);
    await workspace.showsText(words);
    expect(await stored('portal.adapters')).toEqual(before);
  });

  test('drops what is damaged in the store, says so, and keeps the rest', async () => {
    await workspace.page.evaluate(async () => {
      const { 'portal.adapters': known } = (await chrome.storage.local.get('portal.adapters')) as {
        'portal.adapters': unknown[];
      };
      await chrome.storage.local.set({ 'portal.adapters': [{ broken: true }, ...known] });
    });
    await workspace.shows(TEST_IDS.taughtBroken);
    await workspace.shows(TEST_IDS.taughtPage);
    await workspace.page.click(`${byTestId(TEST_IDS.taughtBroken)} button`);
    await workspace.page.waitForSelector(byTestId(TEST_IDS.taughtBroken), { hidden: true });
    expect(await stored('portal.adapters')).toHaveLength(1);
  });

  test('turns marks off for one system', async () => {
    const { tab, portals } = teaching.session;
    await tab.goto(`${portals.origin}/crm/`);
    await tab.bringToFront();
    const count = async () => (await findMarks(tab)).length;
    const mentioned = () =>
      teaching.panel.page.evaluate(async () => {
        const states = Object.entries(await chrome.storage.session.get(null));
        const pages = states.flatMap(([key, state]) => (key.startsWith('page:') ? [state as FrameState] : []));
        return pages.flatMap(({ mentions }) => mentions).length;
      });
    await expect.poll(count, { timeout: 5000 }).toBeGreaterThan(3);
    await flip(TEST_IDS.portalMarks);
    await expect.poll(() => stored('settings')).toMatchObject({ marksOff: ['http://127.0.0.1'], hasMarks: true });
    await tab.reload();
    await expect.poll(mentioned, { timeout: 5000 }).toBeGreaterThan(3);
    // Answered once more: whatever the page was told to draw is drawn by then.
    await inOurWorld(tab, `chrome.runtime.sendMessage({ type: 'page.hello', request: {} })`);
    expect([await count(), await tab.evaluate(() => CSS.highlights.size)]).toEqual([0, 0]);
    await flip(TEST_IDS.portalMarks);
    await expect.poll(() => stored('settings')).toMatchObject({ marksOff: [] });
    await expect.poll(count, { timeout: 5000 }).toBeGreaterThan(3);
    await workspace.page.bringToFront();
  });

  test('fits a narrow window', async () => {
    await workspace.page.setViewport({ width: 360, height: 800 });
    expect(await workspace.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await workspace.page.setViewport({ width: 1280, height: 860 });
  });
});
