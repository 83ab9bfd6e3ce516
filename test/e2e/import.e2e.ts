import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_IDS } from '../../components/test-ids.ts';
import { sampleClients } from '../../lib/content/sample/sample-book.ts';
import { localDay } from '../../lib/util/local-time.ts';
import { asGb18030, filledTemplate, oldWorkbook, templateRows, touchLog } from '../factories/import-files.ts';
import { ImportModel } from './support/import-model.ts';
import { objectionsTo } from './support/objections.ts';
import { byTestId } from './support/panel.ts';
import type { PanelModel } from './support/panel-model.ts';
import { type Session, startReadySession, startSession } from './support/session.ts';
import { openWorkspace, type WorkspaceModel } from './support/workspace-model.ts';

const TODAY = localDay(Date.now());
const KNOWN = sampleClients();

let session: Session;
let panel: PanelModel;
let workspace: WorkspaceModel;
let page: ImportModel;

beforeAll(async () => {
  const ready = await startReadySession();
  session = ready;
  panel = ready.ready;
  workspace = await openWorkspace(session, panel);
  page = new ImportModel(workspace);
});
afterAll(async () => {
  page?.close();
  await session?.close();
});

/** Search in the panel and wait until what is found says this, or nothing is. */
async function finds(text: string, wanted: string): Promise<void> {
  await panel.page.$eval(byTestId(TEST_IDS.search), (field) => (field as HTMLInputElement).select());
  await panel.type(TEST_IDS.search, text);
  await panel.showsText(wanted);
}

describe('a filled-in template', () => {
  test('is understood without a question, and nothing is written before it is asked for', async () => {
    await page.open();
    await page.load('客户名单.xlsx', await filledTemplate(templateRows(30, TODAY)));
    expect(await page.preview()).toBe('新增 30 · 更新 0 · 跳过 0 · 冲突 0 · 有误 0');
    expect((await page.rows()).get(8)).toContain('晴川试点第7精密制造有限公司');
    await finds('晴川试点第7', '没有找到');
  });

  test('is imported, and its clients are found in the panel at once', async () => {
    await page.go();
    expect(await page.textOf(TEST_IDS.importDone)).toContain('“客户名单.xlsx”已导入');
    await finds('晴川试点第7', '晴川试点第7精密制造有限公司');
    await finds('KH70000012', '晴川试点第13精密制造有限公司');
  });

  test('is taken back whole, and the panel finds them no more', async () => {
    await page.undo();
    expect(await page.textOf(TEST_IDS.importUndone)).toContain('30 位客户恢复到导入前');
    await finds('晴川试点第7', '没有找到');
    await workspace.goTo('audit');
    await workspace.hasEntry('撤销导入');
    await workspace.hasEntry('导入', '客户名单.xlsx');
  });

  test('stands in the list of imports, and the second time its columns are as they were', async () => {
    await page.open();
    await workspace.shows(TEST_IDS.importPastRow);
    expect(await page.textOf(TEST_IDS.importPastRow)).toMatch(/客户名单\.xlsx.*新增 30 位客户，更新 0 位.*已撤销/);
    await page.load('客户名单.xlsx', await filledTemplate(templateRows(2, TODAY)));
    await workspace.showsText('各列按上次的对应方式填好了');
  });
});

