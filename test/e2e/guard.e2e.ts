import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TEST_IDS } from '../../components/test-ids.ts';
import { sampleClients } from '../../lib/content/sample/sample-book.ts';
import { objectionsTo } from './support/objections.ts';
import { byTestId } from './support/panel.ts';
import type { PanelModel } from './support/panel-model.ts';
import { type Session, startReadySession } from './support/session.ts';
import { openWorkspace } from './support/workspace-model.ts';

const CLIENT = sampleClients().find((client) => client.name === '云岭恒屹铸造有限公司');
if (!CLIENT?.clientNumber) throw new Error('the sample book has changed');

let session: Session;
let panel: PanelModel;
const folder = mkdtempSync(join(tmpdir(), 'suixing-feedback-'));

beforeAll(async () => {
  const ready = await startReadySession({}, `/crm/client/${CLIENT.clientNumber}`);
  session = ready;
  panel = ready.ready;
  await panel.showsClient(CLIENT.name);
  const browser = await session.suixing.browser.target().createCDPSession();
  await browser.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
});
afterAll(async () => {
  await session?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('forbidden wording in the log line is named with its rule, and a press puts the better wording in its place', async () => {
  await panel.type(TEST_IDS.logText, '跟老板说这款产品保 本');
  await panel.showsText('禁用语');
  await panel.showsText('不得承诺保本保收益');
  expect(await objectionsTo(panel.page)).toEqual([]);
  await panel.click(TEST_IDS.wordingReplace);
  await panel.holds(TEST_IDS.logText, '跟老板说这款产品本金不作承诺，请看风险等级');
  await panel.page.keyboard.down('Control');
  await panel.page.keyboard.press('KeyZ');
  await panel.page.keyboard.up('Control');
  await panel.holds(TEST_IDS.logText, '跟老板说这款产品保 本');
  await panel.clearLog();
});

test('an identity number is masked at a press', async () => {
  await panel.type(TEST_IDS.logText, '经办人证件11010519491231002X');
  await panel.showsText('像是身份证号');
  await panel.click(TEST_IDS.sensitiveMask);
  await panel.holds(TEST_IDS.logText, '经办人证件110***********002X');
  await panel.clearLog();
});

test('feedback logged with a touch is listed and leaves masked', async () => {
  await panel.type(TEST_IDS.logText, '拜访，客户说网银批量付款太慢');
  await panel.click(TEST_IDS.logFeedback);
  await panel.shows(TEST_IDS.feedbackEntry);
  await panel.click(TEST_IDS.logSave);
  await panel.showsText('撤销');
  const workspace = await openWorkspace(session, panel);
  await workspace.goTo('feedback');
  await workspace.showsText('客户说网银批量付款太慢');
  expect(await objectionsTo(workspace.page)).toEqual([]);
  await workspace.page.select(`${byTestId(TEST_IDS.feedbackExport)} select`, 'csv');
  await workspace.type(TEST_IDS.feedbackReason, '报产品部门');
  await workspace.click(TEST_IDS.feedbackGo);
  await workspace.showsText('已导出');
  await expect.poll(() => readdirSync(folder).filter((name) => name.endsWith('.csv'))).toHaveLength(1);
  const text = readFileSync(join(folder, readdirSync(folder)[0] ?? ''), 'utf8');
  expect(text).toContain('网银批量付款太慢');
  expect(text).not.toContain(CLIENT.name);
});
