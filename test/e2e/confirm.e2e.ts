import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_IDS } from '../../components/test-ids.ts';
import { sampleClients } from '../../lib/content/sample/sample-book.ts';
import { type MergeRig, startMergeRig } from './support/merge-rig.ts';
import { byTestId } from './support/panel.ts';
import type { PanelModel } from './support/panel-model.ts';
import { type PlainPortal, plainPage, servePlainPortal } from './support/plain-portal.ts';
import { type Session, startReadySession } from './support/session.ts';
import { openWorkspace } from './support/workspace-model.ts';

const all = sampleClients();
const [FIRM, THIRD, ANCHOR] = all.filter(({ shortName, kind }) => shortName && kind === 'enterprise');
const NAMESAKES = all.filter(({ name }) => name === '澜州鼎沛商贸有限公司');
if (!FIRM?.shortName || !THIRD?.shortName || !ANCHOR?.uscc || NAMESAKES.length !== 2)
  throw new Error('the sample book has changed');

let session: Session;
let panel: PanelModel;
let rig: MergeRig;
let portal: PlainPortal;
let sites: readonly [string, string];

beforeAll(async () => {
  const ready = await startReadySession({}, '/crm/');
  session = ready;
  panel = ready.ready;
  portal = await servePlainPortal();
  // The other name of this machine is another site, with answers of its own.
  sites = [portal.origin, portal.origin.replace('127.0.0.1', 'localhost')];
  await session.tab.goto(sites[1]);
  await panel.click(TEST_IDS.enablePortal);
  rig = await startMergeRig((await openWorkspace(session, panel)).page);
  await session.tab.bringToFront();
});
afterAll(async () => {
  await session?.close();
  await portal?.close();
});

/** By way of a page about somebody else, so that nothing shown is of the page before. */
const visitAnew = async (site: 0 | 1, values: Record<string, string>) => {
  await session.tab.goto(sites[site] + plainPage({ 客户名称: ANCHOR.name, 统一社会信用代码: ANCHOR.uscc ?? '' }));
  await panel.showsClient(ANCHOR.name);
  await session.tab.goto(sites[site] + plainPage(values));
};
const choose = (index: number) =>
  panel.page.$$eval(
    byTestId(TEST_IDS.chooserClient),
    (nodes, at) => (nodes[at as number] as HTMLElement).click(),
    index,
  );
const isOfPage = () => panel.showsText('本页客户');
const SHORT = { 客户名称: FIRM.shortName, 经办机构: '望川支行' };

describe('a page that is not certain', () => {
  test('asks with its reasons, has no log line, and the answer holds on the next page of this portal only', async () => {
    await visitAnew(0, SHORT);
    await panel.shows(TEST_IDS.chooser);
    await panel.showsText('简称一致');
    expect(await panel.page.$(byTestId(TEST_IDS.logText))).toBeNull();
    await choose(0);
    await panel.showsClient(FIRM.name);
    await panel.showsText('已记住');
    await panel.shows(TEST_IDS.rememberedAnswer);

    await visitAnew(0, SHORT);
    await panel.showsClient(FIRM.name);
    await isOfPage();
    await visitAnew(1, SHORT);
    await panel.shows(TEST_IDS.chooser);
  });

  test('asks again after the answer was taken back, and when it is forgotten', async () => {
    await visitAnew(1, SHORT);
    await panel.shows(TEST_IDS.chooser);
    await choose(0);
    await panel.showsClient(FIRM.name);
    await panel.click(TEST_IDS.undo);
    await panel.showsText('已撤销');
    await visitAnew(1, SHORT);
    await panel.shows(TEST_IDS.chooser);

    await visitAnew(0, SHORT);
    await panel.showsClient(FIRM.name);
    await panel.page.$eval(byTestId(TEST_IDS.forgetAnswer), (node) => (node as HTMLElement).click());
    await panel.showsText('已忘记');
    await visitAnew(0, SHORT);
    await panel.shows(TEST_IDS.chooser);
  });

  test('about namesakes: the portal’s own number is what is remembered, never the name', async () => {
    const named = { 客户名称: '澜州鼎沛商贸有限公司', 客户号: 'P7788001' };
    await visitAnew(0, named);
    await panel.shows(TEST_IDS.chooser);
    await choose(1);
    await panel.showsText('已记住');
    await panel.showsClient('澜州鼎沛商贸有限公司');
    await visitAnew(0, named);
    await isOfPage();
    await visitAnew(0, { ...named, 客户号: 'P7788002' });
    await panel.shows(TEST_IDS.chooser);
    await visitAnew(0, { 客户名称: named.客户名称 });
    await panel.shows(TEST_IDS.chooser);
    await choose(0);
    await panel.showsText('只对本页有效');
    await visitAnew(1, named);
    await panel.shows(TEST_IDS.chooser);
  });

  test('“none of these” is remembered, and the stranger is offered as a new client', async () => {
    const name = `${FIRM.name.replace(/有限公司$/, '')}股份有限公司`;
    const near = { 客户名称: name };
    await visitAnew(0, near);
    await panel.shows(TEST_IDS.chooser);
    await panel.shows(TEST_IDS.chooserAdd);
    await panel.click(TEST_IDS.chooserNone);
    await panel.showsText('已记住');
    await visitAnew(0, near);
    await panel.shows(TEST_IDS.stranger);
    await visitAnew(1, near);
    await panel.shows(TEST_IDS.chooser);
  });

  test('a client that has another name or code by now is asked about again', async () => {
    const id = (await rig.call('idOf', THIRD.name)) as string;
    const short = { 客户名称: THIRD.shortName as string };
    await visitAnew(0, short);
    await panel.shows(TEST_IDS.chooser);
    await choose(0);
    await panel.showsClient(THIRD.name);
    await panel.showsText('已记住');
    await visitAnew(0, short);
    await isOfPage();
    // The code is what the answer was about: with it the firm under this record is another one.
    await rig.call('change', id, { uscc: '91310000MA1FL4LJ57' });
    await visitAnew(0, short);
    await panel.shows(TEST_IDS.chooser);
    await rig.call('change', id, { uscc: THIRD.uscc as string });
    await visitAnew(0, short);
    await isOfPage();
    await rig.call('erase', id);
    await visitAnew(0, short);
    await panel.shows(TEST_IDS.search);
    expect(await panel.page.$(byTestId(TEST_IDS.clientName))).toBeNull();
    expect(await rig.call('inLog', THIRD.shortName as string)).toBe(0);
  });
});

describe('nothing is put where the user did not say', () => {
  test('text selected for one client does not follow to the next one', async () => {
    const [one, other] = all.filter(({ clientNumber, kind }) => clientNumber && kind === 'enterprise').slice(4);
    await session.goto(`/crm/client/${one?.clientNumber}`);
    await panel.showsClient(one?.name ?? '');
    const target = await session.suixing.browser.waitForTarget((each) => each.type() === 'service_worker');
    await (await target.worker())?.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const event = chrome.contextMenus.onClicked as unknown as { dispatch(...args: unknown[]): void };
      event.dispatch({ menuItemId: 'log', selectionText: '只说给这一位' }, tab);
    });
    await panel.holds(TEST_IDS.logText, '只说给这一位');
    await panel.clearLog();
    await session.goto(`/crm/client/${other?.clientNumber}`);
    await panel.showsClient(other?.name ?? '');
    // The draft would be put in with the first picture, or right after it.
    await panel.type(TEST_IDS.logText, '另一位');
    await panel.holds(TEST_IDS.logText, '另一位');
    await panel.clearLog();
  });

  test('no page complained', () => {
    expect(session.complaints).toEqual([]);
  });
});
