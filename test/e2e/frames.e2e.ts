import type { HTTPRequest } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { TEST_IDS } from '../../components/test-ids.ts';
import { sampleClients } from '../../lib/content/sample/sample-book.ts';
import type { PanelModel } from './support/panel-model.ts';
import { type Session, startReadySession } from './support/session.ts';

const [A, B] = ['云岭恒屹铸造有限公司', '澜州砺川轴承股份有限公司'].map((name) =>
  sampleClients().find((client) => client.name === name),
);
if (!A?.clientNumber || !B?.clientNumber) throw new Error('the sample book has changed');

/** A page of our own making under the portal's address: text at once, or when the promise is there. */
type Answer = string | (() => Promise<string>);

let session: Session & { ready: PanelModel };
let answers: Record<string, Answer> = {};

beforeAll(async () => {
  session = await startReadySession();
  await session.tab.setRequestInterception(true);
  session.tab.on('request', (request) => void answer(request));
});
afterAll(() => session?.close());
afterEach(() => {
  answers = {};
});

async function answer(request: HTTPRequest): Promise<void> {
  const found = answers[new URL(request.url()).pathname];
  if (found === undefined) return request.continue();
  const body = typeof found === 'string' ? found : await found();
  const contentType = request.resourceType() === 'script' ? 'text/javascript' : 'text/html; charset=utf-8';
  await request.respond({ status: 200, contentType, body });
}

const about = (client: typeof A, more = '') =>
  `<!doctype html><title>x</title><h1>${client?.name}</h1><table><tr><td>客户名称</td><td>${client?.name}</td></tr>` +
  `<tr><td>客户号</td><td>${client?.clientNumber}</td></tr></table>${more}`;

const frameStates = () =>
  session.ready.page.evaluate(async () =>
    Object.entries(await chrome.storage.session.get(null))
      .filter(([key]) => key.startsWith('page:'))
      .map(([, state]) => (state as { subjects: { clientId: string }[] }).subjects.map((each) => each.clientId)),
  );

/** A candidate as the page half would send it. */
function labelled(text: string) {
  return { index: 0, kind: 'name', text, cues: ['labelled'], isMarkable: true };
}

