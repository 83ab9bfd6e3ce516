import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_IDS } from '../../components/test-ids.ts';
import { sampleClients } from '../../lib/content/sample/sample-book.ts';
import { objectionsTo } from './support/objections.ts';
import { byTestId } from './support/panel.ts';
import { PASSPHRASE, type PanelModel } from './support/panel-model.ts';
import { type Session, startReadySession } from './support/session.ts';
import { isWorkspace, openWorkspace, type WorkspaceModel } from './support/workspace-model.ts';

const NAME = '云岭晞芯智能科技有限公司';
const CLIENT = sampleClients().find((client) => client.name === NAME);
if (!CLIENT?.clientNumber) throw new Error('the sample book has changed');

let session: Session;
let panel: PanelModel;
let workspace: WorkspaceModel;

beforeAll(async () => {
  const ready = await startReadySession({}, `/crm/client/${CLIENT.clientNumber}`);
  session = ready;
  panel = ready.ready;
  await panel.showsClient(NAME);
  workspace = await openWorkspace(session, panel);
});
afterAll(() => session?.close());

/** The panel follows the tab in front: with the bank's page there it shows its client. */
async function toPortal(): Promise<void> {
  await session.tab.bringToFront();
  await panel.showsClient(NAME);
}

const heading = () => workspace.page.$eval('h1', (node) => node.textContent);
const focused = () => workspace.page.evaluate(() => document.activeElement?.textContent ?? '');

describe('the workspace', () => {
  test('says how much the book holds', async () => {
    await workspace.showsText('触达记录');
    await workspace.showsText(String(sampleClients().length));
    await workspace.showsText('客户簿里有什么');
  });

  test('is opened once: a second press brings the open one to the front', async () => {
    await session.tab.bringToFront();
    await panel.click(TEST_IDS.openWorkspace);
    await workspace.page.waitForFunction(() => document.visibilityState === 'visible');
    expect(session.suixing.browser.targets().filter(isWorkspace)).toHaveLength(1);
  });

  test('is walked by keyboard: the heading of the new page takes the focus', async () => {
    await workspace.page.focus('nav a[href="#audit"]');
    await workspace.page.keyboard.press('Enter');
    await workspace.page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    expect(await focused()).toBe('操作日志');
    expect(await workspace.page.title()).toContain('操作日志');
    await workspace.page.$eval('button', (first) => (first as HTMLElement).focus());
    expect(await focused()).toBe('跳到正文');
    await workspace.page.keyboard.press('Enter');
    expect(await focused()).toBe('操作日志');
  });

  test('shows the overview for an address it does not know', async () => {
    await workspace.goTo('nowhere?x=1');
    await workspace.showsText('客户簿里有什么');
    expect(await heading()).toBe('数据');
  });
});

describe('a phone number', () => {
  beforeAll(toPortal);

  const shown = () => panel.page.$eval(byTestId(TEST_IDS.phone), (node) => node.textContent ?? '');
  const isMasked = () =>
    panel.page.waitForFunction(
      (selector) => document.querySelector(selector)?.textContent?.includes('****'),
      { timeout: 5000, polling: 'mutation' },
      byTestId(TEST_IDS.phone),
    );
  const isShown = () =>
    panel.page.waitForFunction(
      (selector) => /\d{11}/.test(document.querySelector(selector)?.textContent ?? ''),
      { timeout: 5000, polling: 'mutation' },
      byTestId(TEST_IDS.phone),
    );

  test('is masked until the eye is pressed, and again when the window loses the focus', async () => {
    expect(await shown()).toMatch(/^\d{3}\*{4}\d{4}$/);
    await panel.click(TEST_IDS.revealPhone);
    await isShown();
    await panel.page.evaluate(() => window.dispatchEvent(new Event('blur')));
    await isMasked();
  });

  test('is masked again by itself after 15 seconds', async () => {
    await panel.page.evaluate(() => {
      const real = window.setTimeout;
      Object.assign(window, {
        setTimeout: (run: () => void, ms?: number) => real(run, ms === 15_000 ? 400 : ms),
      });
    });
    await panel.click(TEST_IDS.revealPhone);
    await isShown();
    await isMasked();
  });

  test('is copied in full without being shown', async () => {
    await panel.page.evaluate(() => {
      const clipboard = { writeText: async (text: string) => void Object.assign(globalThis, { copied: text }) };
      Object.defineProperty(navigator, 'clipboard', { value: clipboard });
    });
    await panel.click(TEST_IDS.copyPhone);
    await panel.showsText('号码已复制');
    expect(await shown()).toContain('****');
    const copied = await panel.page.evaluate(() => (globalThis as unknown as { copied?: string }).copied);
    expect(copied).toMatch(/^\d{11}$/);
  });

  test('leaves an entry in the log every time', async () => {
    await workspace.page.bringToFront();
    await workspace.goTo('audit');
    const reveals = (await workspace.entries()).filter((row) => row.includes('查看隐藏信息'));
    expect(reveals).toHaveLength(3);
    for (const row of reveals) expect(row).toContain(`${NAME}电话号码`);
  });
});

