import { afterAll, beforeAll, expect, test } from 'vitest';
import { TEST_IDS } from '../../components/test-ids.ts';
import { sampleClients } from '../../lib/content/sample/sample-book.ts';
import { objectionsTo } from './support/objections.ts';
import type { PanelModel } from './support/panel-model.ts';
import { type Session, startReadySession } from './support/session.ts';
import { openWorkspace, type WorkspaceModel } from './support/workspace-model.ts';

let session: Session;
let panel: PanelModel;
let workspace: WorkspaceModel;

const CLIENT = sampleClients().find(({ name }) => name === '云岭精机制造有限公司');
if (!CLIENT?.clientNumber) throw new Error('the sample book has changed');

beforeAll(async () => {
  const ready = await startReadySession({}, `/crm/client/${CLIENT.clientNumber}`);
  session = ready;
  panel = ready.ready;
  workspace = await openWorkspace(session, panel);
});
afterAll(() => session?.close());

test('one press in the panel leads to the briefing, every line of it with a source, on one sheet of paper', async () => {
  await session.tab.bringToFront();
  await panel.showsClient(CLIENT.name);
  await panel.click(TEST_IDS.briefingOpen);
  await workspace.shows(TEST_IDS.briefing);
  await workspace.showsText('这次的目标');
  const lines = await workspace.page.$$eval('[data-testid="briefing"] li', (items) =>
    items.map((item) => item.lastElementChild?.textContent ?? ''),
  );
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.filter((source) => !source.includes('·'))).toEqual([]);
  expect(await objectionsTo(workspace.page)).toEqual([]);
  const paper = Buffer.from(await workspace.page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(paper.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
});

test('a briefing that is taken along stands in the log', async () => {
  await workspace.click(TEST_IDS.briefingText);
  await workspace.showsText('已复制');
  await workspace.goTo('audit');
  await workspace.hasEntry('导出', '访前简报');
});
