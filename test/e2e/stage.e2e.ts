import { afterAll, beforeAll, expect, test } from 'vitest';
import { TEST_IDS } from '../../components/test-ids.ts';
import { sampleClients } from '../../lib/content/sample/sample-book.ts';
import { objectionsTo } from './support/objections.ts';
import { byTestId } from './support/panel.ts';
import type { PanelModel } from './support/panel-model.ts';
import { type Session, startReadySession } from './support/session.ts';

// In the proposal stage, with visits in its history.
const CLIENT = sampleClients().find((client) => client.name === '云岭晞芯智能科技有限公司');
// Its decision-maker has been visited.
const VISITED = sampleClients().find((client) => client.name === '沛宁泊量生物科技有限公司');
if (!CLIENT?.clientNumber || !VISITED?.clientNumber) throw new Error('the sample book has changed');

let session: Session & { ready: PanelModel };
let panel: PanelModel;

beforeAll(async () => {
  session = await startReadySession({}, `/crm/client/${CLIENT.clientNumber}`);
  panel = session.ready;
  await panel.showsClient(CLIENT.name);
});
afterAll(() => session?.close());

const criterion = (id: string, state: string) =>
  `${byTestId(TEST_IDS.stageCriterion)}[data-criterion="${id}"][data-state="${state}"]`;
const has = (selector: string) => panel.page.waitForSelector(selector, { timeout: 5000 });
/** By the keyboard: the log line and the messages lie over the lower end of a long section. */
const press = async (selector: string) => {
  await panel.page.focus(selector);
  await panel.page.keyboard.press('Enter');
};
const lacks = (selector: string) => panel.page.waitForSelector(selector, { hidden: true, timeout: 5000 });

test('the stage line opens by the keyboard, and so does what it says of the touches', async () => {
  for (const id of [TEST_IDS.stageOpen, TEST_IDS.touchOpen]) {
    await panel.page.focus(byTestId(id));
    await panel.page.keyboard.press('Enter');
    await has(`${byTestId(id)}[aria-expanded="true"]`);
  }
  await panel.showsText('推进条件');
  await panel.showsText('下一次触达');
  await panel.showsText('不足 20 户');
  expect(await objectionsTo(panel.page)).toEqual([]);
  await panel.click(TEST_IDS.touchOpen);
});

test('a criterion is ticked with a touch as evidence, and undo takes the tick back', async () => {
  const open = criterion('proposal.eligible', 'open');
  await panel.page.locator(`${open} ${byTestId(TEST_IDS.stageTick)}`).click();
  await panel.shows(TEST_IDS.stageTouch);
  const shown = await panel.page.$eval(byTestId(TEST_IDS.stageTouch), (node) => {
    const select = node as HTMLSelectElement;
    return select.selectedOptions[0]?.textContent?.slice(0, 8) ?? '';
  });
  expect(shown).toMatch(/^\d\d-\d\d \p{Script=Han}{2}$/u);
  await panel.click(TEST_IDS.stageConfirm);
  await has(criterion('proposal.eligible', 'met'));
  await panel.showsText(`依据：${shown}`);
  await panel.click(TEST_IDS.undo);
  await has(open);
});

test('moving on with open mandatory criteria asks why, keeps the answer, and undo brings the stage back', async () => {
  await press(byTestId(TEST_IDS.stageNext));
  await panel.shows(TEST_IDS.stageReason);
  await panel.showsText('项必备条件未达成');
  expect(await panel.page.$eval(byTestId(TEST_IDS.stageGo), (node) => (node as HTMLButtonElement).disabled)).toBe(true);
  expect(await objectionsTo(panel.page)).toEqual([]);
  await panel.type(TEST_IDS.stageReason, '客户急用款，边谈边补');
  await panel.page.keyboard.press('Enter');
  await has(criterion('negotiation.signed', 'open'));
  await press(`${byTestId(TEST_IDS.stageHistory)} summary`);
  await panel.showsText('原因：客户急用款，边谈边补');
  await panel.showsText('当时未达成：');
  await panel.click(TEST_IDS.undo);
  await has(criterion('proposal.eligible', 'open'));
  await lacks(criterion('negotiation.signed', 'open'));
});

test('what the book shows of a criterion is offered, and one press takes it as evidence', async () => {
  await session.goto(`/crm/client/${VISITED.clientNumber}`);
  await panel.showsClient(VISITED.name);
  await press(byTestId(TEST_IDS.stageOpen));
  const offer = `${criterion('proposal.decisionMakerReached', 'suggested')} ${byTestId(TEST_IDS.stageSuggested)}`;
  const words = await (await has(offer))?.evaluate((node) => node.textContent ?? '');
  const [, touch] = /^以 (\S+ \S+) 为证$/.exec(words ?? '') ?? [];
  await press(offer);
  await has(criterion('proposal.decisionMakerReached', 'met'));
  await panel.showsText(`依据：${touch}`);
  // The button that was pressed is gone; the keyboard goes on in its row.
  const isInRow = (id: string) => document.activeElement?.closest(`[data-criterion="${id}"]`) !== null;
  expect(await panel.page.evaluate(isInRow, 'proposal.decisionMakerReached')).toBe(true);
});
