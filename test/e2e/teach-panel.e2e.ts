import type { Dialog } from 'puppeteer-core';
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

const WORDS = { balance: '余额', dueDate: '到期日', creditRating: '信用等级' };

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
      ['creditRating', 'credit'],
    ] as const) {
      await panel.click(teachFieldTestId(kind));
      await panel.showsText(`点一下${WORDS[kind]}`);
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
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatch(/^信用等级.*（空）.*AA\+$/);
    expect(rows[1]).toContain(loan?.number);
    const isTicked = (field: string) =>
      panel.page.$eval(
        `${byTestId(TEST_IDS.captureRow)}[data-field="${field}"] input`,
        (box) => (box as HTMLInputElement).checked,
      );
    // The loan and the product it belongs to have a balance each: nothing is chosen for the user.
    expect([await isTicked('creditRating'), await isTicked('balance')]).toEqual([true, false]);
    await panel.page.click(`${byTestId(TEST_IDS.captureRow)}[data-field="balance"] input`);
    await panel.click(TEST_IDS.captureApply);
    await panel.showsText('已用本页更新 2 项');
    await panel.showsText('信用等级 AA+');
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
    // The panel said so before the reload, too.
    await expect.poll(teaching.isPointing).toBe(true);
    await panel.showsText('点一下客户号或信用代码');
    await teaching.clickInPage('number');
    await panel.showsText('看一看读到的对不对');
    await panel.click(TEST_IDS.teachCancel);
    await panel.showsClient(teaching.nameOf(4));
  });

  test('asks for a click only when the page can take one, and says so when it does not answer', async () => {
    const asked = new Promise<Dialog>((resolve) => session.tab.once('dialog', resolve));
    const told = session.tab.evaluate(() => alert('会话即将超时'));
    const dialog = await asked;
    await panel.click(TEST_IDS.pageMenu);
    await panel.click(TEST_IDS.teachStart);
    await panel.shows(TEST_IDS.teachWaiting);
    await panel.showsText('页面没有回应');
    expect(await objectionsTo(panel.page)).toEqual([]);
    await dialog.accept();
    await told;
    await panel.showsText('点一下客户名称');
    expect(await teaching.isPointing()).toBe(true);
    await panel.click(TEST_IDS.teachCancel);
    await panel.showsClient(teaching.nameOf(4));
  });

  test('ends with Escape in the page when nothing was shown yet', async () => {
    await start();
    await session.tab.bringToFront();
    expect(await teaching.isPointing()).toBe(true);
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

describe('a page in a frame of a frame', () => {
  test('is taught there, and read with the next client', async () => {
    await panel.page.evaluate(() => chrome.storage.local.remove('portal.adapters'));
    await teaching.open(5, '/framed/framed');
    await panel.shows(TEST_IDS.teachStart);
    await teaching.teach(TEST_IDS.teachStart);
    await panel.showsText(`这页是 ${teaching.nameOf(5)}`);
    await panel.click(TEST_IDS.teachDone);
    await teaching.open(6, '/framed/framed');
    await panel.showsClient(teaching.nameOf(6));
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
