import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TEST_IDS } from '../../components/test-ids.ts';
import { keepDownloads, saved } from './support/hand-over-steps.ts';
import { objectionsTo } from './support/objections.ts';
import { byTestId } from './support/panel.ts';
import { type Session, startReadySession } from './support/session.ts';
import { openWorkspace, type WorkspaceModel } from './support/workspace-model.ts';

/** A shipped script, under its title and under the one it gets here. */
const SCRIPT = 'price.composition';
const NEW_TITLE = '嫌利率高：先算总成本';

const folder = mkdtempSync(join(tmpdir(), 'suixing-content-'));
let session: Session;
let workspace: WorkspaceModel;

beforeAll(async () => {
  const ready = await startReadySession();
  session = ready;
  workspace = await openWorkspace(session, ready.ready);
});
afterAll(async () => {
  await session?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Put a text in the place of what stands in a field. */
async function fill(selector: string, text: string): Promise<void> {
  await workspace.page.locator(selector).fill(text);
}

/** Choose a file of this text as a pack; what the page then says of it. */
async function offer(text: string, shows: string): Promise<void> {
  const path = join(folder, 'offered.json');
  writeFileSync(path, text);
  await workspace.goTo('content');
  await workspace.shows(TEST_IDS.contentList);
  await workspace.goTo('content?part=packs');
  const field = await workspace.page.waitForSelector(byTestId(TEST_IDS.packFile));
  await (field as ElementHandle<HTMLInputElement>).uploadFile(path);
  await workspace.shows(shows);
}

const isRefused = () =>
  workspace.page.$eval(byTestId(TEST_IDS.packApply), (node) => (node as HTMLButtonElement).disabled);

test('a changed script is in use once somebody other than its author has approved it', async () => {
  await workspace.goTo(`content?kind=script&item=${SCRIPT}`);
  await workspace.click(TEST_IDS.contentEdit);
  await fill('[data-at="title"]', NEW_TITLE);
  await fill(byTestId(TEST_IDS.contentAuthor), '王敏');
  await workspace.click(TEST_IDS.contentSave);
  await workspace.showsText('第 2 版 · 草稿，王敏 写');

  await workspace.goTo(`scripts?script=${SCRIPT}`);
  await workspace.shows(TEST_IDS.scriptDetails);
  expect(await workspace.text()).not.toContain(NEW_TITLE);

  await workspace.goTo(`content?kind=script&item=${SCRIPT}`);
  await workspace.click(TEST_IDS.contentSubmit);
  await workspace.click(TEST_IDS.contentApprove);
  await fill(byTestId(TEST_IDS.contentBasis), '城东支行话术管理办法');
  await fill(byTestId(TEST_IDS.contentReviewer), '王 敏');
  await workspace.showsText('审批人不能是作者本人');
  expect(await objectionsTo(workspace.page)).toEqual([]);
  await fill(byTestId(TEST_IDS.contentReviewer), '周岚');
  await workspace.click(TEST_IDS.contentApproveGo);
  await workspace.showsText('已审批');

  await workspace.goTo(`scripts?script=${SCRIPT}`);
  await workspace.showsText(NEW_TITLE);
});

test('a signed pack is taken as it was signed, and refused once a word of it was altered', async () => {
  await workspace.goTo('content?part=packs');
  await keepDownloads(workspace);
  await fill(`form:has(${byTestId(TEST_IDS.packMakeKey)}) input`, '城东支行 周岚');
  await workspace.click(TEST_IDS.packMakeKey);
  await workspace.showsText('密钥已生成');
  await fill(byTestId(TEST_IDS.packTitle), '城东支行话术');
  await fill(byTestId(TEST_IDS.packAuthor), '周岚');
  await workspace.click(TEST_IDS.packExport);
  const pack = new TextDecoder().decode(await saved(workspace));
  expect(pack).toContain(NEW_TITLE);

  await offer(pack.replace(NEW_TITLE, '嫌利率高：随便怎么说'), TEST_IDS.packProblem);
  await workspace.showsText('内容在签名之后被改过');
  expect(await isRefused()).toBe(true);

  await offer(pack, TEST_IDS.packPreview);
  expect(await objectionsTo(workspace.page)).toEqual([]);
  await workspace.click(TEST_IDS.packApply);
  await workspace.showsText('已导入“城东支行话术”');
});

test('a pack that weakens a forbidden word is refused, and says which', async () => {
  const body = {
    id: 'approval.certain',
    class: 'certainApproval',
    severity: 'risky',
    phrases: ['保证批'],
    source: '城东支行自定',
    better: '以审批结果为准',
  };
  const life = {
    state: 'approved',
    author: '王敏',
    reviewer: '周岚',
    basis: '城东支行自定',
    effectiveOn: '2026-01-01',
    expiresOn: '2030-01-01',
  };
  const pack = {
    format: 'suixing-pack',
    formatVersion: 1,
    ...{ id: 'bank.words', version: '1', title: '城东支行禁语', author: '王敏', madeOn: '2026-11-22' },
    items: [{ kind: 'word', id: body.id, version: 9, life, body }],
  };
  await offer(JSON.stringify(pack), TEST_IDS.packProblem);
  await workspace.showsText('它会削弱禁语');
  await workspace.showsText('由“不许说”降为“最好不说”');
  expect(await isRefused()).toBe(true);
});
