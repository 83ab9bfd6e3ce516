import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CLICKJACKS, DEFACEMENTS, type Spot } from './in-page/clickjacks.ts';
import { type BackgroundEar, inOurWorld, listenInBackground } from './support/background-ear.ts';
import { clickMark, findMarks, look } from './support/marks.ts';
import { HOSTILE_SUBJECT } from '../portals/hostile.ts';
import { closePanel, isPanelUrl } from './support/panel.ts';
import { type Session, startReadySession } from './support/session.ts';

let session: Session;
let ear: BackgroundEar;

beforeAll(async () => {
  session = await startReadySession();
  await closePanel(session.suixing.browser);
  ear = await listenInBackground(session.suixing);
});
afterAll(() => session?.close());

beforeEach(async () => {
  await session.goto('/crm/');
  await expect.poll(async () => (await findMarks(session.tab)).length, { timeout: 5000 }).toBeGreaterThan(3);
  await ear.forget();
});

const isPanelOpen = () => session.suixing.browser.targets().some((target) => isPanelUrl(target.url()));

/** The badge of a name in the list. */
async function badge(): Promise<Spot> {
  const names = await session.tab.$$eval('table td a', (links) =>
    links.map((link) => {
      const { right, top, bottom } = link.getBoundingClientRect();
      return { right, top, bottom };
    }),
  );
  const marks = await findMarks(session.tab);
  const mark = marks.find(({ x, y }) =>
    names.some(({ right, top, bottom }) => Math.abs(right + 9 - x) < 12 && y > top - 4 && y < bottom + 4),
  );
  if (!mark) throw new Error('no mark in the list');
  return mark;
}

/** Two frames drawn and a message of ours answered: whatever the click has set off has arrived by then. */
async function settled(): Promise<void> {
  await session.tab.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  await inOurWorld(session.tab, `chrome.runtime.sendMessage({ type: 'page.hello', request: {} })`);
}

async function openings(): Promise<number> {
  return (await ear.heard()).filter(({ type }) => type === 'page.openClient').length;
}

async function click({ x, y }: Spot): Promise<void> {
  await session.tab.mouse.move(x, y, { steps: 3 });
  await session.tab.mouse.click(x, y);
}

async function expectNothing(): Promise<void> {
  await settled();
  expect(await openings()).toBe(0);
  expect(isPanelOpen()).toBe(false);
}

describe('a click that was meant for something else', () => {
  test.each(Object.entries(CLICKJACKS))('does nothing when the page uses %s', async (_name, attack) => {
    const spot = await badge();
    await session.tab.evaluate(attack, spot);
    await look(session.tab);
    await click(spot);
    await expectNothing();
  });

  test('does nothing through a full screen that lets it fall through', async () => {
    const spot = await badge();
    const cdp = await session.tab.createCDPSession();
    const expression = `(async () => {
      const cover = document.createElement('div');
      cover.style.cssText = 'background:#fff;pointer-events:none';
      document.body.append(cover);
      await cover.requestFullscreen();
    })()`;
    await cdp.send('Runtime.evaluate', { expression, awaitPromise: true, userGesture: true });
    await cdp.detach();
    await look(session.tab);
    await click(spot);
    await expectNothing();
    await session.tab.evaluate(() => document.exitFullscreen());
  });

  test('does nothing in a frame that another site shows transparent', async () => {
    const other = session.portals.origin.replace('127.0.0.1', 'localhost');
    await session.tab.goto(`${other}/hostile/plain`);
    await session.tab.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.src = src;
      frame.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;border:0;opacity:0.01';
      document.body.append(frame);
    }, `${session.portals.origin}/crm/`);
    const frame = await session.tab.waitForFrame((one) => one.url().startsWith(session.portals.origin));
    await frame.waitForSelector('table td a');
    // Reported, so marked soon.
    await expect
      .poll(async () => (await ear.heard()).filter(({ type }) => type === 'page.candidates').length, { timeout: 5000 })
      .toBeGreaterThan(0);
    const spot = await frame.$eval('table tbody tr:nth-child(3) td a', (link) => {
      const { right, top, height } = link.getBoundingClientRect();
      return { x: right + 9, y: top + height / 2 };
    });
    await look(session.tab);
    await click(spot);
    await frame.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    await session.goto('/crm/');
    await expectNothing();
  });

  test('nor does Enter or the space bar when the page has stolen the focus', async () => {
    await session.tab.evaluate(() => {
      for (const host of document.querySelectorAll<HTMLElement>('html > :not(head):not(body)')) {
        host.focus();
        host.tabIndex = 0;
        host.focus();
      }
    });
    await session.tab.keyboard.press('Enter');
    await session.tab.keyboard.press('Space');
    for (let i = 0; i < 40; i += 1) await session.tab.keyboard.press('Tab');
    await session.tab.keyboard.press('Enter');
    await session.tab.goBack().catch(() => undefined);
    await session.goto('/crm/');
    await expectNothing();
  });
});

