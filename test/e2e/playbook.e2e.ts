import { afterAll, beforeAll, expect, test } from 'vitest';
import { TEST_IDS } from '../../components/test-ids.ts';
import { sampleClients } from '../../lib/content/sample/sample-book.ts';
import { objectionsTo } from './support/objections.ts';
import { byTestId } from './support/panel.ts';
import type { PanelModel } from './support/panel-model.ts';
import { type Session, startReadySession } from './support/session.ts';
import { openWorkspace, type WorkspaceModel } from './support/workspace-model.ts';

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

test('a script is found by what the client says, filled for a client, and copied only when no slot is open', async () => {
  await workspace.goTo('scripts');
  await workspace.shows(TEST_IDS.scriptDetails);
  await workspace.type(TEST_IDS.playbookSearch, 'llg');
  await workspace.showsText('2 条话术');
  await workspace.click(TEST_IDS.scriptCopy);
  await workspace.showsText('已复制');
  await workspace.page.focus(`[data-part="next"] ${byTestId(TEST_IDS.scriptCopy)}`);
  await workspace.page.keyboard.press('Enter');
  await workspace.showsText('还有 2 处没有填');
  expect(await objectionsTo(workspace.page)).toEqual([]);
});

test('a doubt in the log line leads to what to say to it', async () => {
  await session.tab.bringToFront();
  await panel.showsClient(CLIENT.name);
  await panel.type(TEST_IDS.logText, '拜访 嫌手续太麻烦');
  await panel.click(TEST_IDS.logScript);
  await workspace.showsText('嫌手续多：讲清每一步为什么');
  expect(await workspace.page.evaluate(() => location.hash)).toBe('#scripts?scenario=procedure');
});
