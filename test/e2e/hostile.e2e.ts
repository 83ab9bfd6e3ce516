import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_IDS } from '../../components/test-ids.ts';
import type { FrameState } from '../../lib/contracts/page-state.ts';
import { decidePage } from '../../lib/recognition/subject.ts';
import { DISGUISES, HOSTILE_SUBJECT, HUGE_HITS } from '../portals/hostile.ts';
import { inOurWorld, listenInBackground } from './support/background-ear.ts';
import { slowestFrame } from './support/frames.ts';
import { findMarks } from './support/marks.ts';
import type { PanelModel } from './support/panel-model.ts';
import { type Session, startReadySession } from './support/session.ts';

let session: Session & { ready: PanelModel };

beforeAll(async () => {
  session = await startReadySession();
});
afterAll(() => session?.close());

const pageErrors = () => session.tab.evaluate(() => (window as unknown as { __errors?: unknown[] }).__errors ?? []);

describe('a page that works against us', () => {
  test('with 10,000 mutations a second, is recognised and stays responsive', async () => {
    await session.goto('/hostile/mutations?seconds=4');
    await session.ready.showsClient(HOSTILE_SUBJECT, 10_000);
    // A frame may slip on a loaded machine; a frozen page takes seconds.
    expect(await slowestFrame(session.tab)).toBeLessThan(1000);
    expect(await pageErrors()).toEqual([]);
  });

  test('with overridden built-ins and hostile globals, is recognised all the same', async () => {
    await session.goto('/hostile/prototypes');
    await session.ready.showsClient(HOSTILE_SUBJECT);
    expect(await pageErrors()).toEqual([]);
  });

  test('with thousands of false codes, binds to nobody', async () => {
    await session.goto('/hostile/codes');
    await session.ready.shows(TEST_IDS.todayList);
    await session.tab.waitForFunction(() => document.readyState === 'complete');
    const states = await session.ready.page.evaluate(() => chrome.storage.session.get(null));
    const frames = Object.entries(states).filter(([key]) => key.startsWith('page:'));
    for (const [, state] of frames) expect(state).toMatchObject({ subjects: [] });
    expect(await pageErrors()).toEqual([]);
  });

  test('of half a megabyte with hundreds of clients, is read whole and marked only where it shows', async () => {
    await session.goto('/hostile/huge');
    await session.ready.shows(TEST_IDS.todayList);
    const mentioned = () =>
      session.ready.page.evaluate(async () => {
        const states = Object.entries(await chrome.storage.session.get(null));
        return states.flatMap(([key, state]) =>
          key.startsWith('page:') ? (state as { mentions: string[] }).mentions : [],
        ).length;
      });
    await expect.poll(mentioned, { timeout: 10_000 }).toBeGreaterThan(50);
    await expect.poll(async () => (await findMarks(session.tab)).length, { timeout: 10_000 }).toBeGreaterThan(0);
    expect((await findMarks(session.tab)).length).toBeLessThan(HUGE_HITS / 4);
    expect(await pageErrors()).toEqual([]);
  });
});

/** What the background has made of the page. */
async function conclusion() {
  const stored = await session.ready.page.evaluate(() => chrome.storage.session.get(null));
  const frames = Object.entries(stored).flatMap(([key, state]) =>
    key.startsWith('page:') ? [state as FrameState] : [],
  );
  return { subject: decidePage(frames), frames: frames.length };
}

