import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TEST_IDS } from '../../components/test-ids.ts';
import { sampleClients } from '../../lib/content/sample/sample-book.ts';
import { objectionsTo } from './support/objections.ts';
import { byTestId } from './support/panel.ts';
import type { PanelModel } from './support/panel-model.ts';
import { type Session, startReadySession } from './support/session.ts';
import { pressBriefingCommand, pressKey } from './support/shortcut.ts';
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

test('one key beside the client shows the briefing, one press more its page, every line with a source, on one sheet', async () => {
  await session.tab.bringToFront();
  await panel.showsClient(CLIENT.name);
  await pressKey(panel.page, 'KeyB');
  await panel.shows(TEST_IDS.briefingPart);
  expect(await sourcelessIn(panel.page, `${byTestId(TEST_IDS.briefingPart)} li`)).toEqual([]);
  expect(await objectionsTo(panel.page)).toEqual([]);
  await panel.click(TEST_IDS.briefingWhole);
  await workspace.shows(TEST_IDS.briefing);
  await workspace.showsText('这次的目标');
  expect(await workspace.page.$$eval('[data-testid="briefing"] li', (items) => items.length)).toBeGreaterThan(10);
  expect(await sourcelessIn(workspace.page, `${byTestId(TEST_IDS.briefing)} li`)).toEqual([]);
  expect(await objectionsTo(workspace.page)).toEqual([]);
  const paper = Buffer.from(await workspace.page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(paper.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
});

test('a briefing that is taken along stands in the log, and one that the browser printed by itself as well', async () => {
  await workspace.click(TEST_IDS.briefingText);
  await workspace.showsText('已复制');
  await workspace.goTo('audit');
  await workspace.hasEntry('导出', '访前简报');
  await workspace.page.waitForFunction(
    (entry) =>
      [...document.querySelectorAll(entry)].filter((row) => row.textContent?.includes('访前简报')).length === 2,
    { timeout: 5000, polling: 'mutation' },
    byTestId(TEST_IDS.auditEntry),
  );
});

test('the briefings of a route are printed two to a page in its order, masked, and stand in the log once', async () => {
  const { page } = workspace;
  await page.bringToFront();
  await workspace.goTo('today');
  await workspace.click(TEST_IDS.routeOpen);
  await workspace.shows(TEST_IDS.routePick);
  for (const pick of (await page.$$(byTestId(TEST_IDS.routePick))).slice(0, 3)) {
    await pick.evaluate((node) => (node as HTMLElement).click());
  }
  await page.waitForSelector(`${byTestId(TEST_IDS.routeStop)}:nth-of-type(3)`);
  const route = await page.$$eval(byTestId(TEST_IDS.routeStop), (stops) => stops.map((stop) => stop.textContent ?? ''));
  await workspace.click(TEST_IDS.routeBriefings);
  await workspace.shows(TEST_IDS.briefingSet);
  const stops = await page.$$eval(byTestId(TEST_IDS.briefingSetStop), (halves) =>
    halves.map((half) => ({ name: half.getAttribute('aria-label') ?? '', text: half.textContent ?? '' })),
  );
  expect(stops).toHaveLength(3);
  const shortOf = new Map(sampleClients().map(({ name, shortName = name }) => [name, shortName]));
  for (const [at, { name }] of stops.entries()) expect(route[at]).toContain(shortOf.get(name));
  expect(stops.filter(({ text }) => /(?<!\d)1\d{10}(?!\d)/.test(text))).toEqual([]);
  expect(await objectionsTo(page)).toEqual([]);
  const paper = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(paper.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(2);
  await workspace.click(TEST_IDS.briefingText);
  await workspace.showsText('已复制');
  await workspace.goTo('audit');
  await workspace.hasEntry('导出', '访前简报', '3 条');
});

test('the shortcut of the browser shows it for the client on the page', async () => {
  await session.tab.bringToFront();
  await panel.page.reload();
  await panel.showsClient(CLIENT.name);
  await pressBriefingCommand(session);
  await panel.shows(TEST_IDS.briefingPart);
  await panel.showsText(CLIENT.name);
});

/** Lines that do not say where they come from. */
function sourcelessIn(page: Page, selector: string): Promise<string[]> {
  return page.$$eval(selector, (items) =>
    items.map((item) => item.lastElementChild?.textContent ?? '').filter((source) => !source.includes('·')),
  );
}
