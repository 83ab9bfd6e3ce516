import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_IDS } from '../../components/test-ids.ts';
import { addDays } from '../../lib/domain/calendar/day.ts';
import { sampleClients } from '../../lib/content/sample/sample-book.ts';
import { clickMark, findMarks } from './support/marks.ts';
import { closePanel, stopWorkers } from './support/panel.ts';
import { PanelModel } from './support/panel-model.ts';
import { type Session, startSession } from './support/session.ts';
import { cursorIsInLine, pressShortcut } from './support/shortcut.ts';

// A prospect, so that the 5–7 rule applies.
const CLIENT = sampleClients().find((client) => client.name === '云岭晞芯智能科技有限公司');
const OTHER = sampleClients().find((client) => client.name === '澜州砺川轴承股份有限公司');
if (!CLIENT?.clientNumber || !OTHER?.clientNumber) throw new Error('the sample book has changed');

/** Nobody of that name is in the sample book. */
const LINE = '拜访 欧阳总 谈承兑和利率,嫌利率高,答应周五给报价,下周三回访';

let session: Session;
let panel: PanelModel;

beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session?.close());

describe('a new user', () => {
  test('gets from the first open to the client on the page in three steps', async () => {
    await session.goto(`/crm/client/${CLIENT.clientNumber}`);
    panel = await session.panel();
    await panel.setUp();
    await panel.showsClient(CLIENT.name);
    const text = await panel.text();
    for (const word of ['5–7', '方案设计', '联系人']) expect(text).toContain(word);
    await panel.shows(TEST_IDS.health);
  });
});

describe.each([
  ['the server-rendered CRM', `/crm/client/${CLIENT.clientNumber}`],
  ['the frameset page', `/legacy/?no=${CLIENT.clientNumber}`],
])('over %s', (_name, path) => {
  test('a logged touch is counted at once, and undo takes it back', async () => {
    await session.goto('/hostile/plain');
    await panel.shows(TEST_IDS.todayList);
    await session.goto(path);
    await panel.showsClient(CLIENT.name);
    const before = await panel.effectiveTouches();
    await panel.logTouch({ channel: 'event', text: '参加行业沙龙，谈到设备更新' });
    await panel.counts(before + 1);
    await panel.showsText('参加行业沙龙，谈到设备更新');
    await panel.undo('参加行业沙龙，谈到设备更新');
    await panel.counts(before);
    expect(await panel.text()).not.toContain('参加行业沙龙');
  });
});

describe('over the single-page credit system', () => {
  test('the panel follows from the list to a loan and back without a page load', async () => {
    await session.goto('/credit/?tick=0');
    await panel.shows(TEST_IDS.todayList);
    const link = await session.tab.waitForSelector('a[href*="/credit/loan/"]');
    const borrower = await link?.evaluate((node) => node.closest('tr, [role="row"], .row')?.textContent ?? '');
    await link?.click();
    await panel.shows(TEST_IDS.clientName);
    const shown = await panel.page.$eval(`[data-testid="${TEST_IDS.clientName}"]`, (node) => node.textContent ?? '');
    expect(borrower).toContain(shown);
    await session.tab.goBack();
    await panel.shows(TEST_IDS.todayList);
  });

  test('a touch with a next step shows the next step at once', async () => {
    const link = await session.tab.waitForSelector('a[href*="/credit/loan/"]');
    await link?.click();
    await panel.shows(TEST_IDS.clientName);
    const before = await panel.effectiveTouches();
    const today = await session.tab.evaluate(() => {
      const now = new Date();
      return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
    });
    await panel.logTouch({
      channel: 'event',
      text: '约定补充财报',
      nextText: '收取三季度财报',
      nextDue: addDays(today, 2),
    });
    await panel.counts(before + 1);
    await panel.showsText('收取三季度财报');
    await panel.undo('约定补充财报');
    await panel.counts(before);
    expect(await panel.text()).not.toContain('收取三季度财报');
  });
});

