import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_IDS } from '../../components/test-ids.ts';
import { sampleClients } from '../../lib/content/sample/sample-book.ts';
import { watchHands } from './support/hands.ts';
import { objectionsTo } from './support/objections.ts';
import { byTestId, closePanel } from './support/panel.ts';
import { PanelModel } from './support/panel-model.ts';
import { type Session, startReadySession } from './support/session.ts';
import { cursorIsInLine, pressShortcut } from './support/shortcut.ts';

const CLIENT = sampleClients().find(({ uscc, clientNumber }) => uscc && clientNumber);
if (!CLIENT?.uscc || !CLIENT.clientNumber) throw new Error('the sample book has changed');

let session: Session;
let panel: PanelModel;

beforeAll(async () => {
  const ready = await startReadySession({}, '/crm/');
  session = ready;
  panel = ready.ready;
});
afterAll(() => session?.close());

type Dispatches = { dispatch(...args: unknown[]): void };

/** In the background: what the browser calls there. The context menu and the address bar themselves are the browser's own. */
async function inBackground<A extends string[], R>(run: (...args: A) => Promise<R>, ...args: A): Promise<R> {
  const target = await session.suixing.browser.waitForTarget((each) => each.type() === 'service_worker');
  const worker = await target.worker();
  if (!worker) throw new Error('the background has no worker');
  return (await worker.evaluate(run as (...given: unknown[]) => Promise<R>, ...args)) as R;
}

const choose = (menuItemId: string, selectionText: string) =>
  inBackground(
    async (id, text) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const event = chrome.contextMenus.onClicked as unknown as Dispatches;
      event.dispatch({ menuItemId: id, selectionText: text }, tab);
    },
    menuItemId,
    selectionText,
  );

describe('text selected on a page', () => {
  test('is searched for', async () => {
    await choose('find', ` ${CLIENT.name.slice(0, 4)}\n`);
    await panel.holds(TEST_IDS.search, CLIENT.name.slice(0, 4));
    await panel.showsText(CLIENT.name);
  });

  test('is put into the log line of the client on the page, after what stands there', async () => {
    await session.goto(`/crm/client/${CLIENT.clientNumber}`);
    await panel.showsClient(CLIENT.name);
    await choose('log', '额度 6 月 30 日到期');
    await panel.holds(TEST_IDS.logText, '额度 6 月 30 日到期');
    await choose('log', '利率 3.1%');
    await panel.holds(TEST_IDS.logText, '额度 6 月 30 日到期 利率 3.1%');
    await panel.clearLog();
  });

  test('on a page about nobody goes to the client it names, and else asks which', async () => {
    await session.goto('/hostile/plain');
    await panel.shows(TEST_IDS.todayList);
    await choose('log', `已与${CLIENT.name}确认额度`);
    await panel.showsClient(CLIENT.name);
    await panel.holds(TEST_IDS.logText, `已与${CLIENT.name}确认额度`);
    await panel.clearLog();
    // The panel opened anew shows no client that was opened by hand.
    await panel.page.reload();
    await panel.shows(TEST_IDS.todayList);
    await choose('log', '利率 3.2% 可以谈');
    await panel.shows(TEST_IDS.logPickClient);
    expect(await objectionsTo(panel.page)).toEqual([]);
    await panel.type(TEST_IDS.search, CLIENT.clientNumber ?? '');
    await panel.showsText(CLIENT.name);
    await panel.page.keyboard.press('Enter');
    await panel.holds(TEST_IDS.logText, '利率 3.2% 可以谈');
    await cursorIsInLine(panel.page);
    await panel.clearLog();
  });

  test.each([
    ['a client’s name', CLIENT.name],
    ['the code itself', CLIENT.uscc ?? ''],
  ])('yields the credit code: %s', async (_, text) => {
    await choose('copyUscc', text);
    await panel.showsText(CLIENT.uscc ?? '');
    // Beside the page the panel has no focus, and the browser wants one click in it.
    const button = await panel.page.$(byTestId(TEST_IDS.toastAction));
    if (button) {
      await panel.page.bringToFront();
      await button.click();
    }
    await panel.showsText('已复制');
    const context = session.suixing.browser.defaultBrowserContext();
    await context.overridePermissions(session.portals.origin, ['clipboard-read']);
    await session.tab.bringToFront();
    // A page is given the clipboard only once it has the focus, which follows a moment after it came to the front.
    await session.tab.waitForFunction(() => document.hasFocus());
    expect(await session.tab.evaluate(() => navigator.clipboard.readText())).toBe(CLIENT.uscc);
  });

  test('that means nobody is answered in words', async () => {
    await choose('copyUscc', '你好');
    await panel.showsText('没有找到“你好”的统一社会信用代码');
  });
});

