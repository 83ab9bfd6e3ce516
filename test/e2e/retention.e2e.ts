import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_IDS } from '../../components/test-ids.ts';
import { sampleClients } from '../../lib/content/sample/sample-book.ts';
import { keepDownloads, pick, press, saved, toReceive, typeCode } from './support/hand-over-steps.ts';
import { objectionsTo } from './support/objections.ts';
import { byTestId } from './support/panel.ts';
import type { PanelModel } from './support/panel-model.ts';
import { type Session, startReadySession, startSession } from './support/session.ts';
import { openWorkspace, WorkspaceModel } from './support/workspace-model.ts';

const NAME = '云岭晞芯智能科技有限公司';
const CLIENT = sampleClients().find((client) => client.name === NAME);
if (!CLIENT?.clientNumber) throw new Error('the sample book has changed');
const TO = '李敏';
const FROM = '张明';

let folder: string;
let giver: Session;
let giverPanel: PanelModel;
let give: WorkspaceModel;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'suixing-hand-over-'));
  const ready = await startReadySession({}, `/crm/client/${CLIENT.clientNumber}`);
  giver = ready;
  giverPanel = ready.ready;
  await giverPanel.showsClient(NAME);
  give = await openWorkspace(giver, giverPanel);
  await keepDownloads(give);
});
afterAll(async () => {
  await giver?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a hand-over', () => {
  let file: Uint8Array;
  let code: string;
  let receiver: Session;
  let take: WorkspaceModel;

  beforeAll(async () => {
    await give.goTo('handover');
    await give.type(TEST_IDS.handOverSearch, '晞芯');
    await give.showsText('全选 1 位');
    await give.page.keyboard.press('Enter');
    await give.showsText('已选 1 位');
    await give.type(TEST_IDS.handOverTo, TO);
    await give.type(TEST_IDS.handOverFrom, FROM);
    await give.click(TEST_IDS.handOverGive);
    await give.shows(TEST_IDS.handOverCode, 15_000);
    code = (await give.page.$eval(byTestId(TEST_IDS.handOverCode), (node) => node.textContent)) ?? '';
    file = await saved(give);
    receiver = await startSession();
    const panel = await receiver.panel();
    await panel.setUp({ sample: false, isBesidePortal: false });
    take = await openWorkspace(receiver, panel);
    await toReceive(take);
  });
  afterAll(() => receiver?.close());

  test('gives a code of sixteen characters, and a file that shows nothing', () => {
    expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{16}$/);
    const text = new TextDecoder('latin1').decode(file) + new TextDecoder().decode(file);
    expect([NAME, TO, FROM, code, CLIENT.clientNumber ?? '-'].filter((word) => text.includes(word))).toEqual([]);
  });

  test('archives the giver’s copy: recognised as the colleague’s, not due any more, and given only once', async () => {
    await giver.tab.bringToFront();
    await giverPanel.showsClient(NAME);
    await giverPanel.shows(TEST_IDS.handOverLine);
    await giverPanel.showsText(`移交给 ${TO}`);
    await give.page.bringToFront();
    await press(give, '完成');
    await give.type(TEST_IDS.handOverSearch, '晞芯');
    await give.showsText('没有符合的客户');
    await give.goTo('audit');
    await give.hasEntry('移交客户', TO);
  });

  test.each([
    ['another file', () => new TextEncoder().encode('PK…'), '不是随行的移交文件'],
    ['a cut one', () => file.slice(0, -100), '不完整或被改动过'],
    ['one with a changed byte', () => file.map((byte, at) => (at === 400 ? byte ^ 1 : byte)), '不完整或被改动过'],
  ] as const)('refuses %s before it asks for a code', async (_, make, words) => {
    await pick(take, folder, make());
    await take.showsText(words);
    expect(await take.page.$(byTestId(TEST_IDS.handOverCodeField))).toBeNull();
  });

  test('says so when the code is incomplete or wrong', async () => {
    await pick(take, folder, file);
    await typeCode(take, code.slice(0, 12));
    await take.showsText('提取码是 16 位');
    await typeCode(take, code.startsWith('2') ? `3${code.slice(1)}` : `2${code.slice(1)}`);
    await take.showsText('提取码不正确');
  });

  test('shows who gave what before anything is written', async () => {
    await typeCode(take, code.toLowerCase().replace(/(.{4})/g, '$1 '));
    await take.shows(TEST_IDS.handOverPreview, 10_000);
    const text = await take.text();
    for (const words of [FROM, TO, NAME, '新客户']) expect(text).toContain(words);
    expect(await objectionsTo(take.page)).toEqual([]);
    await take.goTo('audit');
    expect((await take.entries()).some((row) => row.includes('接收'))).toBe(false);
  });

  test('taken over in another window meanwhile, it is not taken over twice', async () => {
    await toReceive(take);
    await pick(take, folder, file);
    await typeCode(take, code);
    await take.shows(TEST_IDS.handOverPreview, 10_000);
    const other = new WorkspaceModel(await receiver.suixing.browser.newPage());
    await other.page.goto(take.page.url());
    await toReceive(other);
    await pick(other, folder, file);
    await typeCode(other, code);
    await other.click(TEST_IDS.handOverAccept);
    await other.showsText('已接收：新增 1 位');
    await take.page.bringToFront();
    await take.click(TEST_IDS.handOverAccept);
    await take.showsText('已经接收过');
    await other.page.bringToFront();
    await other.click(TEST_IDS.undo);
    await other.showsText('接收已撤销');
    await other.page.close();
    await take.page.bringToFront();
  });

  test('is taken over in one step, on record, and taken back in one', async () => {
    await toReceive(take);
    await pick(take, folder, file);
    await typeCode(take, code);
    await take.click(TEST_IDS.handOverAccept);
    await take.showsText('已接收：新增 1 位');
    await take.click(TEST_IDS.undo);
    await take.showsText('接收已撤销');
    await pick(take, folder, file);
    await typeCode(take, code);
    await take.click(TEST_IDS.handOverAccept);
    await take.showsText('已接收：新增 1 位');
    await take.goTo('audit');
    await take.hasEntry('接收移交', `来自 ${FROM}`, NAME);
  });

  test('the same file a second time is known', async () => {
    await toReceive(take);
    await pick(take, folder, file);
    await typeCode(take, code);
    await take.showsText('已经接收过');
  });

  test('the client’s page says where it came from', async () => {
    await take.goTo('client-data');
    await take.type(TEST_IDS.clientDataPick, '晞芯');
    await take.page.keyboard.press('Enter');
    await take.shows(TEST_IDS.clientDataReport, 10_000);
    await take.showsText(`接收移交（来自 ${FROM}）`);
  });

  test('a client handed back meets the archived copy, and is the giver’s own again', async () => {
    await keepDownloads(take);
    await take.goTo('handover');
    await take.type(TEST_IDS.handOverSearch, '晞芯');
    await take.showsText('全选 1 位');
    await take.page.keyboard.press('Enter');
    await take.type(TEST_IDS.handOverTo, FROM);
    await take.type(TEST_IDS.handOverFrom, TO);
    await take.click(TEST_IDS.handOverGive);
    await take.shows(TEST_IDS.handOverCode, 15_000);
    const back = (await take.page.$eval(byTestId(TEST_IDS.handOverCode), (node) => node.textContent)) ?? '';
    const backFile = await saved(take);
    await take.click(TEST_IDS.handOverUndo);
    await take.showsText('移交已撤销');

    await give.page.bringToFront();
    await toReceive(give);
    await pick(give, folder, backFile);
    await typeCode(give, back);
    await give.showsText('曾由您移交出去');
    await give.click(TEST_IDS.handOverAccept);
    await give.showsText('并入 1 位');
    await giver.tab.bringToFront();
    await giverPanel.showsClient(NAME);
    await giverPanel.shows(TEST_IDS.health);
    await take.page.bringToFront();
  });

  test('the giver cannot receive his own file, and nobody can after fourteen days', async () => {
    await give.page.bringToFront();
    await toReceive(give);
    await pick(give, folder, file);
    await typeCode(give, code);
    await give.showsText('您自己写出的移交文件');
    await take.page.evaluate(() => {
      const Real = Date;
      const later = 15 * 24 * 60 * 60 * 1000;
      Object.assign(globalThis, {
        Date: class extends Real {
          constructor(...given: [] | [number]) {
            super(given[0] ?? Real.now() + later);
          }
        },
      });
    });
    await toReceive(take);
    await pick(take, folder, file);
    await typeCode(take, code);
    await take.showsText('文件已过期');
  });
});

