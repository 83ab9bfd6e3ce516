import type { ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_IDS } from '../../components/test-ids.ts';
import { objectionsTo } from './support/objections.ts';
import { byTestId } from './support/panel.ts';
import type { PanelModel } from './support/panel-model.ts';
import { type Session, startReadySession } from './support/session.ts';
import { openWorkspace, type WorkspaceModel } from './support/workspace-model.ts';

const ENTRY = byTestId(TEST_IDS.todayEntry);
const DUE = `${byTestId(TEST_IDS.todayList)} li:has(> ${byTestId(TEST_IDS.todayRest)})`;

let session: Session;
let panel: PanelModel;

beforeAll(async () => {
  const ready = await startReadySession();
  session = ready;
  panel = ready.ready;
  await panel.shows(TEST_IDS.todayEntry);
});
afterAll(() => session?.close());

const entries = (page = panel.page) => page.$$eval(ENTRY, (nodes) => nodes.map((node) => node.textContent ?? ''));
const firstDue = () => panel.page.$eval(DUE, (node) => node.textContent);
const showsAll = async () => {
  await press(TEST_IDS.todayMore);
  await panel.page.waitForFunction((selector) => !document.querySelector(selector), {}, byTestId(TEST_IDS.todayMore));
};
/** Wait until so many things are due in the list, the greeting, the badge and its tooltip. */
const hasDue = async (count: number) => {
  await panel.page.waitForFunction(
    async (selector, wanted) =>
      document.querySelectorAll(selector).length === wanted &&
      (await chrome.action.getBadgeText({})) === String(wanted) &&
      (await chrome.action.getTitle({})).split(/\D+/).includes(String(wanted)) &&
      document.body.innerText.includes(`今天有 ${wanted} 件事`),
    { timeout: 5000, polling: 100 },
    DUE,
    count,
  );
};
/** Pressed where it stands: a message of the panel may lie over it for some seconds. */
const press = async (testId: string) => {
  await panel.shows(testId);
  await panel.page.$eval(byTestId(testId), (node) => (node as HTMLElement).click());
};
const clientCount = () =>
  panel.page.$eval(byTestId(TEST_IDS.todayList), (node) => Number((node as HTMLElement).dataset.count));
const countDue = async () => (await panel.page.$$(DUE)).length;

test('shows the first thirty, and thirty more when asked', async () => {
  const count = await clientCount();
  expect(await entries()).toHaveLength(30);
  await showsAll();
  expect(await entries()).toHaveLength(count);
});

test('says why an entry stands where it stands: the weights add up', async () => {
  await press(TEST_IDS.todayWhyOpen);
  const weights = await panel.page.$$eval(`${byTestId(TEST_IDS.todayWhy)} dd`, (nodes) =>
    nodes.map((node) => Number(node.textContent)),
  );
  expect(weights.slice(0, -1).reduce((sum, weight) => sum + weight, 0)).toBe(weights.at(-1));
  expect(await objectionsTo(panel.page)).toEqual([]);
  await press(TEST_IDS.todayWhyOpen);
});

test('what is put off leaves list and badge, keeps its due day, and comes back when it is taken back', async () => {
  const [before, count] = [await firstDue(), await countDue()];
  await hasDue(count);
  await press(TEST_IDS.todayRest);
  await press(TEST_IDS.todayRestChoice);
  await hasDue(count - 1);
  await press(TEST_IDS.undo);
  await hasDue(count);
  expect(await firstDue()).toBe(before);
});

test('what is done leaves the list, and comes back when it is taken back', async () => {
  const count = await countDue();
  await panel.page.$eval(`${DUE} button[aria-label^="完成"]`, (node) => (node as HTMLElement).click());
  await hasDue(count - 1);
  await press(TEST_IDS.undo);
  await hasDue(count);
});

test('a client that is put off leaves list and badge whole, and comes back when that is taken back', async () => {
  const [count, clients] = [await countDue(), await clientCount()];
  const own = await panel.page.$eval(
    ENTRY,
    (node, due) => node.querySelectorAll(due).length,
    `li > ${byTestId(TEST_IDS.todayRest)}`,
  );
  await press(TEST_IDS.todayRestClient);
  await press(TEST_IDS.todayRestChoice);
  await hasDue(count - own);
  expect(await clientCount()).toBe(clients - 1);
  await press(TEST_IDS.undo);
  await hasDue(count);
  expect(await clientCount()).toBe(clients);
});