describe('marks', () => {
  test('a click on a mark opens that client in the panel, even when the panel was closed', async () => {
    await session.goto('/credit/?tick=0');
    await panel.shows(TEST_IDS.todayList);
    await closePanel(session.suixing.browser);
    await session.tab.bringToFront();
    await expect.poll(async () => (await findMarks(session.tab)).length, { timeout: 5000 }).toBeGreaterThan(5);
    const [, second] = await findMarks(session.tab);
    if (!second) throw new Error('no mark');
    const name = await session.tab.evaluate(
      ({ x, y }) => document.elementFromPoint(x - 20, y)?.textContent?.trim() ?? '',
      second,
    );
    await clickMark(session.tab, second);
    panel = await session.openedPanel();
    await panel.showsClient(name);
  });

  test('clicks that a script makes, and clicks on a hidden mark, open nothing; a real one then does', async () => {
    await session.goto(`/crm/client/${OTHER.clientNumber}`);
    await panel.showsClient(OTHER.name);
    await expect.poll(async () => (await findMarks(session.tab)).length, { timeout: 5000 }).toBeGreaterThan(0);
    const [mark] = await findMarks(session.tab);
    if (!mark) throw new Error('no mark');
    await panel.page.evaluate(() => {
      const seen: unknown[] = [];
      Object.assign(globalThis, { requestsSeen: seen });
      chrome.storage.session.onChanged.addListener((changes) => {
        for (const [key, { newValue }] of Object.entries(changes)) {
          if (key.startsWith('request:') && newValue !== undefined) seen.push(newValue);
        }
      });
    });
    const requests = () =>
      panel.page.evaluate(() => (globalThis as unknown as { requestsSeen: unknown[] }).requestsSeen.length);

    await session.tab.evaluate(({ x, y }) => {
      const target = document.elementFromPoint(x, y);
      for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click']) {
        target?.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: x, clientY: y }));
      }
      (target as HTMLElement | null)?.click();
    }, mark);
    await session.tab.evaluate(() => {
      document.documentElement.style.opacity = '0.01';
    });
    await clickMark(session.tab, mark);
    await session.tab.evaluate(() => {
      document.documentElement.style.opacity = '';
    });
    expect(await requests()).toBe(0);

    await clickMark(session.tab, mark);
    await expect.poll(requests, { timeout: 5000 }).toBe(1);
  });
});

describe('following', () => {
  test('another tab changes the panel, and coming back changes it back', async () => {
    await session.goto(`/crm/client/${CLIENT.clientNumber}`);
    await panel.showsClient(CLIENT.name);
    const second = await session.suixing.browser.newPage();
    await second.goto(`${session.portals.origin}/crm/client/${OTHER.clientNumber}`);
    await second.bringToFront();
    await panel.showsClient(OTHER.name);
    await session.tab.bringToFront();
    await panel.showsClient(CLIENT.name);
    await second.close();
  });

  test('a stopped worker is no hindrance', async () => {
    await stopWorkers(session.tab);
    await session.goto(`/crm/client/${OTHER.clientNumber}`);
    await panel.showsClient(OTHER.name);
    await stopWorkers(session.tab);
    const before = await panel.effectiveTouches();
    await panel.logTouch({ channel: 'event', text: '后台停了也要记得住' });
    await panel.counts(before + 1);
    await panel.undo('后台停了也要记得住');
    await panel.counts(before);
  });

  test('a homonym asks, and a company not in the book is offered as a new client', async () => {
    await session.goto(`/crm/name-check?name=${encodeURIComponent('澜州鼎沛商贸有限公司')}`);
    await panel.shows(TEST_IDS.chooser);
    await session.goto('/crm/client/6029990001');
    await panel.shows(TEST_IDS.stranger);
  });
});