/** Speak with the voice of our own script, as a renderer could that has been taken over. */
async function inOurWorld(expression: string): Promise<unknown> {
  const cdp = await session.tab.createCDPSession();
  const worlds: { id: number; origin: string }[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await cdp.send('Runtime.enable');
  const ours = worlds.find((world) => world.origin.startsWith('chrome-extension://'));
  if (!ours) throw new Error('our script is not in the page');
  const request = { expression, contextId: ours.id, awaitPromise: true, returnByValue: true };
  const { result } = await cdp.send('Runtime.evaluate', request);
  await cdp.detach();
  return result.value;
}

test('a frame that reports before its slow shell is not forgotten when the shell arrives', async () => {
  let release = () => {};
  const held = new Promise<string>((resolve) => {
    release = () => resolve('');
  });
  answers = {
    '/shell': '<!doctype html><title>x</title><iframe src="/inner"></iframe><script src="/slow.js"></script>',
    '/inner': about(A),
    '/slow.js': () => held,
  };
  const loaded = session.goto('/shell');
  await session.ready.showsClient(A.name);
  release();
  await loaded;
  await expect.poll(async () => (await frameStates()).flat(), { timeout: 5000 }).toEqual([A.id]);
  await session.ready.showsClient(A.name);
});

test('a frame that is taken away takes its client with it', async () => {
  answers = { '/tabs': '<!doctype html><title>x</title><iframe src="/inner"></iframe>', '/inner': about(A) };
  await session.goto('/tabs');
  await session.ready.showsClient(A.name);
  await session.tab.evaluate(() => document.querySelector('iframe')?.remove());
  await session.ready.shows(TEST_IDS.todayList);
  expect((await frameStates()).flat()).toEqual([]);
});

test('a goodbye that follows hard on a report is the last word', async () => {
  answers = { '/inner': about(A) };
  await session.goto('/inner');
  await session.ready.showsClient(A.name);
  const report = { type: 'page.candidates', request: { generation: 9, candidates: [labelled(A.name)] } };
  // Which of two would win a race is luck: often enough, it shows.
  for (let round = 0; round < 12; round += 1) {
    await inOurWorld(`Promise.all([
      chrome.runtime.sendMessage(${JSON.stringify(report)}),
      chrome.runtime.sendMessage({ type: 'page.bye', request: {} }),
    ])`);
    expect(await frameStates()).toEqual([]);
  }
  await session.ready.shows(TEST_IDS.todayList);
});

test('two frames about two clients ask which is meant', async () => {
  answers = {
    '/two': '<!doctype html><title>x</title><iframe src="/a"></iframe><iframe src="/b"></iframe>',
    '/a': about(A),
    '/b': about(B),
  };
  await session.goto('/two');
  await session.ready.shows(TEST_IDS.chooser);
});

test('a portal that is disabled shows nothing, and enabled again shows the page as it is by then', async () => {
  answers = { '/spa': '<!doctype html><title>x</title>' };
  await session.goto('/spa');
  await session.ready.click(TEST_IDS.openSettings);
  await session.tab.evaluate(fill, about(A));
  await expect.poll(async () => (await frameStates()).flat(), { timeout: 5000 }).toEqual([A.id]);
  await session.ready.click(TEST_IDS.disablePortal);
  await expect.poll(frameStates, { timeout: 5000 }).toEqual([]);
  await session.tab.evaluate(fill, about(B));
  await session.ready.page.reload();
  await session.ready.click(TEST_IDS.enablePortal);
  await session.ready.showsClient(B.name);
});

/** Replace what a page shows without loading it again. */
function fill(html: string): void {
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
}

test('a page cannot call up a client it does not show', async () => {
  answers = { '/plain': '<!doctype html><title>x</title><p>没有客户</p>' };
  await session.goto('/plain');
  await session.ready.shows(TEST_IDS.todayList);
  const reply = await inOurWorld(
    `chrome.runtime.sendMessage({ type: 'page.openClient', request: { clientId: '${B.id}' } })`,
  );
  expect(reply).toEqual({});
  const left = await session.ready.page.evaluate(() => chrome.storage.session.get(null));
  expect(Object.keys(left).filter((key) => key.startsWith('request:'))).toEqual([]);
  await session.ready.shows(TEST_IDS.todayList);
});

test('a script that tries out names is answered only so often', async () => {
  answers = { '/plain': '<!doctype html><title>x</title><p>没有客户</p>' };
  await session.goto('/plain');
  const answered = await inOurWorld(`(async () => {
    let answered = 0;
    for (let i = 0; i < 100; i += 1) {
      const request = { generation: i, candidates: [${JSON.stringify(labelled(A.name))}] };
      const reply = await chrome.runtime.sendMessage({ type: 'page.candidates', request });
      if (reply.marks.length > 0) answered += 1;
    }
    return answered;
  })()`);
  expect(answered).toBeGreaterThan(5);
  expect(answered).toBeLessThan(60);
});

test('a page that has used up its allowance is shown as it is in the end', async () => {
  answers = { '/busy': about(A) };
  await session.goto('/busy');
  await session.ready.showsClient(A.name);
  const report = { type: 'page.candidates', request: { generation: 9, candidates: [labelled(A.name)] } };
  await inOurWorld(
    `Promise.all(Array.from({ length: 60 }, () => chrome.runtime.sendMessage(${JSON.stringify(report)})))`,
  );
  await session.tab.evaluate(fill, about(B));
  await session.ready.showsClient(B.name);
});

test('a frame with nothing in it gets no reader, and is read once something comes', async () => {
  const hasReader = `Boolean(globalThis[Symbol.for('page-reader')]?.start)`;
  answers = { '/empty': '<!doctype html><title>shell</title><div id="app"></div>' };
  await session.goto('/empty');
  await expect.poll(frameStates).toEqual([[]]);
  expect(await inOurWorld(hasReader)).toBe(false);
  // A shadow tree comes without any change in the page.
  await session.tab.evaluate((name) => {
    const heading = Object.assign(document.createElement('h1'), { textContent: name });
    document.querySelector('#app')?.attachShadow({ mode: 'closed' }).append(heading);
  }, A.name);
  await session.ready.showsClient(A.name);
  expect(await inOurWorld(hasReader)).toBe(true);
});
