import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TEST_IDS } from '../../components/test-ids.ts';
import { sampleClients } from '../../lib/content/sample/sample-book.ts';
import { type Portals, servePortals } from '../portals/serve.ts';
import { draftBytes, typedBytes } from './support/draft-bytes.ts';
import { objectionsTo } from './support/objections.ts';
import { byTestId } from './support/panel.ts';
import type { PanelModel } from './support/panel-model.ts';
import { type Session, startSession } from './support/session.ts';
import { openWorkspace } from './support/workspace-model.ts';

// In delivery, both mandatory criteria to be ticked, an opportunity in talks.
const CLIENT = sampleClients().find(({ name }) => name === '沛宁玖衡阀门有限公司');
if (!CLIENT?.clientNumber) throw new Error('the sample book has changed');
const PATH = `/crm/client/${CLIENT.clientNumber}`;
const NOTE = '老板问起贴现的价格';
// It names no day, and so falls due with the next step.
const PROMISE = '把三家同业的贴现报价比一遍发给林总';

let profileDir: string;
let portals: Portals;
let session: Session;
let panel: PanelModel;

async function start(): Promise<void> {
  session = await startSession({ profileDir }, portals);
  await session.goto(PATH);
  panel = await session.panel();
}

beforeAll(async () => {
  profileDir = mkdtempSync(join(tmpdir(), 'suixing-debrief-'));
  portals = await servePortals({ port: 0 });
  await start();
  await panel.setUp();
  await panel.showsClient(CLIENT.name);
});
afterAll(async () => {
  await session?.suixing.kill();
  await portals?.close();
  rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
});

const at = (testId: string, rest = '') => `${byTestId(testId)}${rest}`;
const press = (testId: string, rest = '') => panel.page.locator(at(testId, rest)).click();
/** By the keyboard: messages may lie over the lower end of the page. */
const type = async (selector: string, key: 'Enter' | 'Space') => {
  await panel.page.focus(selector);
  await panel.page.keyboard.press(key);
};
const has = (selector: string) => panel.page.waitForSelector(selector, { timeout: 5000 });
const isChosen = (testId: string, value: string) => has(`${at(testId, `[data-value="${value}"]`)} input:checked`);
const isOn = (testId: string, rest = '') => has(`${at(testId, rest)} button[aria-pressed="true"]`);

test('what a visit has shown is gone over with six clicks, and one undo takes all of it back', async () => {
  await panel.click(TEST_IDS.visitStart);
  await panel.type(TEST_IDS.visitNote, NOTE);
  await panel.page.keyboard.press('Enter');
  await panel.page.keyboard.press('5');
  await panel.click(TEST_IDS.visitEnd);
  await panel.holds(TEST_IDS.debriefText, NOTE);
  expect(await objectionsTo(panel.page)).toEqual([]);
  await panel.page.evaluate(() => {
    Object.assign(globalThis, { taps: 0 });
    addEventListener(
      'pointerdown',
      () => Object.assign(globalThis, { taps: (globalThis as { taps?: number }).taps! + 1 }),
      true,
    );
  });
  await press(TEST_IDS.debriefOutcome, '[data-value="good"]');
  await press(TEST_IDS.debriefMood, '[data-value="warm"]');
  await press(TEST_IDS.debriefScenario, '[data-scenario="price"] button');
  await press(TEST_IDS.debriefWorked);
  await press(TEST_IDS.debriefStep, ' button');
  await press(TEST_IDS.debriefSave);
  await panel.showsClient(CLIENT.name);
  expect(await panel.page.evaluate(() => (globalThis as { taps?: number }).taps)).toBe(6);
  await panel.showsText('嫌利率定价高 · 已化解');
  await panel.showsText('态度热情');
  await panel.showsText('盯首笔业务落地');

  await panel.click(TEST_IDS.undo);
  await isChosen(TEST_IDS.debriefOutcome, 'good');
  await panel.holds(TEST_IDS.debriefNext, '盯首笔业务落地');
});

test('a browser killed in the middle of it loses nothing; saved, it shows in Today, board, timeline and scripts', async () => {
  await panel.page.select(byTestId(TEST_IDS.debriefScript), 'price.composition');
  for (const id of ['delivery.firstBusiness', 'delivery.firstReturnVisit']) {
    await press(TEST_IDS.debriefCriterion, `[data-criterion="${id}"] button`);
  }
  await press(TEST_IDS.debriefMoveOn, ' button');
  await press(TEST_IDS.debriefDeal, ' [data-to="applied"] button');
  await press(TEST_IDS.debriefDueToday, ' button');
  await type(byTestId(TEST_IDS.debriefRating), 'Enter');
  await type(`${at(TEST_IDS.ratingAxis, '[data-axis="persuasiveness"]')} [value="4"]`, 'Space');
  await panel.type(TEST_IDS.debriefPromise, PROMISE);
  // The draft is sealed a moment after the last key; that it is there can be seen by its size.
  await expect
    .poll(async () => (await draftBytes(panel.page)) - (await typedBytes(panel.page)), { timeout: 5000 })
    .toBe(0);
  await session.suixing.kill();

  await start();
  await panel.unlock();
  await panel.showsClient(CLIENT.name, 10_000);
  await panel.click(TEST_IDS.debriefLeft);
  await isChosen(TEST_IDS.debriefOutcome, 'good');
  await isChosen(TEST_IDS.debriefMood, 'warm');
  await has(at(TEST_IDS.debriefWorked, '[aria-pressed="true"]'));
  await has(`${at(TEST_IDS.ratingAxis, '[data-axis="persuasiveness"]')} input[value="4"]:checked`);
  for (const id of ['delivery.firstBusiness', 'delivery.firstReturnVisit']) {
    await isOn(TEST_IDS.debriefCriterion, `[data-criterion="${id}"]`);
  }
  await isOn(TEST_IDS.debriefMoveOn);
  await isOn(TEST_IDS.debriefDeal, ' [data-to="applied"]');
  await isOn(TEST_IDS.debriefDueToday);
  await panel.holds(TEST_IDS.debriefText, NOTE);
  await panel.holds(TEST_IDS.debriefScript, 'price.composition');
  await panel.holds(TEST_IDS.debriefNext, '盯首笔业务落地');
  await panel.holds(TEST_IDS.debriefPromise, PROMISE);

  await panel.page.keyboard.down('Control');
  await panel.page.keyboard.press('Enter');
  await panel.page.keyboard.up('Control');
  await panel.showsText('复盘已保存');
  await has(at(TEST_IDS.stageOpen, '[data-stage="deepening"]'));
  await panel.showsText(PROMISE);
  const workspace = await openWorkspace(session, panel);
  await workspace.goTo('today');
  await workspace.showsText(PROMISE);
  await workspace.goTo('board');
  // The board is drawn again at every character.
  await workspace.type(TEST_IDS.boardText, CLIENT.name.slice(2, 4));
  const card = at(TEST_IDS.boardCard, `[data-client="${CLIENT.id}"]`);
  await workspace.page.waitForSelector(`${at(TEST_IDS.boardColumn, '[data-stage="deepening"]')} ${card}`, {
    timeout: 5000,
  });
  await workspace.goTo(`client?client=${CLIENT.id}&part=timeline`);
  await workspace.showsText('态度热情');
  await workspace.goTo('scripts?script=price.composition');
  await workspace.showsText('有用 1/1');
});