describe('the log line', () => {
  test('keeps a half-written line when the panel is closed, and when the worker is stopped', async () => {
    await session.goto(`/crm/client/${CLIENT.clientNumber}`);
    await panel.showsClient(CLIENT.name);
    await panel.type(TEST_IDS.logText, '写到一半的一句');
    await panel.page.select(`[data-testid="${TEST_IDS.logAddChip}"]`, 'product:wealth');
    await stopWorkers(session.tab);
    await panel.type(TEST_IDS.logText, '话');
    await closePanel(session.suixing.browser);
    panel = await session.panel();
    await panel.showsClient(CLIENT.name);
    await panel.holds(TEST_IDS.logText, '写到一半的一句话');
    await panel.showsChip('财富管理');
  });

  test('two presses of the button save once', async () => {
    const before = await panel.effectiveTouches();
    await panel.page.$eval(`[data-testid="${TEST_IDS.logSave}"]`, (node) => {
      (node as HTMLElement).click();
      (node as HTMLElement).click();
    });
    await panel.counts(before + 1);
    const items = await panel.page.$$eval(
      `[data-testid="${TEST_IDS.touchItem}"]`,
      (nodes) => nodes.filter((node) => node.textContent?.includes('写到一半的一句话')).length,
    );
    expect(items).toBe(1);
  });

  test('Enter in the middle of a word of an input method does not save', async () => {
    const before = await panel.effectiveTouches();
    await panel.type(TEST_IDS.logText, '谈');
    const inputMethod = await panel.page.createCDPSession();
    await inputMethod.send('Input.imeSetComposition', { text: 'lilv', selectionStart: 4, selectionEnd: 4 });
    await panel.page.keyboard.press('Enter');
    await panel.page.$eval(`[data-testid="${TEST_IDS.logText}"]`, (node) => {
      node.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true }));
    });
    expect([(await panel.value(TEST_IDS.logText)).trim(), await panel.effectiveTouches()]).toEqual(['谈lilv', before]);
    await panel.clearLog();
  });

  test('a line in plain words becomes a touch, a person, a promise and a next step in three interactions', async () => {
    const before = await panel.effectiveTouches();
    await panel.type(TEST_IDS.logText, LINE);
    await panel.click(TEST_IDS.logStranger);
    expect(await panel.value(TEST_IDS.logNextText)).toBe('回访');
    await panel.page.focus(`[data-testid="${TEST_IDS.logText}"]`);
    await panel.page.keyboard.press('Enter');
    await panel.counts(before + 1);
    const text = await panel.text();
    for (const word of [LINE, '给报价', '回访', '欧阳总', '拜访']) expect(text).toContain(word);
    await panel.undo(LINE);
    await panel.counts(before);
    for (const word of [LINE, '给报价', '欧阳总']) expect(await panel.text()).not.toContain(word);
  });

  test('a line that nearly repeats another asks, merges into one, and undo gives the first back', async () => {
    const before = await panel.effectiveTouches();
    const [first, second] = ['拜访欧阳总谈承兑和利率', '拜访欧阳总谈承兑和利率,答应周五给报价'] as const;
    const items = (text: string) =>
      panel.page.$$eval(
        `[data-testid="${TEST_IDS.touchItem}"]`,
        (nodes, wanted) => nodes.filter((node) => node.textContent?.includes(wanted)).length,
        text,
      );
    await panel.type(TEST_IDS.logText, first);
    await panel.shows(TEST_IDS.logStranger);
    await panel.page.keyboard.press('Enter');
    await panel.holds(TEST_IDS.logText, '');
    await panel.type(TEST_IDS.logText, second);
    // A new person comes with the second: undo has to take them out of the touch that stays.
    await panel.click(TEST_IDS.logStranger);
    await panel.page.focus(`[data-testid="${TEST_IDS.logText}"]`);
    await panel.page.keyboard.press('Enter');
    await panel.click(TEST_IDS.logMerge);
    await expect.poll(() => items(second), { timeout: 5000 }).toBe(1);
    expect([await items(first), await panel.effectiveTouches()]).toEqual([1, before + 1]);
    await panel.undo(second);
    await expect.poll(() => items(second), { timeout: 5000 }).toBe(0);
    expect([await items(first), await panel.effectiveTouches()]).toEqual([1, before + 1]);
  });

  test('the shortcut pressed in the page opens the panel with the cursor in the line', async () => {
    await closePanel(session.suixing.browser);
    await session.tab.bringToFront();
    await session.tab.mouse.click(500, 700);
    await pressShortcut(session.tab);
    panel = await session.openedPanel();
    await panel.showsClient(CLIENT.name);
    await cursorIsInLine(panel.page);
  });

  test('the shortcut pressed in the panel puts the cursor in the line', async () => {
    await panel.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await pressShortcut(panel.page);
    await cursorIsInLine(panel.page);
  });
});

test('a change in one surface shows in another without reloading', async () => {
  const second = new PanelModel(await session.suixing.browser.newPage());
  await second.page.goto(`chrome-extension://${session.suixing.extensionId}/sidepanel.html`);
  await second.shows(TEST_IDS.todayList);
  const nothing = await second.text();
  await session.tab.bringToFront();
  await session.goto(`/crm/client/${OTHER.clientNumber}`);
  await panel.showsClient(OTHER.name);
  const due = addDays(new Date().toISOString().slice(0, 10), 0);
  await panel.logTouch({ channel: 'event', text: '跨窗口', nextText: '另一个窗口也要看见的待办', nextDue: due });
  expect(nothing).not.toContain('另一个窗口也要看见的待办');
  await second.showsText('另一个窗口也要看见的待办');
  await panel.undo('跨窗口');
  await second.page.waitForFunction(() => !document.body.innerText.includes('另一个窗口也要看见的待办'));
  await second.page.close();
});