describe('retention', () => {
  test('shows what is due, erases it for the number typed, and the log still verifies', async () => {
    await give.page.bringToFront();
    await give.goTo('retention');
    await give.shows(TEST_IDS.retentionRule);
    const field = `${byTestId(TEST_IDS.retentionRule)}[data-rule=touches] input[inputmode]`;
    await give.page.$eval(field, (node) => (node as HTMLInputElement).select());
    await give.page.focus(field);
    await give.page.keyboard.type('1');
    await give.showsText('请填 3 到 240 之间的整数');
    await give.page.$eval(field, (node) => (node as HTMLInputElement).select());
    await give.page.keyboard.type('3');
    await give.click(TEST_IDS.retentionLook);
    await give.shows(TEST_IDS.retentionDue, 10_000);
    const label = await give.page.$eval(
      byTestId(TEST_IDS.confirmCount),
      (node) => node.closest('form')?.textContent ?? '',
    );
    const count = /输入 (\d+) 以确认/.exec(label)?.[1] ?? '';
    expect(Number(count)).toBeGreaterThan(50);
    expect(await objectionsTo(give.page)).toEqual([]);
    await give.type(TEST_IDS.confirmCount, '1');
    const isDisabled = () =>
      give.page.$eval(byTestId(TEST_IDS.eraseGo), (node) => (node as HTMLButtonElement).disabled);
    expect(await isDisabled()).toBe(true);
    await give.page.$eval(byTestId(TEST_IDS.confirmCount), (node) => (node as HTMLInputElement).select());
    await give.type(TEST_IDS.confirmCount, count);
    await give.click(TEST_IDS.eraseGo);
    await give.shows(TEST_IDS.eraseDone, 20_000);
    await give.showsText('已彻底删除');
    await give.click(TEST_IDS.retentionLook);
    await give.showsText('没有到期的内容');
    await give.goTo('audit');
    await give.hasEntry('彻底删除', '触达记录（3 个月）');
    expect(await give.verify()).toContain('完好');
  });

  test('one client is shown whole, exported for a purpose, and erased from everywhere', async () => {
    await give.goTo('client-data');
    await give.type(TEST_IDS.clientDataPick, '恒屹');
    await give.page.keyboard.press('Enter');
    await give.shows(TEST_IDS.clientDataReport, 10_000);
    await give.showsText('载入示例客户簿');
    await give.click(TEST_IDS.clientDataHtml);
    await give.showsText('请写明用途');
    await give.type(TEST_IDS.clientDataReason, '客户要求查阅');
    await give.click(TEST_IDS.clientDataHtml);
    const html = new TextDecoder().decode(await saved(give));
    expect(html).toContain('恒屹');
    expect(html).toContain('客户要求查阅');
    expect(html).not.toMatch(/1\d{10}/);
    expect(await objectionsTo(give.page)).toEqual([]);
    const form = await give.page.$eval(
      byTestId(TEST_IDS.confirmCount),
      (node) => node.closest('form')?.textContent ?? '',
    );
    await give.type(TEST_IDS.confirmCount, /输入 (\d+) 以确认/.exec(form)?.[1] ?? '');
    await give.page.keyboard.press('Enter');
    await give.shows(TEST_IDS.eraseDone, 20_000);
    await give.goTo('audit');
    expect(await give.verify()).toContain('完好');
    expect((await give.entries()).filter((row) => row.includes('恒屹'))).toEqual([]);
    await give.type(TEST_IDS.auditText, '恒屹');
    await give.showsText('没有符合条件的记录');
    await giver.tab.bringToFront();
    await giver.goto('/crm/');
    await giverPanel.type(TEST_IDS.search, '恒屹');
    await giverPanel.showsText('没有找到');
  });
});
