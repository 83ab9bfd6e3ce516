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

/** Nothing is known that speaks for any rule; a client with one suggestion; one with an open complaint; a maker and its supplier; figures that warn. */
const [UNKNOWN, EXPORTER, ANGRY, MAKER, SUPPLIER, WARNED] = [
  '望川瑞沱纺织有限公司',
  '沛宁万珂灯饰有限公司',
  '望川驰陌物流有限公司',
  '云岭精机制造有限公司',
  '云岭恒屹铸造有限公司',
  '青杉穹筑建设集团有限公司',
].map((name) => {
  const client = sampleClients().find((each) => each.name === name);
  if (!client?.clientNumber) throw new Error('the sample book has changed');
  return client;
}) as [Shown, Shown, Shown, Shown, Shown, Shown];
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

test('three periods pasted from a table are understood, kept in one change and reckoned', async () => {
  const workspace = await openWorkspace(session, panel);
  const { page } = workspace;
  await workspace.goTo(`client?client=${UNKNOWN.id}&part=finance`);
  await workspace.click(TEST_IDS.financePaste);
  await page.focus(byTestId(TEST_IDS.financePasteText));
  await page.keyboard.sendCharacter(
    [
      ...['项目\t2026年9月30日\t2025年12月31日\t2025年9月30日', '资产总计\t13,200.50\t12,000\t１１，０００'],
      ...['负债合计\t6,600.25\t6,000\t5,000', '净利润\t（120）\t440\t300', '存货\t#REF!\t2,800\t2,500'],
    ].join('\n'),
  );
  await workspace.showsText('表里没有写单位');
  await workspace.showsText('#REF!');
  await page.select(byTestId(TEST_IDS.financeUnit), '万元');
  expect(await objectionsTo(page)).toEqual([]);
  await workspace.click(TEST_IDS.financeTake);
  await page.waitForSelector('[data-ratio="debtRatio"] [data-trend="worse"]');
  await page.click('[data-ratio="debtRatio"] button');
  // 6,600.25 / 13,200.5 against 5,000 / 11,000 the same months a year before
  await workspace.showsText('负债总额 6,600.25 万元 ÷ 资产总额 1.32 亿元 = 50.0%');
  await workspace.showsText('2025年1–9月为 45.5%');
  expect(await objectionsTo(page)).toEqual([]);
  await workspace.click(TEST_IDS.undo);
  await page.waitForSelector(byTestId(TEST_IDS.financeTable), { hidden: true });
});

test('the firms around a client are walked by keys, and a link stands at both ends until it is undone', async () => {
  const workspace = await openWorkspace(session, panel);
  const { page } = workspace;
  await page.bringToFront();
  const firm = (id: string, state = '') => `${byTestId(TEST_IDS.chainNode)}[data-node="${id}"]${state}`;
  await workspace.goTo(`client?client=${MAKER.id}&part=group`);
  await page.waitForSelector(firm(MAKER.id));
  await page.focus(firm(MAKER.id));
  await page.keyboard.press('ArrowLeft');
  await page.waitForSelector(firm(SUPPLIER.id, ':focus'));
  await page.keyboard.press('Enter');
  await page.waitForSelector(firm(SUPPLIER.id, '[data-level="0"]:focus'));
  expect(await objectionsTo(page)).toEqual([]);
  await workspace.goTo(`client?client=${SUPPLIER.id}&part=group&view=list`);
  await workspace.shows(TEST_IDS.chainTree);
  expect(await objectionsTo(page)).toEqual([]);
  await workspace.goTo(`client?client=${SUPPLIER.id}&part=group&view=picture`);
  await page.waitForSelector(firm(SUPPLIER.id, '[data-level="0"]'));
  await workspace.click(TEST_IDS.linkAdd);
  await page.select(byTestId(TEST_IDS.linkKind), 'downstream');
  await workspace.type(TEST_IDS.linkPick, UNKNOWN.name.slice(0, 4));
  await page.keyboard.press('Enter');
  await workspace.click(TEST_IDS.linkSave);
  await page.waitForSelector(firm(UNKNOWN.id, '[data-level="1"]'));
  await workspace.goTo(`client?client=${UNKNOWN.id}&part=needs`);
  await workspace.shows(TEST_IDS.linkRow);
  await workspace.click(TEST_IDS.undo);
  await page.waitForSelector(byTestId(TEST_IDS.linkRow), { hidden: true });
});

test('a warning of the figures is followed up with a talk first, holds lending back, and frees it when it is settled', async () => {
  const workspace = await openWorkspace(session, panel);
  const held = '有风险信号在跟进';
  await workspace.goTo(`client?client=${WARNED.id}&part=research`);
  await workspace.click(TEST_IDS.riskFollow);
  await workspace.page.waitForSelector(`${byTestId(TEST_IDS.riskStep)}[data-state="open"]`);
  await workspace.page.waitForSelector(byTestId(TEST_IDS.riskWarning), { hidden: true });
  expect(await objectionsTo(workspace.page)).toEqual([]);
  await workspace.goTo(`client?client=${WARNED.id}&part=needs`);
  await workspace.showsText(held);
  await workspace.goTo(`client?client=${WARNED.id}&part=research`);
  await workspace.click(TEST_IDS.riskSettle);
  await workspace.type(TEST_IDS.riskOutcome, '款项已收回');
  await workspace.click(TEST_IDS.riskSettleGo);
  await workspace.page.waitForSelector(byTestId(TEST_IDS.riskSignal), { hidden: true });
  await workspace.goTo(`client?client=${WARNED.id}&part=needs`);
  await workspace.shows(TEST_IDS.needsMatrix);
  expect(await workspace.page.$eval('main', (main) => main.innerText)).not.toContain(held);
});