describe('other files', () => {
  test('a CSV file in GB18030 is read rightly', async () => {
    await page.open();
    await page.load('老系统.csv', asGb18030('客户名称,客户号,客户等级\r\n澜岭仪器有限公司,KH9001,Ａ级\r\n'));
    await workspace.showsText('澜岭仪器有限公司');
    expect(await page.preview()).toContain('新增 1');
    await page.go();
    await finds('澜岭仪器', '澜岭仪器有限公司');
    await page.undo();
  });

  test('an .xls file is refused with what to do', async () => {
    await page.open();
    await page.choose('台账.xls', oldWorkbook());
    await workspace.shows(TEST_IDS.importFailure);
    expect(await page.textOf(TEST_IDS.importFailure)).toContain('另存为“Excel 工作簿 (.xlsx)”');
    // The way on is still there.
    await page.load('台账.csv', '客户名称\n望江测试有限公司\n');
  });

  test('pasted cells are a table too', async () => {
    await page.open();
    await workspace.click(TEST_IDS.importPaste);
    await workspace.page.locator(byTestId(TEST_IDS.importPasteText)).fill('客户名称\t客户号\n粘贴来的有限公司\tKH1\n');
    await workspace.click(TEST_IDS.importPasteGo);
    await workspace.shows(TEST_IDS.importColumns);
    expect(await page.preview()).toContain('新增 1');
  });

  test('a column of secrets is never shown, and personal data is masked', async () => {
    await page.open();
    const row = '望江有限公司,abc123XYZ,13812345678,张小明,身份证 110101199003074477';
    await page.load('登录.csv', `客户名称,网银密码,手机,联系人,其他\n${row}\n`);
    const columns = () => workspace.page.evaluate(() => document.documentElement.outerHTML);
    const shown = await columns();
    for (const secret of ['abc123XYZ', '13812345678', '张小明', '110101199003074477']) {
      expect(shown.includes(secret), secret).toBe(false);
    }
    expect(await workspace.text()).toContain('永不导入');
    // Nor when the headings are taken for data.
    await workspace.page.select(byTestId(TEST_IDS.importHeadings), '-1');
    await workspace.showsText('第 A 列');
    expect((await columns()).includes('abc123XYZ')).toBe(false);
    await workspace.page.select(byTestId(TEST_IDS.importHeadings), '0');
    await workspace.showsText('永不导入');
    await page.preview();
    expect((await columns()).includes('abc123XYZ')).toBe(false);
  });
});

describe('rows that need a decision', () => {
  const [first, second] = KNOWN;

  beforeAll(async () => {
    await page.open();
    const row = `改过名字的公司有限公司,${second?.clientNumber},A,2026-11-20`;
    const bad = '坏日期有限公司,KH777,B,2026-13-45';
    await page.load('冲突.csv', `客户名称,客户号,客户等级,拜访日期\n${first?.name},,D,2026-11-19\n${row}\n${bad}\n`);
    await page.preview();
  });

  test('say why, and what would change', async () => {
    expect(await page.textOf(TEST_IDS.importCounts)).toBe('新增 0 · 更新 1 · 跳过 0 · 冲突 1 · 有误 1');
    const rows = await page.rows();
    expect(rows.get(2)).toMatch(/按全称找到.*新增触达.*等级.*D/);
    expect(rows.get(3)).toContain(`可能是：${second?.name}`);
    expect(rows.get(3)).toContain('代码相同但名称不同');
    expect(rows.get(4)).toContain('“2026-13-45”不是日期');
  });

  test('are decided one by one', async () => {
    await workspace.page.select(`${byTestId(TEST_IDS.importRow)}[data-row="3"] select`, 'update');
    await page.counts('新增 0 · 更新 2 · 跳过 0 · 冲突 0 · 有误 1');
    await workspace.page.select(`${byTestId(TEST_IDS.importRow)}[data-row="2"] select`, 'skip');
    await page.counts('新增 0 · 更新 1 · 跳过 1 · 冲突 0 · 有误 1');
    await workspace.page.select(`${byTestId(TEST_IDS.importRow)}[data-row="3"] select`, '');
    await page.counts('新增 0 · 更新 0 · 跳过 1 · 冲突 1 · 有误 1');
  });

  test('are decided all at once', async () => {
    await workspace.page.select(byTestId(TEST_IDS.importConflicts), 'update');
    await page.counts('新增 0 · 更新 1 · 跳过 1 · 冲突 0 · 有误 1');
    await workspace.page.select(byTestId(TEST_IDS.importConflicts), 'new');
    await page.counts('新增 1 · 更新 0 · 跳过 1 · 冲突 0 · 有误 1');
  });
});