describe('the log', () => {
  const NOTE = '谈到扩产，联系 13800001234，=1+1';

  test('shows a new touch at once, with its number masked and its client by name', async () => {
    await toPortal();
    await panel.logTouch({ channel: 'event', text: NOTE });
    await panel.shows(TEST_IDS.undo);
    await workspace.page.bringToFront();
    await workspace.hasEntry('记录触达', NAME);
    await workspace.page.click(`${byTestId(TEST_IDS.auditEntry)} > button`);
    await workspace.showsText('谈到扩产，联系 138****1234');
    expect(await workspace.text()).not.toContain('13800001234');
  });

  test('leads to the client in the panel', async () => {
    await workspace.page.bringToFront();
    await panel.shows(TEST_IDS.todayList);
    await workspace.page.click(`button[title*="${NAME}"]`);
    await panel.showsClient(NAME);
  });

  test('is narrowed by client, action, words and days', async () => {
    await workspace.type(TEST_IDS.auditClient, '晞芯');
    await workspace.page.keyboard.press('Enter');
    await workspace.hasEntry('记录触达');
    expect((await workspace.entries()).every((row) => row.includes(NAME) || row.includes('位客户'))).toBe(true);

    await workspace.page.select(byTestId(TEST_IDS.auditAction), 'reveal');
    await workspace.hasEntries(3);

    await workspace.page.select(byTestId(TEST_IDS.auditAction), '');
    await workspace.type(TEST_IDS.auditText, '13800001234 扩产');
    await workspace.hasEntries(1);

    await workspace.setDay(TEST_IDS.auditTo, '2020-01-01');
    await workspace.showsText('没有符合条件的记录');
    await workspace.page.locator('button ::-p-text(清除筛选)').click();
    await workspace.hasEntry('载入示例客户簿');
  });

  test('is exported for a reason: inert, masked, and on record', async () => {
    await workspace.openLogAnew();
    await workspace.page.evaluate(() => {
      const real = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        void blob.text().then((text) => Object.assign(globalThis, { exported: text }));
        return real(blob);
      };
    });
    await workspace.click(TEST_IDS.auditExport);
    await workspace.click(TEST_IDS.auditExportSubmit);
    await workspace.showsText('请写明原因');
    await workspace.type(TEST_IDS.auditReason, '=季度检查');
    await workspace.click(TEST_IDS.auditExportSubmit);
    await workspace.hasEntry('导出', '操作日志', '原因：=季度检查');
    const file = await workspace.page.waitForFunction(() => (globalThis as unknown as { exported?: string }).exported);
    const text = (await file.jsonValue()) ?? '';
    expect(text).toContain('138****1234');
    expect(text).not.toContain('13800001234');
    // Every cell is text that no spreadsheet computes.
    expect(text.split(/\r\n/).filter((line) => /(^|,)"?[=+@]/.test(line))).toEqual([]);
  });

  test('can be scrolled out from under the messages that stand at the bottom edge', async () => {
    await workspace.click(TEST_IDS.auditExport);
    await workspace.type(TEST_IDS.auditReason, '再次检查');
    await workspace.click(TEST_IDS.auditExportSubmit);
    // Besides what stands there without any message, as much as the messages take.
    await workspace.page.waitForFunction(
      () => {
        const height = document.querySelector<HTMLElement>(
          '[aria-relevant="additions"]:has([data-tone])',
        )?.offsetHeight;
        const room = Number.parseFloat(getComputedStyle(document.querySelector('main') as Element).paddingBottom);
        return height !== undefined && room === 96 + height;
      },
      { timeout: 5000, polling: 'raf' },
    );
  });

  test('is found sound, and the check is on record', async () => {
    expect(await workspace.verify()).toContain('完好');
    await workspace.hasEntry('校验日志', '完好');
  });

  test.each([
    ['altered', '第 3 条记录被改动过'],
    ['missing', '第 3 条记录缺失'],
    ['reordered', '第 3 条记录的位置被调换过'],
    ['closedUp', '第 3 条记录缺失'],
  ] as const)('with an entry %s is found unsound, and the words say which', async (how, words) => {
    await workspace.withLog((maker, kind, seq) => maker.damage(kind, seq), how, 3);
    try {
      expect(await workspace.verify()).toContain(words);
    } finally {
      await workspace.withLog((maker) => maker.repair());
    }
    expect(await workspace.verify()).toContain('完好');
  });

  test.each([
    ['missing', '这里缺少记录'],
    ['altered', '这条记录无法打开'],
  ] as const)('shows an entry that is %s in its place', async (how, words) => {
    await workspace.withLog((maker, kind) => maker.damage(kind, 3), how);
    await workspace.openLogAnew();
    await workspace.shows(TEST_IDS.auditFault);
    expect((await workspace.entries()).filter((row) => row.includes(words))).toEqual([
      expect.stringContaining('第 3 条'),
    ]);
    await workspace.withLog((maker) => maker.repair());
  });

  test('draws a part of a long list only, wherever it is scrolled to', async () => {
    // Half an hour apart: 48 a day.
    await workspace.withLog((maker) => maker.append(1000, 1_800_000));
    await workspace.openLogAnew();
    await workspace.entries();
    let most = 0;
    const scroll = async () => {
      const { rows, isAtStart } = await workspace.page.evaluate((selector) => {
        const { length } = document.querySelectorAll(selector);
        window.scrollTo(0, document.body.scrollHeight);
        return { rows: length, isAtStart: document.body.innerText.includes('已到第一条记录') };
      }, byTestId(TEST_IDS.auditEntry));
      most = Math.max(most, rows);
      return isAtStart;
    };
    await expect.poll(scroll, { timeout: 20_000, interval: 50 }).toBe(true);
    expect(most).toBeLessThan(600);
    await workspace.page.evaluate(() => window.scrollTo(0, 0));
    await workspace.hasEntry('#1008');
  });

  test('shows exactly the entries of a day when asked for that day', async () => {
    const day = await workspace.page.evaluate(() => {
      const date = new Date(Date.now() + 3 * 86_400_000);
      return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
    });
    await workspace.setDay(TEST_IDS.auditFrom, day);
    await workspace.setDay(TEST_IDS.auditTo, day);
    await workspace.hasEntries(48);
    await workspace.page.locator('button ::-p-text(清除筛选)').click();
  });
});

describe('locking', () => {
  test('takes everything of any client off the workspace at once', async () => {
    await workspace.goTo('audit');
    await workspace.hasEntry('记录触达');
    await panel.page.evaluate(() => chrome.storage.session.remove('vault.key'));
    await workspace.shows(TEST_IDS.vaultPassphrase);
    const html = await workspace.page.evaluate(() => document.documentElement.outerHTML);
    for (const client of sampleClients()) expect(html).not.toContain(client.name);
    expect(await workspace.page.title()).toBe('随行');
    await workspace.unlock(PASSPHRASE);
    await workspace.hasEntry('记录触达');
  });
});

describe.each([1280, 360])('at %i pixels', (width) => {
  test.each(['', 'audit', 'security', 'protection'])('the page “%s” is clean and fits', async (at) => {
    await workspace.page.setViewport({ width, height: 800 });
    await workspace.goTo(at);
    await workspace.page.waitForFunction(() => !document.body.innerText.includes('正在读取'));
    if (at === 'audit') {
      await workspace.entries();
      await workspace.page.click(`${byTestId(TEST_IDS.auditEntry)} > button`);
    }
    expect(await objectionsTo(workspace.page)).toEqual([]);
    const overflow = await workspace.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
