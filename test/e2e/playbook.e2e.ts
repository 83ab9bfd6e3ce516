import { afterAll, beforeAll, expect, test } from 'vitest';
import { TEST_IDS } from '../../components/test-ids.ts';
import { sampleClients } from '../../lib/content/sample/sample-book.ts';
import { SCRIPTS } from '../../lib/content/scripts/scripts.ts';
import type { ContentItem } from '../../lib/domain/content/item.ts';
import { bundle } from './support/in-page.ts';
import { objectionsTo } from './support/objections.ts';
import { byTestId } from './support/panel.ts';
import type { PanelModel } from './support/panel-model.ts';
import { type Session, startReadySession } from './support/session.ts';
import { openWorkspace, type WorkspaceModel } from './support/workspace-model.ts';

/** What `test/e2e/in-page/content.ts` offers inside the page. */
type Maker = typeof import('./in-page/content.ts').contentMaker;

let session: Session;
let workspace: WorkspaceModel;
let panel: PanelModel;

const CLIENT = sampleClients().find((client) => client.name === '云岭晞芯智能科技有限公司');
if (!CLIENT?.clientNumber) throw new Error('the sample book has changed');

beforeAll(async () => {
  const ready = await startReadySession({}, `/crm/client/${CLIENT.clientNumber}`);
  session = ready;
  panel = ready.ready;
  workspace = await openWorkspace(session, panel);
});
afterAll(() => session?.close());

test('the catalogue is found by initials and reckons what an amount brings in a year', async () => {
  await workspace.goTo('products');
  await workspace.shows(TEST_IDS.playbookLink);
  await workspace.type(TEST_IDS.playbookSearch, 'ldzjdk');
  await workspace.page.waitForFunction(
    (selector) => document.querySelectorAll(selector).length === 1,
    { timeout: 5000, polling: 'mutation' },
    byTestId(TEST_IDS.playbookLink),
  );
  await workspace.click(TEST_IDS.playbookLink);
  await workspace.type(TEST_IDS.productAmount, '2000');
  await workspace.showsText('约 10 万元 / 年');
  await workspace.showsText('2,000 万元 ×（1.5% − 预期损失 1%）');
  expect(await objectionsTo(workspace.page)).toEqual([]);
});

test('a script is found by what the client says, and a sentence of it is copied only when no slot is open', async () => {
  await workspace.goTo('scripts?script=price.composition');
  await workspace.shows(TEST_IDS.scriptDetails);
  await workspace.type(TEST_IDS.playbookSearch, 'llg');
  await workspace.click(TEST_IDS.playbookLink);
  await workspace.showsText('嫌利率高');
  await workspace.click(TEST_IDS.scriptCopy);
  await workspace.showsText('已复制');
  await workspace.page.focus(`[data-part="next"] ${byTestId(TEST_IDS.scriptCopy)}`);
  await workspace.page.keyboard.press('Enter');
  await workspace.showsText('处没有填');
  await workspace.shows(TEST_IDS.scriptLife);
  expect(await objectionsTo(workspace.page)).toEqual([]);
});

test('a doubt in the log line brings its card: filled, copied, tapped, ranked by that, and refused once it has expired', async () => {
  await session.tab.bringToFront();
  await panel.showsClient(CLIENT.name);
  await keepExpired('price.moreBusiness');
  await panel.page.evaluate(() => {
    const clipboard = { writeText: async (text: string) => void Object.assign(globalThis, { copied: text }) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard });
  });
  await panel.type(TEST_IDS.logText, '拜访 客户说利率太高');
  await panel.shows(TEST_IDS.scriptGlance);
  expect(await focused()).toBe(TEST_IDS.logText);

  const next = `[data-part="next"] ${byTestId(TEST_IDS.scriptCopy)}`;
  await panel.page.locator(next).click();
  await panel.showsText('还有 1 处没有填');
  expect(await focused()).toBe(TEST_IDS.scriptSlot);
  await panel.page.keyboard.sendCharacter('周五');
  await panel.page.keyboard.press('Enter');
  await panel.page.keyboard.press('Enter');
  await panel.showsText('已复制');
  expect(await copied()).toMatch(/^周五前给.+一份书面测算/);

  const [best = ''] = await tabs();
  await panel.click(TEST_IDS.scriptNotWorked);
  await panel.showsText('有用 0/1');
  expect((await tabs())[0]).not.toBe(best);
  expect(await pressed(TEST_IDS.logNotWorked)).toBe('true');
  // Said once more of the doubt: taken back, not counted again.
  await panel.click(TEST_IDS.logNotWorked);
  await panel.showsText('还没有人记过效果');
  expect((await tabs())[0]).toBe(best);

  await panel.page.locator('[data-script="price.moreBusiness"]').click();
  await panel.showsText('已到期，不能复制');
  await panel.click(TEST_IDS.scriptCopy);
  expect(await copied()).toMatch(/^周五前给/);
  await panel.clearLog();
});

test('a complaint in the log line is taken, timed step by step, and closed', async () => {
  await panel.type(TEST_IDS.logText, '来电 转账没到账，要投诉');
  await panel.click(TEST_IDS.procedureOffer);
  await panel.shows(TEST_IDS.procedureOpen);
  await panel.showsText('还剩 5 分钟');
  expect(await objectionsTo(panel.page)).toEqual([]);
  await panel.clearLog();
  await panel.click(TEST_IDS.procedureTick);
  await panel.showsText('1/5 步');
  await panel.showsText('还剩 20 分钟');
  await panel.click(TEST_IDS.procedureClose);
  await panel.page.waitForFunction(
    (card) => !document.querySelector(card),
    { timeout: 5000 },
    byTestId(TEST_IDS.procedureOpen),
  );
});

/** Keep an own version of a shipped script whose last day has passed. */
async function keepExpired(id: string): Promise<void> {
  const body = SCRIPTS.find((script) => script.id === id);
  if (!body) throw new Error(`no script ${id}`);
  const life = { state: 'approved', author: '甲', reviewer: '乙', basis: '丙' } as const;
  const days = { effectiveOn: '2020-01-01', expiresOn: '2020-12-31' };
  const item: ContentItem<'script'> = { kind: 'script', id, version: 900, life: { ...life, ...days }, body };
  await panel.page.evaluate(await bundle('test/e2e/in-page/content.ts'));
  await panel.page.evaluate(
    (items) => (globalThis as unknown as { contentMaker: Maker }).contentMaker.keepOwn(items),
    [item],
  );
}

function focused(): Promise<string | undefined> {
  return panel.page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.testid);
}

function copied(): Promise<string> {
  return panel.page.evaluate(() => (globalThis as unknown as { copied: string }).copied);
}

function tabs(): Promise<(string | undefined)[]> {
  return panel.page.$$eval(byTestId(TEST_IDS.scriptTab), (nodes) =>
    nodes.map((node) => (node as HTMLElement).dataset.script),
  );
}

function pressed(testId: string): Promise<string | null> {
  return panel.page.$eval(byTestId(testId), (node) => node.getAttribute('aria-pressed'));
}