describe('a large import', () => {
  test('is cancelled, and nothing of it is left', async () => {
    await page.open();
    await page.load('大表.csv', touchLog(40_000));
    await page.preview();
    await workspace.click(TEST_IDS.importGo);
    await workspace.click(TEST_IDS.importCancel);
    await workspace.shows(TEST_IDS.importStopped, 30_000);
    expect(await page.textOf(TEST_IDS.importStopped)).toContain('客户簿和导入前一样');
    await finds('澜江试点', '没有找到');
  });
});

describe.each([1280, 360])('at %i pixels', (width) => {
  const isClean = async () => {
    expect(await objectionsTo(workspace.page)).toEqual([]);
    const overflow = await workspace.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  };

  test('every step is clean and fits', async () => {
    await workspace.page.setViewport({ width, height: 800 });
    await page.open();
    await workspace.click(TEST_IDS.importPaste);
    await isClean();
    const odd = [{ 'client.name': '坏代码有限公司', 'client.uscc': '91350100M000100Y44' }, { 'person.name': '无名' }];
    await page.load('客户名单.xlsx', await filledTemplate([...templateRows(3, TODAY), ...odd]));
    await workspace.page.click(`${byTestId(TEST_IDS.importDefaults)} summary`);
    await isClean();
    await page.preview();
    await isClean();
    await page.go();
    await isClean();
    await workspace.click(TEST_IDS.importUndo);
    await isClean();
    await workspace.click(TEST_IDS.importUndoGo);
    await workspace.shows(TEST_IDS.importUndone);
    await isClean();
  });
});

describe('by keyboard', () => {
  test('one goes from step to step, and the focus goes along', async () => {
    await workspace.page.setViewport({ width: 1280, height: 860 });
    await page.open();
    await page.load('客户名单.xlsx', await filledTemplate(templateRows(3, TODAY)));
    const focused = () => workspace.page.evaluate(() => document.activeElement?.textContent ?? '');
    await expect.poll(focused).toBe('核对列');
    await workspace.page.focus(byTestId(TEST_IDS.importNext));
    await workspace.page.keyboard.press('Enter');
    await workspace.shows(TEST_IDS.importGo);
    await expect.poll(focused).toBe('逐行预览');
    await workspace.page.focus(byTestId(TEST_IDS.importGo));
    await workspace.page.keyboard.press('Enter');
    await workspace.shows(TEST_IDS.importDone);
    await expect.poll(focused).toBe('“客户名单.xlsx”已导入');
    await page.undo();
  });
});

describe('a browser that is killed half-way', () => {
  test('shows the import as unfinished when it is back, and takes it back', async () => {
    const profileDir = mkdtempSync(join(tmpdir(), 'suixing-killed-'));
    const before = await startReadySession({ profileDir });
    let after: Session | undefined;
    try {
      const first = new ImportModel(await openWorkspace(before, before.ready));
      await first.open();
      await first.load('大表.csv', touchLog(80_000));
      await first.preview();
      await first.workspace.click(TEST_IDS.importGo);
      await first.workspace.page.waitForFunction(
        (selector) => Number(document.querySelector(`${selector} [role="progressbar"]`)?.ariaValueNow) > 30,
        { timeout: 30_000 },
        byTestId(TEST_IDS.importProgress),
      );
      await before.suixing.kill();
      after = await startSession({ profileDir }, before.portals);
      await after.goto('/crm/');
      const again = await after.panel();
      await again.unlock();
      await again.shows(TEST_IDS.todayList);
      const second = new ImportModel(await openWorkspace(after, again));
      await second.open();
      await second.workspace.shows(TEST_IDS.importPastRow, 20_000);
      expect(await second.textOf(TEST_IDS.importPastRow)).toContain('没有导入完就中断了');
      await second.undo(60_000);
      await second.workspace.goTo('');
      await second.workspace.page.waitForFunction(
        (count) => document.querySelector('dd')?.textContent === count,
        { timeout: 10_000 },
        String(KNOWN.length),
      );
      first.close();
      second.close();
    } finally {
      await after?.suixing.close();
      await before.portals.close();
      rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
    }
  }, 120_000);
});
