import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_IDS } from '../../components/test-ids.ts';
import { sampleClients } from '../../lib/content/sample/sample-book.ts';
import { byTestId } from './support/panel.ts';
import type { PanelModel } from './support/panel-model.ts';
import { type Session, startReadySession } from './support/session.ts';

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
    expect(await session.tab.evaluate(() => navigator.clipboard.readText())).toBe(CLIENT.uscc);
  });

  test('that means nobody is answered in words', async () => {
    await choose('copyUscc', '你好');
    await panel.showsText('没有找到“你好”的统一社会信用代码');
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
    expect((await suggest(CLIENT.clientNumber ?? '')).map(({ content }) => content)).toEqual([CLIENT.name]);
  });

  test('opens the search on Enter, pinyin included', async () => {
    await inBackground(async () => {
      (chrome.omnibox.onInputStarted as unknown as Dispatches).dispatch();
      const { id } = await chrome.windows.getLastFocused();
      (chrome.omnibox.onInputEntered as unknown as Dispatches).dispatch('yljj', 'currentTab');
      return id;
    });
    await panel.holds(TEST_IDS.search, 'yljj');
  });

  test('offers nobody while the book is locked', async () => {
    await panel.click(TEST_IDS.lockNow);
    await panel.shows(TEST_IDS.vaultPassphrase);
    expect(await suggest(CLIENT.name.slice(0, 4))).toEqual([]);
  });
});
