import { afterAll, beforeAll, expect, test } from 'vitest';
import { TEST_IDS } from '../../components/test-ids.ts';
import { addDays } from '../../lib/domain/calendar/day.ts';
import { sampleClients } from '../../lib/content/sample/sample-book.ts';
import { objectionsTo } from './support/objections.ts';
import { byTestId } from './support/panel.ts';
import type { PanelModel } from './support/panel-model.ts';
import { type Session, startReadySession } from './support/session.ts';
import { isWorkspace, WorkspaceModel } from './support/workspace-model.ts';

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

const TWICE = ['沙龙上聊到出口退税', '散场后又约了看厂'] as const;

test('two touches of one day and channel count once; moved to another day one counts, and undo takes that back', async () => {
  const before = await panel.effectiveTouches();
  for (const text of TWICE) {
    await panel.logTouch({ channel: 'event', text });
    await panel.showsText(text);
    await panel.counts(before + 1);
  }
  const item = `${byTestId(TEST_IDS.touchItem)}[data-counts="false"]`;
  const today = await panel.page.$eval(item, (node) => (node as HTMLElement).dataset.day ?? '');
  await press(`${item} ${byTestId(TEST_IDS.touchItemOpen)}`);
  await has(byTestId(TEST_IDS.touchEdit));
  await press(byTestId(TEST_IDS.touchEdit));
  await panel.setDay(TEST_IDS.touchDay, addDays(today, -1));
  await press(byTestId(TEST_IDS.touchSave));
  await panel.counts(before + 2);
  await panel.click(TEST_IDS.undo);
  await panel.counts(before + 1);
});

test('the timeline is reached from the panel, found by a word and walked by keys, and tells each change of a touch', async () => {
  const opening = session.suixing.browser.waitForTarget(isWorkspace, { timeout: 10_000 });
  await press(byTestId(TEST_IDS.openTimeline));
  const page = await (await opening).asPage();
  const line = byTestId(TEST_IDS.timelineItem);
  const count = (wanted: string) =>
    page.waitForSelector(`${byTestId(TEST_IDS.timelineList)}[data-count="${wanted}"]`, { timeout: 10_000 });
  await page.waitForSelector(byTestId(TEST_IDS.timelineChanged), { timeout: 10_000 });
  await page.keyboard.press('/');
  await page.keyboard.sendCharacter('又约 了看');
  await count('1');
  expect(await page.$eval(`${line} mark`, (node) => node.textContent)).toBe('又约了看');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const versions = await page.waitForSelector(byTestId(TEST_IDS.timelineVersions), { timeout: 5000 });
  // Changed and changed back, and how it began.
  expect(await versions?.$$eval('li', (rows) => rows.length)).toBe(3);
  expect(await objectionsTo(page)).toEqual([]);
  await page.close();
});

test('a suggested action is listed with one press, says so, and stands in the list of its day', async () => {
  const action = `${byTestId(TEST_IDS.planAction)}[data-action="proposal.presented"]`;
  const today = await panel.page.evaluate(() => new Date().toLocaleDateString('sv'));
  await session.goto('/crm/');
  await panel.shows(TEST_IDS.todayList);
  await session.goto(`/crm/client/${VISITED.clientNumber}`);
  await panel.showsClient(VISITED.name);
  await press(byTestId(TEST_IDS.stageOpen));
  await has(`${action} input`);
  await panel.page.$eval(
    `${action} input`,
    (field, value) => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    today,
  );
  await press(`${action} ${byTestId(TEST_IDS.planActionList)}`);
  await has(`${action}[data-state="planned"]`);
  await session.goto('/crm/');
  await panel.shows(TEST_IDS.todayList);
  await panel.shows(TEST_IDS.todayMore);
  await press(byTestId(TEST_IDS.todayMore));
  await panel.showsText('约时间当面讲一遍方案');
});