test.each(Object.entries(DEFACEMENTS))('%s changes nothing about the badge', async (_name, attack) => {
  const spot = await badge();
  await session.tab.evaluate(attack, spot);
  await settled();
  expect(await badge()).toEqual(spot);
  const opacities = await session.tab.$$eval('html > :not(head):not(body)', (hosts) =>
    hosts.map((host) => getComputedStyle(host).opacity),
  );
  expect(opacities).toEqual(['1']);
});

describe('marks', () => {
  /** What is underlined: the page can read that much. */
  const underlined = () =>
    session.tab.evaluate(() =>
      [...CSS.highlights.values()].flatMap((one) => [...one].map((range) => (range as Range).toString())),
    );

  test('are drawn over no control and in no field that can be edited', async () => {
    await session.goto('/hostile/plain');
    const [plain, button, field, under] = await session.tab.evaluate((name) => {
      const add = (tag: string, style: string, text = name) => {
        const made = document.createElement(tag);
        made.style.cssText = `position:absolute;left:20px;margin:0;${style}`;
        made.textContent = text;
        document.body.append(made);
        return made;
      };
      document.body.replaceChildren();
      const all = [add('p', 'top:20px'), add('button', 'top:60px'), add('div', 'top:100px'), add('p', 'top:140px')];
      all[2]?.setAttribute('contenteditable', '');
      add('input', 'top:135px;height:30px;width:400px;opacity:.2', '');
      return all.map((one) => one.getBoundingClientRect().top);
    }, HOSTILE_SUBJECT);
    await expect.poll(async () => (await findMarks(session.tab)).length, { timeout: 5000 }).toBeGreaterThan(0);
    await settled();
    const rows = (await findMarks(session.tab)).map(({ y }) => y);
    const at = (top = Number.NaN) => rows.filter((y) => y > top - 6 && y < top + 30).length;
    expect([at(plain), at(button), at(field), at(under)]).toEqual([1, 0, 0, 0]);
    // What a field covers is text of the page all the same; a button's words are not.
    expect(await underlined()).toEqual([HOSTILE_SUBJECT, HOSTILE_SUBJECT]);
  });

  test('are not on paper, and there again afterwards', async () => {
    const drawn = async () => [(await findMarks(session.tab)).length > 3, (await underlined()).length > 3];
    await expect.poll(drawn).toEqual([true, true]);
    // The page is told of the other medium with its next frame, and only a tab in front has one soon.
    await session.tab.bringToFront();
    await session.tab.emulateMediaType('print');
    await expect.poll(underlined, { timeout: 10_000 }).toEqual([]);
    // Asked once: the look for marks ends with its own connection, and with it the browser's show of paper.
    expect(await findMarks(session.tab)).toEqual([]);
    await session.tab.emulateMediaType();
    await expect.poll(drawn, { timeout: 10_000 }).toEqual([true, true]);
  });
});

test('a plain click on the same badge opens the panel', async () => {
  await clickMark(session.tab, await badge());
  await session.openedPanel();
  expect(await openings()).toBe(1);
  await closePanel(session.suixing.browser);
});
