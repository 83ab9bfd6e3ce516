import { afterAll, beforeAll, expect, test } from 'vitest';
import { TEST_IDS } from '../../components/test-ids.ts';
import { objectionsTo } from './support/objections.ts';
import type { PanelModel } from './support/panel-model.ts';
import { type Session, startSession } from './support/session.ts';

let session: Session;
let panel: PanelModel;

beforeAll(async () => {
  session = await startSession();
  await session.goto('/crm/client/6020001371');
  panel = await session.panel();
});
afterAll(() => session?.close());

const objections = () => objectionsTo(panel.page);

/** Every element that takes the keyboard has a name a screen reader can say. */
function nameless(): Promise<string[]> {
  return panel.page.$$eval('button, input, textarea, select, a[href], [role="button"]', (nodes) =>
    nodes
      .filter((node) => node.checkVisibility())
      .filter((node) => {
        const labels = (node as HTMLInputElement).labels?.length ?? 0;
        const name =
          node.getAttribute('aria-label') ?? node.getAttribute('aria-labelledby') ?? node.textContent?.trim();
        return !name && labels === 0;
      })
      .map((node) => node.outerHTML.slice(0, 120)),
  );
}

test('axe can object: a broken page is noticed', async () => {
  await panel.shows(TEST_IDS.vaultPassphrase);
  await panel.page.evaluate(() => {
    const image = document.createElement('img');
    image.id = 'broken';
    document.body.append(image);
  });
  expect((await objections()).some((objection) => objection.includes('#broken'))).toBe(true);
  await panel.page.evaluate(() => document.getElementById('broken')?.remove());
});

test('the welcome is clean', async () => {
  expect(await objections()).toEqual([]);
  expect(await nameless()).toEqual([]);
});

test('the client view is clean, with and without the open log line', async () => {
  await panel.setUp();
  await panel.shows(TEST_IDS.clientName);
  expect(await objections()).toEqual([]);
  await panel.type(TEST_IDS.logText, '昨天拜访欧阳总谈利率，嫌利率高，答应周六给报价，下周三回访');
  await panel.click(TEST_IDS.logStranger);
  await panel.click(TEST_IDS.logWorked);
  expect(await objections()).toEqual([]);
  expect(await nameless()).toEqual([]);
  await panel.clearLog();
});

test('a change of colours takes effect at once when motion is unwelcome', async () => {
  await panel.page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: 'light' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  // The look follows the system by an event; it must have come before the look is changed by hand.
  await panel.page.waitForFunction(() => document.documentElement.dataset.mantineColorScheme === 'light');
  const late = await panel.page.evaluate(async () => {
    const root = document.documentElement;
    const colours = () =>
      [...document.querySelectorAll('body *')].map((node) => {
        const { color, backgroundColor } = getComputedStyle(node);
        return `${color} ${backgroundColor}`;
      });
    const { mantineColorScheme: before } = root.dataset;
    colours();
    root.dataset.mantineColorScheme = before === 'dark' ? 'light' : 'dark';
    const first = colours();
    for (let frame = 0; frame < 20; frame += 1) await new Promise(requestAnimationFrame);
    const settled = colours();
    if (before) root.dataset.mantineColorScheme = before;
    return { differing: first.filter((colour, index) => colour !== settled[index]).length, of: settled.length };
  });
  expect(late.of).toBeGreaterThan(20);
  expect(late.differing).toBe(0);
});

test('the day view and its search are clean', async () => {
  await session.goto('/crm/');
  await panel.shows(TEST_IDS.todayList);
  expect(await objections()).toEqual([]);
  await panel.type(TEST_IDS.search, '云岭');
  expect(await objections()).toEqual([]);
  expect(await nameless()).toEqual([]);
});

test.each([
  ['the chooser', `/crm/name-check?name=${encodeURIComponent('澜州鼎沛商贸有限公司')}`, TEST_IDS.chooser],
  ['the offer to add a client', '/crm/client/6029990001', TEST_IDS.stranger],
])('%s is clean', async (_name, path, id) => {
  await session.goto(path);
  await panel.shows(id);
  expect(await objections()).toEqual([]);
  expect(await nameless()).toEqual([]);
});

test('the locked panel is clean', async () => {
  await session.goto('/crm/');
  await panel.shows(TEST_IDS.todayList);
  await panel.click(TEST_IDS.lockNow);
  await panel.shows(TEST_IDS.vaultPassphrase);
  expect(await objections()).toEqual([]);
});
