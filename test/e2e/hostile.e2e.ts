import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_IDS } from '../../components/test-ids.ts';
import { HOSTILE_SUBJECT, HUGE_HITS } from '../portals/hostile.ts';
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
    const slowest = await session.tab.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let last = performance.now();
          let worst = 0;
          let turns = 0;
          const step = () => {
            const now = performance.now();
            worst = Math.max(worst, now - last);
            last = now;
            turns += 1;
            if (turns < 60) requestAnimationFrame(step);
            else resolve(worst);
          };
          requestAnimationFrame(step);
        }),
    );
    // A frame may slip on a loaded machine; a frozen page takes seconds.
    expect(slowest).toBeLessThan(1000);
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
      for (const file of ['portal.js', 'icon/128.png', 'sidepanel.html', 'manifest.json']) {
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