describe('a page that lies', () => {
  test('with thousands of codes that could be real, binds to nobody', async () => {
    await session.goto('/hostile/valid-codes');
    await expect.poll(async () => (await conclusion()).frames, { timeout: 10_000 }).toBe(1);
    const { subject } = await conclusion();
    expect(subject.kind).not.toBe('client');
    expect(await slowestFrame(session.tab)).toBeLessThan(1000);
  });

  test('with names that look like a client’s and are disguised, binds to nobody', async () => {
    const bound: string[] = [];
    const ear = await listenInBackground(session.suixing);
    for (const as of DISGUISES.keys()) {
      await ear.forget();
      await session.goto(`/hostile/disguised?as=${as}`);
      // Asked and answered once more by the page's own report: its conclusion is there by then.
      await expect
        .poll(async () => (await ear.heard()).some(({ type }) => type === 'page.candidates'), { timeout: 5000 })
        .toBe(true);
      await inOurWorld(session.tab, `chrome.runtime.sendMessage({ type: 'page.hello', request: {} })`);
      if ((await conclusion()).subject.kind === 'client') bound.push(`${as}`);
    }
    expect(bound).toEqual([]);
    await session.goto('/hostile/remover');
    await session.ready.showsClient(HOSTILE_SUBJECT);
  });

  test('that imitates our marks and messages, reaches nothing', async () => {
    const ear = await listenInBackground(session.suixing);
    await session.goto('/hostile/imitator');
    await session.tab.mouse.click(220, 220);
    expect(await session.tab.evaluate(() => (window as unknown as { __clicked?: boolean }).__clicked)).toBe(true);
    await inOurWorld(session.tab, `chrome.runtime.sendMessage({ type: 'page.hello', request: {} })`);
    const heard = await ear.heard();
    expect(heard.map(({ type }) => type)).toContain('page.hello');
    expect(heard.filter(({ type }) => type === 'page.openClient')).toEqual([]);
    expect(JSON.stringify(heard)).not.toContain(HOSTILE_SUBJECT);
    await session.ready.shows(TEST_IDS.todayList);
  });

  test('that takes our nodes away in a loop, is left alone after a few times and still recognised', async () => {
    await session.goto('/hostile/remover');
    await session.ready.showsClient(HOSTILE_SUBJECT);
    const removed = () => session.tab.evaluate(() => (window as unknown as { __removed: number }).__removed);
    await expect.poll(removed, { timeout: 5000 }).toBeGreaterThan(1);
    await slowestFrame(session.tab);
    expect(await removed()).toBeLessThan(10);
    expect(await findMarks(session.tab)).toEqual([]);
    expect(await pageErrors()).toEqual([]);
  });

  test('of one text without an end, is recognised and stays responsive', async () => {
    await session.goto('/hostile/long-text?mb=1');
    await session.ready.showsClient(HOSTILE_SUBJECT, 30_000);
    expect(await slowestFrame(session.tab)).toBeLessThan(1500);
    expect(await pageErrors()).toEqual([]);
  });
});

describe('a page cannot tell', () => {
  test('which extension is there: no id, no event, no global, no resource', async () => {
    await session.tab.evaluateOnNewDocument(() => {
      const seen: string[] = [];
      Object.assign(window, { __seen: seen });
      const dispatch = EventTarget.prototype.dispatchEvent;
      EventTarget.prototype.dispatchEvent = function (event) {
        seen.push(`event ${event.type}`);
        return dispatch.call(this, event);
      };
      window.addEventListener('message', (event) => seen.push(`message ${JSON.stringify(event.data)}`));
    });
    await session.goto('/crm/');
    await expect.poll(async () => (await findMarks(session.tab)).length, { timeout: 5000 }).toBeGreaterThan(3);
    const id = session.suixing.extensionId;
    const found = await session.tab.evaluate(async (extensionId) => {
      const reached: string[] = [];
      for (const file of ['portal.js', 'portal-reader.js', 'icon/128.png', 'sidepanel.html', 'manifest.json']) {
        const answer = await fetch(`chrome-extension://${extensionId}/${file}`).catch(() => undefined);
        if (answer?.ok) reached.push(file);
      }
      return {
        reached,
        seen: (window as unknown as { __seen: string[] }).__seen.filter((entry) =>
          /wxt|suixing|extension/i.test(entry),
        ),
        html: document.documentElement.outerHTML.includes(extensionId),
        runtime: typeof (globalThis as { chrome?: { runtime?: { id?: string } } }).chrome?.runtime?.id,
        highlights: [...CSS.highlights.keys()].filter((name) => /suixing|client|grade|stage|随行/i.test(name)),
      };
    }, id);
    expect(found).toEqual({ reached: [], seen: [], html: false, runtime: 'undefined', highlights: [] });
  });

  test('who the clients are: a page without them gets no name from us', async () => {
    await session.goto('/hostile/plain');
    await session.ready.shows(TEST_IDS.todayList);
    const html = await session.tab.evaluate(
      () => document.documentElement.outerHTML + JSON.stringify({ ...localStorage }),
    );
    expect(html).not.toContain(HOSTILE_SUBJECT);
    expect(await findMarks(session.tab)).toEqual([]);
  });
});

test('nothing runs on a site that is not enabled', async () => {
  const other = await session.suixing.browser.newPage();
  await other.goto(`${session.portals.origin.replace('127.0.0.1', 'localhost')}/crm/`);
  const contexts: string[] = [];
  const cdp = await other.createCDPSession();
  cdp.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context.origin));
  await cdp.send('Runtime.enable');
  expect(contexts.filter((origin) => origin.startsWith('chrome-extension://'))).toEqual([]);
  expect(await findMarks(other)).toEqual([]);
  await other.close();
});

test('our own pages reach nothing but themselves', async () => {
  const outcome = await session.ready.page.evaluate(async (origin) => {
    const answer = await fetch(`${origin}/crm/`).catch(() => undefined);
    return answer === undefined ? 'blocked' : 'reached';
  }, session.portals.origin);
  expect(outcome).toBe('blocked');
});
