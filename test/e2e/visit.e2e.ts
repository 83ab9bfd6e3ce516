import { afterAll, beforeAll, expect, test } from 'vitest';
import { TEST_IDS } from '../../components/test-ids.ts';
import { sampleClients } from '../../lib/content/sample/sample-book.ts';
import { objectionsTo } from './support/objections.ts';
import { byTestId } from './support/panel.ts';
import type { PanelModel } from './support/panel-model.ts';
import { type Session, startReadySession } from './support/session.ts';

let session: Session;
let panel: PanelModel;

const CLIENT = sampleClients().find(({ name }) => name === '云岭精机制造有限公司');
if (!CLIENT?.clientNumber) throw new Error('the sample book has changed');

beforeAll(async () => {
  const ready = await startReadySession({}, `/crm/client/${CLIENT.clientNumber}`);
  session = ready;
  panel = ready.ready;
  await panel.showsClient(CLIENT.name);
});
afterAll(() => session?.close());

function isTicked(testId: string): Promise<boolean> {
  return panel.page.$eval(byTestId(testId), (box) => (box as HTMLInputElement).checked);
}

function showsPart(part: string): Promise<unknown> {
  return panel.page.waitForSelector(`${byTestId(TEST_IDS.visitPart)}[data-part="${part}"]`, { timeout: 5000 });
}

test('a visit that is left in the middle is there again as it stood: who was there, ticks, notes, promises', async () => {
  await panel.click(TEST_IDS.visitStart);
  await showsPart('opening');
  await panel.click(TEST_IDS.visitPerson);
  await panel.type(TEST_IDS.visitNote, '老板刚看完设备回来');
  await panel.page.keyboard.press('Enter');
  await panel.page.keyboard.press('2');
  await showsPart('needs');
  await panel.click(TEST_IDS.visitTick);
  await panel.click(TEST_IDS.visitJotClient);
  await panel.type(TEST_IDS.visitJot, '周五给三季度报表');
  await panel.page.keyboard.press('Enter');
  await panel.click(TEST_IDS.visitJotUs);
  await panel.type(TEST_IDS.visitJot, '下周一');

  // Another page in the middle of the talk takes nothing away; a panel that is closed loses nothing.
  await session.goto('/crm/');
  await session.goto(`/crm/client/${CLIENT.clientNumber}`);
  expect(await panel.value(TEST_IDS.visitJot)).toBe('下周一');
  await panel.page.reload();
  await panel.showsClient(CLIENT.name);
  await panel.showsText('拜访进行中');
  await panel.click(TEST_IDS.visitStart);
  await panel.shows(TEST_IDS.visitFound);
  await showsPart('needs');
  expect(await isTicked(TEST_IDS.visitTick)).toBe(true);
  expect(await panel.value(TEST_IDS.visitJot)).toBe('下周一');
  await panel.page.focus(byTestId(TEST_IDS.visitJot));
  await panel.page.keyboard.press('Escape');
  await panel.shows(TEST_IDS.visitNote);
  await panel.page.keyboard.press('1');
  await showsPart('opening');
  expect(await isTicked(TEST_IDS.visitPerson)).toBe(true);
  expect(await panel.value(TEST_IDS.visitNote)).toBe('老板刚看完设备回来');
  await panel.page.keyboard.press('5');
  await panel.showsText('周五给三季度报表');
  expect(await objectionsTo(panel.page)).toEqual([]);
});

test('a visit that was dropped comes back with its notes, and leads to its debrief when it ends', async () => {
  await panel.click(TEST_IDS.visitMenu);
  await panel.click(TEST_IDS.visitAbandon);
  await panel.showsText('开始拜访');
  await panel.click(TEST_IDS.undo);
  await showsPart('closing');
  await panel.showsText('老板刚看完设备回来');
  await panel.click(TEST_IDS.visitEnd);
  await panel.page.waitForSelector(byTestId(TEST_IDS.visit), { hidden: true, timeout: 5000 });
  await panel.page.reload();
  await panel.showsText('拜访待复盘');
});
