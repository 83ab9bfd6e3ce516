import { afterAll, beforeAll, expect, test } from 'vitest';
import { factTestId, TEST_IDS } from '../../components/test-ids.ts';
import { sampleClients } from '../../lib/content/sample/sample-book.ts';
import { objectionsTo } from './support/objections.ts';
import { byTestId } from './support/panel.ts';
import type { PanelModel } from './support/panel-model.ts';
import { type Session, startReadySession } from './support/session.ts';
import { openWorkspace } from './support/workspace-model.ts';

let session: Session;
let panel: PanelModel;

/** Nothing is known that speaks for any rule; a client with one suggestion; one with an open complaint. */
const [UNKNOWN, EXPORTER, ANGRY] = ['望川瑞沱纺织有限公司', '沛宁万珂灯饰有限公司', '望川驰陌物流有限公司'].map(
  (name) => {
    const client = sampleClients().find((each) => each.name === name);
    if (!client?.clientNumber) throw new Error('the sample book has changed');
    return client;
  },
) as [Shown, Shown, Shown];
type Shown = ReturnType<typeof sampleClients>[number];

beforeAll(async () => {
  const ready = await startReadySession({}, `/crm/client/${UNKNOWN.clientNumber}`);
  session = ready;
  panel = ready.ready;
});
afterAll(() => session?.close());

/** By the keyboard: a message may lie over the lower end of the panel, and what has the focus comes out from under it. */
async function press(testId: string): Promise<void> {
  const button = await panel.page.waitForSelector(byTestId(testId));
  await button?.focus();
  await panel.page.keyboard.press('Enter');
}

test('a fact leads to a suggestion with its arithmetic, and that to an opportunity, when it is accepted', async () => {
  await panel.showsClient(UNKNOWN.name);
  await panel.shows(TEST_IDS.needs);
  await press(TEST_IDS.needsAsk);
  await panel.type(factTestId('employees'), '200');
  await press(TEST_IDS.factsSave);
  await press(TEST_IDS.needsOpen);
  // 200 people × 60 yuan each
  await panel.showsText('200 × 60 元 = 1.2 万元');
  expect(await objectionsTo(panel.page)).toEqual([]);
  await press(TEST_IDS.needsAccept);
  await press(TEST_IDS.needsAcceptGo);
  await panel.page.waitForSelector(`${byTestId(TEST_IDS.needsCell)}[data-family="payroll"][data-state="inTalks"]`);
  const workspace = await openWorkspace(session, panel);
  await workspace.goTo(`client?client=${UNKNOWN.id}&part=needs`);
  await workspace.page.waitForSelector(
    `${byTestId(TEST_IDS.needsMatrix)} tr[data-family="payroll"][data-state="inTalks"]`,
  );
  await workspace.shows(TEST_IDS.opportunityRow);
  expect(await objectionsTo(workspace.page)).toEqual([]);
});

test('a suggestion is gone when it is turned down with a reason, and back when that is undone', async () => {
  await session.tab.bringToFront();
  await session.goto(`/crm/client/${EXPORTER.clientNumber}`);
  await panel.showsClient(EXPORTER.name);
  await press(TEST_IDS.needsDecline);
  await panel.page.select(byTestId(TEST_IDS.needsReason), 'price');
  await press(TEST_IDS.needsDeclineGo);
  await panel.page.waitForSelector(byTestId(TEST_IDS.needsSuggestion), { hidden: true });
  await panel.page.waitForSelector(`${byTestId(TEST_IDS.needsCell)}[data-state="declined"]`);
  await panel.click(TEST_IDS.undo);
  await panel.shows(TEST_IDS.needsSuggestion);
});

test('nothing is proposed when a complaint is open, and it says so', async () => {
  await session.goto(`/crm/client/${ANGRY.clientNumber}`);
  await panel.showsClient(ANGRY.name);
  await panel.shows(TEST_IDS.needsBlocked);
  await panel.showsText('投诉还没有办结');
  expect(await panel.page.$(byTestId(TEST_IDS.needsSuggestion))).toBeNull();
});
