import { afterAll, beforeAll, expect, test } from 'vitest';
import { TEST_IDS } from '../../components/test-ids.ts';
import { objectionsTo } from './support/objections.ts';
import { byTestId } from './support/panel.ts';
import type { PanelModel } from './support/panel-model.ts';
import { type Session, startReadySession } from './support/session.ts';
import { openWorkspace } from './support/workspace-model.ts';

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
/** Wait until so many things are due in the list, the greeting and the badge. */
const hasDue = async (count: number) => {
  await panel.page.waitForFunction(
    async (selector, wanted) =>
      document.querySelectorAll(selector).length === wanted &&
      (await chrome.action.getBadgeText({})) === String(wanted) &&
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
const countDue = async () => (await panel.page.$$(DUE)).length;

test('shows the first thirty, and thirty more when asked', async () => {
  const count = await panel.page.$eval(byTestId(TEST_IDS.todayList), (node) =>
    Number((node as HTMLElement).dataset.count),
  );
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

test('the workspace shows the same list', async () => {
  const inPanel = await entries();
  const workspace = await openWorkspace(session, panel);
  await workspace.goTo('today');
  await workspace.shows(TEST_IDS.todayEntry);
  expect(await entries(workspace.page)).toEqual(inPanel.slice(0, 30));
  expect(await objectionsTo(workspace.page)).toEqual([]);
});
