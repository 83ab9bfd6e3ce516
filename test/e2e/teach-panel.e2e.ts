import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_IDS, teachFieldTestId } from '../../components/test-ids.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { objectionsTo } from './support/objections.ts';
import { byTestId } from './support/panel.ts';
import { PAGE_NAME, startTeaching, type Teaching } from './support/teaching.ts';
import { openWorkspace, type WorkspaceModel } from './support/workspace-model.ts';

let teaching: Teaching;
let session: Teaching['session'];
let panel: Teaching['panel'];
let workspace: WorkspaceModel;
beforeAll(async () => {
  teaching = await startTeaching();
  ({ session, panel } = teaching);
});
afterAll(() => teaching?.close());

describe('a page that nothing is recognised on', () => {
  test('is taught with four clicks, and says whom it is about at once', async () => {
    await teaching.open(0);
    await panel.shows(TEST_IDS.teachStart);
    expect(await teaching.teach(TEST_IDS.teachStart)).toBeLessThanOrEqual(6);
    await panel.showsText(`这页是 ${teaching.nameOf(0)}`);
    expect(await objectionsTo(panel.page)).toEqual([]);
    await panel.click(TEST_IDS.teachDone);
    await panel.showsClient(teaching.nameOf(0));
  });

  test('keeps nothing of the client in the clear', async () => {
    const adapters = (await teaching.stored('portal.adapters')) as readonly { name: string; fields: unknown }[];
    expect(adapters).toHaveLength(1);
    expect(adapters[0]?.name).toBe(PAGE_NAME);
    const text = JSON.stringify(adapters);
    for (const { client } of teaching.dossiers) {
      expect(text).not.toContain(client.name);
      expect(text).not.toContain(client.clientNumber);
    }
  });

  test('reads the next client', async () => {
    await teaching.open(1);
    await panel.showsClient(teaching.nameOf(1));
  });

  test('can be taught more, which replaces what was taught', async () => {
    await panel.click(TEST_IDS.pageMenu);
    await panel.click(TEST_IDS.teachStart);
    await panel.showsText('点一下客户名称');
    await teaching.clickInPage('name');
    await panel.showsText('点一下客户号或信用代码');
    await teaching.clickInPage('number');
    for (const [kind, id] of [
      ['balance', 'balance'],
      ['dueDate', 'due'],
    ] as const) {
      await panel.click(teachFieldTestId(kind));
      await panel.showsText(kind === 'balance' ? '点一下余额' : '点一下到期日');
      await teaching.clickInPage(id);
      await panel.showsText('看一看读到的对不对');
    }
    expect(await objectionsTo(panel.page)).toEqual([]);
    await panel.click(TEST_IDS.teachSave);
    await panel.shows(TEST_IDS.teachSaved);
    await panel.click(TEST_IDS.teachDone);
    expect(await teaching.stored('portal.adapters')).toHaveLength(1);
  });
});

describe('values of a taught page', () => {
  test('are offered with before and after, and taken over only when asked', async () => {
    await panel.shows(TEST_IDS.capture);
    await panel.click(TEST_IDS.captureOpen);
    await panel.shows(TEST_IDS.captureRow);
    expect(await objectionsTo(panel.page)).toEqual([]);
    const [loan] = (teaching.dossiers[1] as Dossier).loans;
    const rows = await panel.page.$$eval(byTestId(TEST_IDS.captureRow), (nodes) =>
      nodes.map((node) => node.textContent),
    );
    expect(rows).toHaveLength(2);
    expect(rows[0]).toContain(loan?.number);
    // The loan and the product it belongs to have a balance each: nothing is chosen for the user.
    expect(
      await panel.page.$eval(byTestId(TEST_IDS.captureApply), (button) => (button as HTMLButtonElement).disabled),
    ).toBe(true);
    await panel.page.click(`${byTestId(TEST_IDS.captureRow)}[data-field="balance"] input`);
    await panel.click(TEST_IDS.captureApply);
    await panel.showsText('已用本页更新 1 项');
    await panel.page.waitForSelector(byTestId(TEST_IDS.capture), { hidden: true });
  });

  test('are put back by one undo, and stand in the log', async () => {
    await panel.click(TEST_IDS.undo);
    await panel.shows(TEST_IDS.capture);
    workspace = await openWorkspace(session, panel);
    await workspace.goTo('audit');
    await workspace.hasEntry('用页面更新客户', PAGE_NAME, '余额');
  });
});