describe('from the page to a saved touch', () => {
  test.each(['the panel', 'the shortcut'])('it takes three interactions by way of %s', async (way) => {
    await session.goto(`/crm/client/${CLIENT.clientNumber}`);
    await panel.showsClient(CLIENT.name);
    const before = await panel.effectiveTouches();
    await session.tab.bringToFront();
    await session.tab.mouse.click(500, 700);
    if (way === 'the shortcut') await closePanel(session.suixing.browser);
    const onPage = await watchHands(session.tab);
    if (way === 'the shortcut') {
      await pressShortcut(session.tab);
      panel = await session.openedPanel();
      await cursorIsInLine(panel.page);
    }
    const inPanel = await watchHands(panel.page);
    // The page does not get to see the shortcut.
    const shortcuts = way === 'the shortcut' ? 1 : 0;
    if (way === 'the panel') await panel.click(TEST_IDS.logText);
    for (const character of '沙龙 谈承兑,下周三回访') await panel.page.keyboard.sendCharacter(character);
    await panel.page.keyboard.press('Enter');
    await panel.counts(before + 1);
    expect(shortcuts + (await onPage()) + (await inPanel())).toBe(3);
    await panel.showsText('回访');
    await panel.undo('沙龙 谈承兑,下周三回访');
    await panel.counts(before);
  });
});

describe('a line written faster than its reader comes', () => {
  const NAME = CLIENT.name;
  test.each([
    ['is read before it is saved', '赴论坛,下周三寄合同样本', true, '已记录'],
    [
      'is saved as it stands when the reader never comes, and that is said',
      '电话,下周四寄合同样本',
      false,
      '已按原文保存',
    ],
  ])('%s', async (_, line, comes, said) => {
    const hurried = new PanelModel(await session.suixing.browser.newPage());
    await hurried.page.setRequestInterception(true);
    let bringReader = () => {};
    const wanted = new Promise<void>((resolve) => {
      bringReader = resolve;
    });
    hurried.page.on('request', (request) => {
      if (!request.url().includes('/line-reader')) void request.continue();
      else if (comes) void wanted.then(() => request.continue());
      else void request.abort();
    });
    await hurried.page.goto(`chrome-extension://${session.suixing.extensionId}/sidepanel.html`);
    await hurried.type(TEST_IDS.search, NAME);
    await hurried.showsText(NAME);
    await hurried.page.keyboard.press('Enter');
    await hurried.type(TEST_IDS.logText, line);
    await hurried.page.keyboard.press('Enter');
    bringReader();
    await hurried.showsText(said);
    const isRead = await hurried.page.evaluate(() => /^寄合同样本$/m.test(document.body.innerText));
    await hurried.undo(line);
    await hurried.page.close();
    expect(isRead).toBe(comes);
  });
});

describe('the address bar', () => {
  const suggest = (typed: string) =>
    inBackground(
      (text) =>
        new Promise<readonly { content: string; description: string }[]>((resolve) => {
          (chrome.omnibox.onInputChanged as unknown as Dispatches).dispatch(text, resolve);
        }),
      typed,
    );

  test('offers clients by name and number', async () => {
    const byName = await suggest(CLIENT.name.slice(0, 4));
    expect(byName[0]?.content).toBe(CLIENT.name);
    expect(byName.length).toBeLessThanOrEqual(5);
    expect((await suggest(CLIENT.clientNumber ?? '')).map(({ content }) => content)).toEqual([
      CLIENT.name,
      `简报 ${CLIENT.clientNumber}`,
    ]);
  });

  const enter = (typed: string) =>
    inBackground(async (text) => {
      (chrome.omnibox.onInputStarted as unknown as Dispatches).dispatch();
      const { id } = await chrome.windows.getLastFocused();
      (chrome.omnibox.onInputEntered as unknown as Dispatches).dispatch(text, 'currentTab');
      return id;
    }, typed);

  test('after 记 offers to log, fills the line of the client it begins with, and saves nothing by itself', async () => {
    const [offer] = await suggest(`记 ${CLIENT.name.slice(0, 4)} 沙龙 谈承兑`);
    expect(offer?.content).toContain('沙龙 谈承兑');
    await enter(`记 ${CLIENT.name} 沙龙 谈承兑`);
    await panel.showsClient(CLIENT.name);
    const before = await panel.effectiveTouches();
    await panel.holds(TEST_IDS.logText, '沙龙 谈承兑');
    await cursorIsInLine(panel.page);
    expect(await panel.effectiveTouches()).toBe(before);
    await panel.page.keyboard.press('Enter');
    await panel.counts(before + 1);
    await panel.undo('沙龙 谈承兑');
    await panel.counts(before);
  });

  test('shows the briefing of whom stands beside 简报', async () => {
    await enter(`${CLIENT.name} 简报`);
    await panel.shows(TEST_IDS.briefingPart);
    await panel.showsText(CLIENT.name);
  });

  test('opens the search on Enter, pinyin included', async () => {
    await enter('yljj');
    await panel.holds(TEST_IDS.search, 'yljj');
  });

  test('offers nobody while the book is locked', async () => {
    await panel.click(TEST_IDS.lockNow);
    await panel.shows(TEST_IDS.vaultPassphrase);
    expect(await suggest(CLIENT.name.slice(0, 4))).toEqual([]);
  });
});
