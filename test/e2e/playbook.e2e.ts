import { afterAll, beforeAll, expect, test } from 'vitest';
import { TEST_IDS } from '../../components/test-ids.ts';
import { objectionsTo } from './support/objections.ts';
import { byTestId } from './support/panel.ts';
import { type Session, startReadySession } from './support/session.ts';
import { openWorkspace, type WorkspaceModel } from './support/workspace-model.ts';

let session: Session;
let workspace: WorkspaceModel;

beforeAll(async () => {
  const ready = await startReadySession();
  session = ready;
  workspace = await openWorkspace(session, ready.ready);
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