test('the workspace shows the same list', async () => {
  const inPanel = await entries();
  const workspace = await openWorkspace(session, panel);
  await workspace.goTo('today');
  await workspace.shows(TEST_IDS.todayEntry);
  expect(await entries(workspace.page)).toEqual(inPanel.slice(0, 30));
  await workspace.click(TEST_IDS.routeOpen);
  await workspace.shows(TEST_IDS.routePick);
  for (const pick of (await workspace.page.$$(byTestId(TEST_IDS.routePick))).slice(0, 2)) {
    await pick.evaluate((node) => (node as HTMLElement).click());
  }
  await workspace.shows(TEST_IDS.routeStop);
  expect(await workspace.page.$$(byTestId(TEST_IDS.routeStop))).toHaveLength(2);
  expect(await objectionsTo(workspace.page)).toEqual([]);
});

test('the promise longest overdue stands first in the ledger, goes when it is kept, and comes back when that is taken back', async () => {
  const ledger = await openWorkspace(session, panel);
  await ledger.goTo('promises');
  await ledger.shows(TEST_IDS.promiseDrop);
  const row = byTestId(TEST_IDS.promiseRow);
  const first = await ledger.page.$eval(row, (node) => ({
    id: (node as HTMLElement).dataset.id,
    text: node.textContent,
  }));
  expect(first.text).toMatch(/逾期 \d+ 天/);
  expect(await objectionsTo(ledger.page)).toEqual([]);
  await ledger.page.focus(`${row} [data-promise-head]`);
  await ledger.page.keyboard.press('Tab');
  await ledger.page.keyboard.press('Enter');
  const same = `${row}[data-id="${first.id}"]`;
  await ledger.page.waitForSelector(same, { hidden: true, timeout: 5000 });
  await ledger.click(TEST_IDS.undo);
  await ledger.page.waitForSelector(`${same}:first-child`, { timeout: 5000 });
});

