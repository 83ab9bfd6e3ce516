import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_IDS } from '../../components/test-ids.ts';
import { sampleClients } from '../../lib/content/sample/sample-book.ts';
import { type MergeRig, startMergeRig } from './support/merge-rig.ts';
import { objectionsTo } from './support/objections.ts';
import { byTestId } from './support/panel.ts';
import type { PanelModel } from './support/panel-model.ts';
import { plainPage, type PlainPortal, servePlainPortal } from './support/plain-portal.ts';
import { type Session, startReadySession } from './support/session.ts';
import { openWorkspace, type WorkspaceModel } from './support/workspace-model.ts';

const FIRM = sampleClients().find(({ uscc, clientNumber, kind }) => uscc && clientNumber && kind === 'enterprise');
if (!FIRM?.uscc) throw new Error('the sample book has changed');
const OTHER_NAME = `${FIRM.name.replace(/有限公司$/, '')}（旧账）有限公司`;

let session: Session;
let panel: PanelModel;
let workspace: WorkspaceModel;
let rig: MergeRig;
let portal: PlainPortal;

beforeAll(async () => {
  const ready = await startReadySession({}, '/crm/');
  session = ready;
  panel = ready.ready;
  portal = await servePlainPortal();
  workspace = await openWorkspace(session, panel);
  rig = await startMergeRig(workspace.page);
});
afterAll(async () => {
  await session?.close();
  await portal?.close();
});

const idOf = async (name: string) => (await rig.call('idOf', name)) as string;
async function add(name: string): Promise<string> {
  const added = await rig.call('add', name);
  if (!added.ok) throw new Error(added.reason);
  return added.value.clientId;
}

describe('merging on the store itself', () => {
  test('is one commit, and taken back leaves the book as it was to the letter', async () => {
    const [kept, gone] = [await idOf(FIRM.name), await add('拆并试验一有限公司')];
    await rig.call('log', gone, '并入前的一次沟通', [await rig.call('person', gone, '试验联系人')]);
    const tied = await idOf('云岭恒屹铸造有限公司');
    const link = { id: gone, kind: 'upstream', clientId: gone, name: '拆并试验一有限公司', on: '2026-11-01' } as const;
    await rig.call('change', tied, { links: [link] });
    const before = await rig.call('book');
    const merged = await rig.call('merge', kept, gone);
    expect(merged).toMatchObject({ ok: true });
    expect(await rig.call('dossier', gone)).toBeUndefined();
    const { client, touches } = (await rig.call('dossier', kept)) ?? {};
    expect(client?.aliases).toContain('拆并试验一有限公司');
    expect((await rig.call('dossier', tied))?.client.links).toEqual([{ ...link, clientId: kept, name: FIRM.name }]);
    expect(touches?.map(({ text }) => text)).toContain('并入前的一次沟通');
    expect(await rig.call('undo', merged.ok ? merged.value.commitId : '')).toEqual({ ok: true });
    expect(await rig.call('book')).toBe(before);
  });

  test('of two windows’ lines into the same touch decides anew, and loses neither', async () => {
    const { ok, tries, texts } = await rig.call('mergeTouchTwice', await idOf(FIRM.name), ['甲窗口的话', '乙窗口的话']);
    expect({ ok, tries, touches: texts.length }).toEqual({ ok: true, tries: 2, touches: 1 });
    for (const text of ['两个窗口同时合并', '甲窗口的话', '乙窗口的话']) expect(texts[0]).toContain(text);
  });

  test('is refused when one of them is not what was shown any more', async () => {
    const [kept, gone] = [await idOf(FIRM.name), await idOf('拆并试验一有限公司')];
    const shown = [await rig.call('dossier', kept), await rig.call('dossier', gone)] as const;
    await rig.call('log', gone, '有人刚写了一句');
    if (!shown[0] || !shown[1]) throw new Error('not there');
    expect(await rig.call('mergeAs', shown[0], shown[1])).toEqual({ ok: false, reason: 'stale' });
    expect(await rig.call('merge', kept, kept)).toEqual({ ok: false, reason: 'invalid' });
  });

  test('is not taken back when a later touch names a person who would go', async () => {
    const [kept, gone] = [await idOf(FIRM.name), await idOf('拆并试验一有限公司')];
    const person = await rig.call('person', gone, '后来提到的人');
    const merged = await rig.call('merge', kept, gone);
    const logged = await rig.call('log', kept, '合并后见到此人', [person]);
    const commitId = merged.ok ? merged.value.commitId : '';
    expect(await rig.call('undo', commitId)).toEqual({ ok: false, reason: 'changed' });
    await rig.call('undo', logged.ok ? logged.value.commitId : '');
    expect(await rig.call('undo', commitId)).toEqual({ ok: true });
  });

  test('splitting is one commit as well, taken back as long as nothing was noted of the new client', async () => {
    const from = await idOf('拆并试验一有限公司');
    const touch = (await rig.call('dossier', from))?.touches[0]?.id ?? '';
    const before = await rig.call('book');
    const first = await rig.call('split', from, '拆并试验二有限公司', [touch]);
    if (!first.ok) throw new Error(first.reason);
    expect((await rig.call('dossier', first.value.clientId))?.touches.map(({ id }) => id)).toEqual([touch]);
    expect(await rig.call('undo', first.value.commitId)).toEqual({ ok: true });
    expect(await rig.call('book')).toBe(before);

    const second = await rig.call('split', from, '拆并试验二有限公司', [touch]);
    if (!second.ok) throw new Error(second.reason);
    await rig.call('log', second.value.clientId, '拆出后的一次沟通');
    expect(await rig.call('undo', second.value.commitId)).toEqual({ ok: false, reason: 'changed' });
    expect(await rig.call('split', from, FIRM.name, [])).toEqual({ ok: false, reason: 'duplicate' });
    expect(await rig.call('split', from, '拆并试验三有限公司', [])).toEqual({ ok: false, reason: 'invalid' });
  });

  test('erasing takes along who was merged into the client, also out of the log', async () => {
    const [kept, gone] = [await add('清除试验甲有限公司'), await add('清除试验乙有限公司')];
    await rig.call('log', gone, '清除暗语乙');
    expect(await rig.call('merge', kept, gone)).toMatchObject({ ok: true });
    expect(await rig.call('inLog', '清除暗语乙')).toBeGreaterThan(0);
    expect(await rig.call('erase', kept)).toMatchObject({ ok: true });
    expect(await rig.call('inLog', '清除暗语乙')).toBe(0);
    expect(await rig.call('inLog', '清除试验乙')).toBe(0);
  });

  test('erasing who was split off takes their history with the other client along, and leaves the other’s', async () => {
    const from = await add('清除试验丙有限公司');
    const touch = await rig.call('log', from, '清除暗语丁');
    await rig.call('log', from, '留下的话');
    const split = await rig.call('split', from, '清除试验丁有限公司', [touch.ok ? touch.value.touchId : '']);
    expect(await rig.call('erase', split.ok ? split.value.clientId : '')).toMatchObject({ ok: true });
    expect(await rig.call('inLog', '清除暗语丁')).toBe(0);
    expect(await rig.call('inLog', '留下的话')).toBeGreaterThan(0);
  });
});

