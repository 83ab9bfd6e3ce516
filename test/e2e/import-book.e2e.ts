import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_IDS, weekDayTestId } from '../../components/test-ids.ts';
import { makeSampleBook } from '../../lib/content/sample/sample-book.ts';
import { addDays } from '../../lib/domain/calendar/day.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { writeOpenFormat } from '../../lib/transfer/export/open-format-write.ts';
import { localDay } from '../../lib/util/local-time.ts';
import { makeDossier, makeTouch } from '../factories/client.ts';
import { ImportModel } from './support/import-model.ts';
import { objectionsTo } from './support/objections.ts';
import { byTestId } from './support/panel.ts';
import { type Session, startReadySession } from './support/session.ts';
import { openWorkspace, type WorkspaceModel } from './support/workspace-model.ts';

const TODAY = localDay(Date.now());
const SAMPLE = makeSampleBook(TODAY);
const FIRM = SAMPLE.find(({ client }) => client.kind === 'enterprise') as Dossier;
const PERSON = SAMPLE.find(({ client }) => client.kind === 'person') as Dossier;

let session: Session;
let workspace: WorkspaceModel;
let page: ImportModel;

beforeAll(async () => {
  const ready = await startReadySession();
  session = ready;
  workspace = await openWorkspace(session, ready.ready);
  page = new ImportModel(workspace);
});
afterAll(async () => {
  page?.close();
  await session?.close();
});

async function bookOf(dossiers: readonly Dossier[]): Promise<Uint8Array<ArrayBuffer>> {
  const cause = { by: '王芳', reason: '换电脑', generatedAt: '2026-11-20 09:30' };
  const written = await writeOpenFormat({ dossiers, cause, generator: 'test' });
  if (!written.ok) throw new Error('not written');
  return new Uint8Array(await written.value.blob.arrayBuffer());
}

async function open(name: string, content: Uint8Array): Promise<void> {
  await page.open();
  await page.choose(name, content);
}

/** Wait until the workspace's overview counts this. */
async function hasCounts(wanted: readonly string[]): Promise<void> {
  await workspace.goTo('');
  const shown = () => workspace.page.$$eval('main dl dd', (nodes) => nodes.map((node) => node.textContent).join(' '));
  await expect.poll(shown, { timeout: 5000 }).toBe(wanted.join(' '));
}

/** What the workspace's overview counts. */
async function counts(): Promise<readonly string[]> {
  await workspace.goTo('');
  await workspace.showsText('触达记录');
  return workspace.page.$$eval('main dl dd', (nodes) => nodes.map((node) => node.textContent ?? ''));
}

test('the own book brings nothing new when it is read back', async () => {
  await open('客户簿.zip', await bookOf(SAMPLE));
  await workspace.shows(TEST_IDS.importBook, 30_000);
  expect(await page.textOf(TEST_IDS.importCounts)).toBe(`新客户0补充到已有客户0没有变化${SAMPLE.length}`);
  expect(await workspace.page.$eval(byTestId(TEST_IDS.importGo), (node) => (node as HTMLButtonElement).disabled)).toBe(
    true,
  );
});

test('another book is added to the own one, a namesake only when told so, and all of it is taken back', async () => {
  const before = await counts();
  const added = makeDossier({ client: { name: '晴川远来仪器有限公司', clientNumber: 'KH70009901' } });
  // Under another id and with the client number alone: the same firm in a colleague's book.
  const { clientNumber = '' } = FIRM.client;
  const known = makeDossier({
    client: { name: '同事写的另一个叫法', clientNumber },
    touches: [makeTouch({ text: '同事记下的一次拜访' })],
  });
  const namesake = makeDossier({ client: { kind: 'person', name: PERSON.client.name } });
  await open('同事的客户簿.zip', await bookOf([added, known, namesake]));
  await workspace.shows(TEST_IDS.importBook, 30_000);
  expect(await page.textOf(TEST_IDS.importCounts)).toBe('新客户1补充到已有客户1没有变化0');
  expect(await objectionsTo(workspace.page)).toEqual([]);
  expect(await page.textOf(TEST_IDS.importGo)).toBe('导入 2 位客户');
  expect(await counts()).toEqual(before);

  await open('同事的客户簿.zip', await bookOf([added, known, namesake]));
  await workspace.shows(TEST_IDS.importBookUnsure, 30_000);
  await workspace.page.select(byTestId(TEST_IDS.importBookUnsure), 'new');
  expect(await page.textOf(TEST_IDS.importGo)).toBe('导入 3 位客户');
  await page.go();
  expect(await page.textOf(TEST_IDS.importDone)).toMatch(/新客户2更新的客户1.*触达1/);
  await page.undo();
  expect(await page.textOf(TEST_IDS.importUndone)).toContain('3 位客户恢复到导入前');
  await hasCounts(before);
  await workspace.goTo('audit');
  await workspace.hasEntry('撤销导入');
  await workspace.hasEntry('导入', '同事的客户簿.zip');
});