describe('the board', () => {
  let board: WorkspaceModel;
  beforeAll(async () => {
    board = await openWorkspace(session, panel);
    await board.goTo('board');
    await board.shows(TEST_IDS.boardCard);
  });

  const column = (stage: string) => `${byTestId(TEST_IDS.boardColumn)}[data-stage="${stage}"]`;
  const cardIn = (stage: string, clientId: string) => `${column(stage)} [data-client="${clientId}"]`;
  const has = (selector: string) => board.page.waitForSelector(selector, { timeout: 5000 });
  const firstIn = (stage: string) =>
    board.page.$eval(`${column(stage)} [data-client]`, (node) => (node as HTMLElement).dataset.client ?? '');
  const count = (stage: string) =>
    board.page.$eval(column(stage), (node) => Number((node as HTMLElement).dataset.count));

  test('is worked by keyboard: a card is picked up, dropped a stage further with a reason, and undo brings it back', async () => {
    const clientId = await firstIn('contact');
    const [before, next] = [await count('contact'), await count('proposal')];
    await board.page.focus(`${column('contact')} ${byTestId(TEST_IDS.boardCardOpen)}`);
    for (const key of ['Space', 'ArrowRight', 'Enter'] as const) await board.page.keyboard.press(key);
    await board.shows(TEST_IDS.stageReason);
    expect(await board.page.$eval(byTestId(TEST_IDS.boardLive), (node) => node.textContent)).toBe('放到方案设计');
    await board.page.keyboard.type('客户急用款');
    await board.page.keyboard.press('Enter');
    await has(`${cardIn('proposal', clientId)} ${byTestId(TEST_IDS.boardCardOpen)}:focus`);
    expect([await count('contact'), await count('proposal')]).toEqual([before - 1, next + 1]);
    await board.click(TEST_IDS.undo);
    await has(cardIn('contact', clientId));
    expect(await objectionsTo(board.page)).toEqual([]);
  });

  test('takes chosen cards together with the pointer, as one change, and keeps a view sealed', async () => {
    const [clientId, at] = [await firstIn('proposal'), await count('proposal')];
    const boxes = await board.page.$$(`${column('proposal')} [data-client] input`);
    for (const box of boxes.slice(0, 2)) await box.evaluate((node) => (node as HTMLElement).click());
    const [card, target] = [await has(cardIn('proposal', clientId)), await has(column('contact'))];
    await target?.drop(card as ElementHandle);
    await board.page.waitForFunction(
      (selector, wanted) => document.querySelector<HTMLElement>(selector)?.dataset.count === wanted,
      { timeout: 5000, polling: 'mutation' },
      column('proposal'),
      String(at - 2),
    );
    await board.click(TEST_IDS.undo);
    await has(cardIn('proposal', clientId));
    expect(await count('proposal')).toBe(at);

    const name = await board.page.$eval(`${cardIn('proposal', clientId)} button`, (node) => node.title);
    await board.type(TEST_IDS.boardText, name);
    await board.page.waitForSelector(`${byTestId(TEST_IDS.boardTotal)}[data-count="1"]`);
    await board.click(TEST_IDS.boardViews);
    await board.type(TEST_IDS.boardViewName, '我的客户');
    await board.page.keyboard.press('Enter');
    await board.showsText('已保存视图');
    const stored = await board.page.evaluate(
      () =>
        new Promise<{ keys: string; text: string }>((resolve) => {
          const opening = indexedDB.open('suixing-v2');
          opening.onsuccess = () => {
            const kept = opening.result.transaction('kept').objectStore('kept').getAll();
            kept.onsuccess = () => {
              const rows = kept.result as { id: string; sealed: Uint8Array }[];
              const text = rows.map(({ sealed }) => new TextDecoder().decode(sealed)).join();
              resolve({ keys: rows.map(({ id }) => id).join(), text });
            };
          };
        }),
    );
    expect(stored.keys).toContain('board.views');
    expect(stored.text).not.toContain(name);
    expect(stored.text).not.toContain('我的客户');
    const copied = () =>
      board.page.evaluate(async () => {
        const { 'backup.secondCopy': record } = await chrome.storage.local.get('backup.secondCopy');
        return (record as { keptAt?: string } | undefined)?.keptAt;
      });
    await expect.poll(copied, { timeout: 10_000 }).toMatch(/^[0-9a-f]{12}-/);
  });
});

test('to log from the workspace opens the client in the panel with the cursor in the line', async () => {
  const workspace = await openWorkspace(session, panel);
  await workspace.goTo('today');
  const button = await workspace.page.waitForSelector(`${ENTRY} button[aria-label^="为"][aria-label$="记一笔"]`);
  await button?.click();
  await panel.page.waitForFunction(
    (field) => document.activeElement?.matches(field),
    { timeout: 5000, polling: 100 },
    byTestId(TEST_IDS.logText),
  );
});

test('a change of the rule in the settings is in the count of the panel at once', async () => {
  const before = await panel.effectiveTouches();
  for (const text of ['电话谈利率，约了下次', '电话补充担保材料清单']) {
    await panel.logTouch({ channel: 'call', text });
    await panel.holds(TEST_IDS.logText, '');
  }
  await panel.counts(before + 1);
  const options = await session.suixing.browser.newPage();
  await options.goto(`chrome-extension://${session.suixing.extensionId}/options.html`);
  await (await options.waitForSelector(byTestId(TEST_IDS.rulesOpen)))?.click();
  await options.waitForSelector(byTestId(TEST_IDS.rulesCollapse));
  await options.select(byTestId(TEST_IDS.rulesCollapse), 'none');
  await panel.counts(before + 2);
  await options.click(byTestId(TEST_IDS.rulesReset));
  await panel.counts(before + 1);
  await options.close();
});

test('locking takes the number and its words away', async () => {
  await press(TEST_IDS.lockNow);
  await panel.page.waitForFunction(
    async () => (await chrome.action.getBadgeText({})) === '' && !/\d/.test(await chrome.action.getTitle({})),
    { timeout: 5000, polling: 100 },
  );
  await panel.unlock();
  await panel.shows(TEST_IDS.search);
});