describe('the page for it', () => {
  test('shows both side by side, merges on a press, and recognises under both names', async () => {
    await add(OTHER_NAME);
    await workspace.page.bringToFront();
    await workspace.goTo('merge');
    await pick(TEST_IDS.mergeKept, FIRM.name);
    await pick(TEST_IDS.mergeGone, OTHER_NAME);
    await workspace.shows(TEST_IDS.mergeValues);
    await workspace.shows(TEST_IDS.mergeCounts);
    for (const width of [1280, 800]) {
      await workspace.page.setViewport({ width, height: 900 });
      expect(await objectionsTo(workspace.page)).toEqual([]);
    }
    await workspace.page.setViewport({ width: 1280, height: 860 });
    await workspace.click(TEST_IDS.mergeGo);
    await workspace.showsText('已合并到');
    await session.tab.bringToFront();
    for (const name of [OTHER_NAME, FIRM.name]) {
      await session.tab.goto(portal.origin + plainPage({ 客户名称: name }));
      await panel.showsClient(FIRM.name);
      await panel.showsText('本页客户');
    }
  });

  test('the log says so, and takes it back', async () => {
    await workspace.page.bringToFront();
    await workspace.goTo('audit');
    await workspace.shows(TEST_IDS.auditList);
    await workspace.entries();
    await workspace.page.$$eval(byTestId(TEST_IDS.auditEntry), (rows) =>
      rows
        .find((row) => row.textContent?.includes('合并客户'))
        ?.querySelector('button')
        ?.click(),
    );
    await workspace.click(TEST_IDS.auditUndo);
    await workspace.showsText('已撤销');
    expect(await idOf(OTHER_NAME)).toBeDefined();
  });

  test('splits by keyboard, after saying what is missing', async () => {
    const from = await idOf('拆并试验一有限公司');
    await rig.call('log', from, '归新客户的沟通');
    await workspace.goTo('merge');
    await workspace.page.$$eval('[role="radiogroup"] input[value="split"]', ([input]) =>
      (input as HTMLElement).click(),
    );
    await pick(TEST_IDS.splitFrom, '拆并试验一有限公司');
    await workspace.shows(TEST_IDS.splitRecord);
    await workspace.page.focus(`input${byTestId(TEST_IDS.splitRecord)}`);
    await workspace.page.keyboard.press('Space');
    await workspace.click(TEST_IDS.splitGo);
    await workspace.showsText('请填写新客户的名称');
    expect(await objectionsTo(workspace.page)).toEqual([]);
    await workspace.type(TEST_IDS.splitName, '拆出来的有限公司');
    await workspace.page.keyboard.press('Enter');
    await workspace.showsText('已拆出');
    expect(await idOf('拆出来的有限公司')).toBeDefined();
    await workspace.click(TEST_IDS.undo);
    // Not by its message: the one of the test before may still stand there.
    await expect.poll(() => idOf('拆出来的有限公司')).toBeUndefined();
  });

  test('a locked book is not changed', async () => {
    const [kept, gone] = [await idOf(FIRM.name), await idOf(OTHER_NAME)];
    const shown = [await rig.call('dossier', kept), await rig.call('dossier', gone)] as const;
    await rig.call('lock');
    if (!shown[0] || !shown[1]) throw new Error('not there');
    expect(await rig.call('mergeAs', shown[0], shown[1])).toEqual({ ok: false, reason: 'locked' });
  });
});

/** Choose a client as the keyboard does. */
async function pick(testId: string, name: string): Promise<void> {
  await workspace.type(testId, name);
  await workspace.page.waitForSelector('[role="option"]');
  await workspace.page.keyboard.press('Enter');
  await workspace.holds(testId, name);
}