test.each([
  ['cut off', '残缺.zip', async () => (await bookOf(SAMPLE)).slice(0, 4000), '不完整或已损坏'],
  ['a zip of something else', '压缩的表格.zip', async () => wrapped(), '请先解压'],
  [
    'wrong in one record',
    '写错.zip',
    () => bookOf([makeDossier(), makeDossier({ touches: [makeTouch({ day: '2026-02-31' })] })]),
    'touches.jsonl 第 1 行',
  ],
])('a file that is %s is refused with the reason, and nothing is written', async (_, name, content, message) => {
  const before = await counts();
  await open(name, await content());
  await workspace.shows(TEST_IDS.importFailure, 30_000);
  expect(await page.textOf(TEST_IDS.importFailure)).toContain(message);
  expect(await counts()).toEqual(before);
});

/** A zip with a table in it. */
async function wrapped(): Promise<Uint8Array> {
  const { zipSync } = await import('fflate');
  return zipSync({ '客户.csv': new TextEncoder().encode('客户名称\r\n望川食品有限公司\r\n') });
}

describe('a calendar', () => {
  const tomorrow = addDays(TODAY, 1);
  const event = (uid: string, title: string) => [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SUMMARY:${title}`,
    `DTSTART:${tomorrow.replaceAll('-', '')}T140000`,
    'END:VEVENT',
  ];
  const file = () =>
    ['BEGIN:VCALENDAR', ...event('a', `拜访${FIRM.client.name}`), ...event('b', '部门例会'), 'END:VCALENDAR'].join(
      '\r\n',
    );
  const look = async () => {
    await page.open();
    await page.choose('日程.ics', file());
    await workspace.shows(TEST_IDS.importCalendar);
    return page.textOf(TEST_IDS.importCounts);
  };

  test('becomes visits of the clients it names, once however often it is imported', async () => {
    expect(await look()).toBe('新增1待确认1');
    await page.go();
    expect(await look()).toBe('新增0没有变化1待确认1');
  });

  test('stands in the week at its time, and is moved by keyboard and back', async () => {
    const day = () =>
      workspace.page.$eval('[data-key][data-sort="contact"]', (item) =>
        item.closest('section')?.querySelector('[data-day]')?.getAttribute('data-day'),
      );
    await workspace.goTo('week');
    await workspace.shows(TEST_IDS.weekGrid);
    await workspace.page.focus(byTestId(weekDayTestId(TODAY)));
    await workspace.page.keyboard.press('ArrowRight');
    await workspace.page.waitForSelector('[data-key][data-sort="contact"]');
    expect(await day()).toBe(tomorrow);
    await workspace.page.focus('[data-key][data-sort="contact"]');
    await workspace.page.keyboard.down('Control');
    await workspace.page.keyboard.press('ArrowLeft');
    await workspace.page.keyboard.up('Control');
    await workspace.showsText('已改到');
    await workspace.page.waitForSelector(`section:has([data-day="${TODAY}"]) [data-key][data-sort="contact"]`);
    expect(await workspace.page.evaluate(() => document.activeElement?.getAttribute('data-sort'))).toBe('contact');
    expect(await objectionsTo(workspace.page)).toEqual([]);
  });
});