test('a grade set by hand shows its reason in the workspace, and undo brings the former one back', async () => {
  await session.goto(`/crm/client/${VISITED.clientNumber}`);
  await panel.showsClient(VISITED.name);
  await press(byTestId(TEST_IDS.standingOpen));
  await has(byTestId(TEST_IDS.standingWorkspace));
  const opening = session.suixing.browser.waitForTarget(isWorkspace, { timeout: 20_000 });
  await press(byTestId(TEST_IDS.standingWorkspace));
  const workspace = new WorkspaceModel(await (await opening).asPage());
  await workspace.shows(TEST_IDS.worthGrade, 10_000);
  const verdict = () => workspace.page.$eval(byTestId(TEST_IDS.worthGrade), (node) => node.textContent);
  const before = await verdict();
  await workspace.click(TEST_IDS.worthOverride);
  await workspace.type(TEST_IDS.worthReason, '集团总部在本市');
  await workspace.page.keyboard.press('Enter');
  await workspace.page.waitForSelector(`${byTestId(TEST_IDS.worthGrade)}[data-state="byHand"]`, { timeout: 5000 });
  expect(await verdict()).toContain('集团总部在本市');
  expect(await objectionsTo(workspace.page)).toEqual([]);
  await workspace.click(TEST_IDS.undo);
  await workspace.page.waitForSelector(`${byTestId(TEST_IDS.worthGrade)}:not([data-state="byHand"])`);
  expect(await verdict()).toBe(before);
  await workspace.page.close();
});

test('a person is added and taken back; whom touches name is not removed but may have left', async () => {
  await session.tab.bringToFront();
  await panel.showsClient(VISITED.name);
  await press(byTestId(TEST_IDS.personAdd));
  await panel.type(TEST_IDS.personName, '闻人');
  // An Enter in the middle of a word belongs to the input method.
  const inputMethod = await panel.page.createCDPSession();
  await inputMethod.send('Input.imeSetComposition', { text: 'xiao', selectionStart: 4, selectionEnd: 4 });
  await panel.page.keyboard.press('Enter');
  await panel.holds(TEST_IDS.personName, '闻人xiao');
  await inputMethod.send('Input.insertText', { text: '晓' });
  await panel.page.keyboard.press('Enter');
  await has('[title="编辑 闻人晓"]');
  await panel.click(TEST_IDS.undo);
  await lacks('[title="编辑 闻人晓"]');
  // The decision-maker, who has been visited.
  await press(byTestId(TEST_IDS.personEdit));
  await panel.shows(TEST_IDS.personRemove);
  await press(byTestId(TEST_IDS.personRemove));
  await panel.shows(TEST_IDS.personLeaves);
  expect(await objectionsTo(panel.page)).toEqual([]);
  await press(byTestId(TEST_IDS.personLeaves));
  await press(byTestId(TEST_IDS.personSave));
  await panel.showsText('已离职');
  await panel.click(TEST_IDS.undo);
});

test('the map of people is walked by keys; a code that is another client’s is refused and leads to them', async () => {
  await session.tab.bringToFront();
  await panel.showsClient(VISITED.name);
  const opening = session.suixing.browser.waitForTarget(isWorkspace, { timeout: 10_000 });
  await press(byTestId(TEST_IDS.openPeople));
  const page = await (await opening).asPage();
  const first = await page.waitForSelector(`${byTestId(TEST_IDS.peoplePicture)} [data-person][tabindex="0"]`, {
    timeout: 10_000,
  });
  await first?.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  // Somebody else than where the keys began.
  await page.waitForSelector('[data-person][aria-pressed="true"]:focus', { timeout: 5000 });
  expect(await first?.evaluate((node) => node.ariaPressed)).toBe('false');
  await page.focus(byTestId(TEST_IDS.clientEdit));
  await page.keyboard.press('Enter');
  const code = await page.waitForSelector(byTestId(TEST_IDS.clientUscc), { timeout: 5000 });
  await code?.click({ count: 3 });
  await page.keyboard.sendCharacter(CLIENT.uscc ?? '');
  await page.keyboard.press('Enter');
  await page.waitForSelector(`form a[href*="client="] ::-p-text(${CLIENT.name})`, { timeout: 5000 });
  expect(await objectionsTo(page)).toEqual([]);
  await page.close();
});
