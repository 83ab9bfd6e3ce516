import { afterAll, beforeAll, expect, test } from 'vitest';
import { TEST_IDS } from '../../components/test-ids.ts';
import { makeSampleBook } from '../../lib/content/sample/sample-book.ts';
import type { PanelModel } from './support/panel-model.ts';
import { type Session, startReadySession } from './support/session.ts';
import { isWorkspace } from './support/workspace-model.ts';

const BOOK = makeSampleBook('2026-11-21');
const DOSSIER = BOOK.find(({ client }) => client.name === '云岭精机制造有限公司');
const OTHER = BOOK.find(({ client }) => client.name === '澜州砺川轴承股份有限公司')?.client;
const PERSON = DOSSIER?.people.find(({ phone }) => phone !== undefined);
if (!DOSSIER || !OTHER || !PERSON?.phone) throw new Error('the sample book has changed');
const { client } = DOSSIER;
const other = OTHER;
const TAIL = PERSON.phone.replaceAll(/\D/g, '').slice(-4);

let session: Session & { ready: PanelModel };
let panel: PanelModel;

beforeAll(async () => {
  session = await startReadySession();
  panel = session.ready;
  await panel.shows(TEST_IDS.todayList);
});
afterAll(() => session?.close());

/** From a client opened by hand back to the day: over the page of another. */
async function backToTheDay(): Promise<void> {
  await session.goto(`/crm/client/${other.clientNumber}`);
  await panel.showsClient(other.name);
  await session.goto('/crm/');
  await panel.shows(TEST_IDS.todayList);
}

/** What is shown when this is typed: section, text and marked characters of every result. */
async function results(typed: string) {
  const field = await panel.page.locator(`[data-testid="${TEST_IDS.search}"]`).waitHandle();
  await field.focus();
  await panel.page.keyboard.press('Escape');
  await panel.type(TEST_IDS.search, typed);
  return () =>
    panel.page.$$eval('[role="listbox"] [role="option"]', (options) =>
      options.map((option) => ({
        kind: option.closest('[role="group"]')?.firstElementChild?.firstElementChild?.textContent ?? '',
        text: option.textContent ?? '',
        marked: [...option.querySelectorAll('mark')].map((mark) => mark.textContent ?? ''),
        isChosen: option.getAttribute('aria-selected') === 'true',
      })),
    );
}

test.each([
  ['the short name', '云岭精机', '云岭精机'],
  ['full pinyin', 'yunlingjingji', '云岭精机'],
  ['pinyin broken off', 'yunlingj', '云岭精'],
  ['initials', 'yljj', '云岭精机'],
  ['pinyin and characters', 'yunl精机', '云岭精机'],
  ['part of the credit code', client.uscc?.slice(6, 14) ?? '', client.uscc?.slice(6, 14) ?? ''],
  ['the client number', client.clientNumber ?? '', client.clientNumber ?? ''],
  ['a wrong character', '云领精机', '云岭精机'],
])('the client is found by %s', async (_what, typed, marked) => {
  const seen = await results(typed);
  await expect.poll(async () => (await seen())[0]?.text, { timeout: 5000 }).toContain(client.name);
  const [first] = await seen();
  expect(first?.marked).toContain(marked);
  expect(first?.isChosen).toBe(true);
});

test('a person is found by the tail of the phone, which stays masked', async () => {
  const seen = await results(TAIL);
  await expect
    .poll(async () => (await seen()).map(({ text }) => text).join(), { timeout: 5000 })
    .toContain(PERSON.name);
  const hit = (await seen()).find(({ text }) => text.includes(PERSON.name));
  expect(hit?.kind).toBe('联系人');
  expect(hit?.text).toContain(`****${TAIL}`);
  expect(await panel.text()).not.toContain(PERSON.phone);
});

test('what was said in a touch is found among the sealed records, and Enter opens the client', async () => {
  const seen = await results('毛利从19%掉到15%');
  await expect
    .poll(async () => (await seen()).map(({ kind, marked }) => [kind, ...marked]), { timeout: 10_000 })
    .toEqual([['触达记录', '毛利从19%掉到15%']]);
  await panel.page.keyboard.press('Enter');
  await panel.showsClient(client.name);
});

test('a product held is found with its clients', async () => {
  await backToTheDay();
  const seen = await results('xiedingcunkuan');
  await expect
    .poll(async () => (await seen()).filter(({ kind }) => kind === '已持有产品').length, { timeout: 10_000 })
    .toBeGreaterThan(1);
  expect((await seen()).at(-1)?.marked).toEqual(['协定存款']);
});

test('what to say is found by a client’s own words, and Enter opens it in the workspace', async () => {
  await backToTheDay();
  const seen = await results('你们利率太高了');
  await expect
    .poll(async () => (await seen()).map(({ kind, text }) => `${kind} ${text}`)[0], { timeout: 10_000 })
    .toContain('话术 嫌利率高：把价格拆开讲');
  const opening = session.suixing.browser.waitForTarget(isWorkspace, { timeout: 10_000 });
  await panel.page.keyboard.press('Enter');
  const workspace = await opening;
  expect(new URL(workspace.url()).hash).toBe('#scripts?script=price.composition');
  await (await workspace.asPage()).close();
});

test('the arrow keys walk over all kinds, and Enter opens what is chosen', async () => {
  const seen = await results('chen');
  await expect.poll(async () => (await seen()).some(({ kind }) => kind === '联系人'), { timeout: 5000 }).toBe(true);
  const before = await seen();
  expect(before.length).toBeGreaterThan(2);
  await panel.page.keyboard.press('ArrowDown');
  await expect.poll(async () => (await seen()).findIndex(({ isChosen }) => isChosen)).toBe(1);
  await panel.page.keyboard.press('ArrowUp');
  await expect.poll(async () => (await seen()).findIndex(({ isChosen }) => isChosen)).toBe(0);
});

test('when nothing is found, the panel teaches what can be typed and offers to add the client', async () => {
  await results('不存在的单位名字');
  for (const text of ['首字母', '电话尾号', '信用代码', '添加“不存在的单位名字”为新客户']) await panel.showsText(text);
});

test('a touch just logged is found without a reload', async () => {
  await panel.page.keyboard.press('Escape');
  await session.goto(`/crm/client/${client.clientNumber}`);
  await panel.showsClient(client.name);
  await panel.logTouch({ channel: 'event', text: '谈到屋顶光伏的回款' });
  await panel.showsText('谈到屋顶光伏的回款');
  await session.goto('/crm/');
  await panel.shows(TEST_IDS.todayList);
  const seen = await results('屋顶光伏');
  await expect
    .poll(async () => (await seen()).map(({ kind, marked }) => [kind, ...marked]), { timeout: 10_000 })
    .toEqual([['触达记录', '屋顶光伏']]);
});