describe('a page that has changed', () => {
  test('is said to have, at once, and can be taught anew', async () => {
    teaching.portal.release('other');
    await session.tab.bringToFront();
    await teaching.open(2);
    await panel.shows(TEST_IDS.pageChanged);
    await panel.showsText('客户名称、客户号读不到');
    expect(await objectionsTo(panel.page)).toEqual([]);
    await teaching.teach(TEST_IDS.teachAgain);
    await panel.showsText(`这页是 ${teaching.nameOf(2)}`);
    await panel.click(TEST_IDS.teachDone);
    await panel.showsClient(teaching.nameOf(2));
    expect(await teaching.stored('portal.adapters')).toHaveLength(1);
    await teaching.open(3);
    await panel.showsClient(teaching.nameOf(3));
    expect(await panel.page.$(byTestId(TEST_IDS.pageChanged))).toBeNull();
  });
});

describe('teaching that is not finished', () => {
  const start = async () => {
    await panel.click(TEST_IDS.pageMenu);
    await panel.click(TEST_IDS.teachStart);
    await panel.showsText('点一下客户名称');
  };

  test('survives a reload of the page and waits for the same field', async () => {
    await teaching.open(4);
    await panel.showsClient(teaching.nameOf(4));
    await start();
    await teaching.clickInPage('name');
    await panel.showsText('点一下客户号或信用代码');
    await session.tab.reload();
    await panel.showsText(teaching.nameOf(4));
    await teaching.clickInPage('number');
    await panel.showsText('看一看读到的对不对');
    await panel.click(TEST_IDS.teachCancel);
    await panel.showsClient(teaching.nameOf(4));
  });

  test('ends with Escape in the page when nothing was shown yet', async () => {
    await start();
    await session.tab.bringToFront();
    await teaching.isPointing();
    await session.tab.keyboard.press('Escape');
    await panel.showsClient(teaching.nameOf(4));
  });

  test('ends when the tab goes to another site', async () => {
    await start();
    await session.tab.goto('about:blank');
    await panel.page.waitForSelector(byTestId(TEST_IDS.teach), { hidden: true });
    await teaching.open(4);
    await panel.showsClient(teaching.nameOf(4));
  });

  test('is forgotten with the lock, and nothing that was pointed at stays', async () => {
    await start();
    await teaching.clickInPage('name');
    await panel.showsText('点一下客户号或信用代码');
    const lock = () => workspace.page.click(byTestId(TEST_IDS.lockNow));
    await workspace.page.bringToFront();
    await lock();
    await panel.shows(TEST_IDS.vaultPassphrase);
    await expect
      .poll(async () => JSON.stringify(await panel.page.evaluate(() => chrome.storage.session.get(null))))
      .not.toContain(teaching.nameOf(4));
    await session.tab.bringToFront();
    await panel.unlock();
    await panel.showsClient(teaching.nameOf(4));
    expect(await panel.page.$(byTestId(TEST_IDS.teach))).toBeNull();
  });
});

describe('a page that is drawn', () => {
  test('is said to be, and the search stands ready', async () => {
    await session.tab.goto(`${teaching.portal.origin}/drawn`);
    await panel.shows(TEST_IDS.drawn);
    expect(await objectionsTo(panel.page)).toEqual([]);
  });
});

test('no page complained', () => {
  expect(session.complaints).toEqual([]);
});
