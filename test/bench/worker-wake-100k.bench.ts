import type { CDPSession, Page } from 'puppeteer-core';
import { launchSuixing } from '../e2e/support/chromium.ts';
import { bundle } from '../e2e/support/in-page.ts';
import { stopWorkers } from '../e2e/support/panel.ts';
import { startReadySession } from '../e2e/support/session.ts';
import { servePortals } from '../portals/serve.ts';
import { type Bench, median, result } from './support/bench.ts';
import { scratchExtension } from './support/in-extension.ts';

const CLIENTS = 100_000;
const ROUNDS = 15;
const WARM_UP = 3;
const EMPTY_WORKER = 'chrome.runtime.onMessage.addListener((m, s, reply) => { reply({}); });';

/**
 * The background's first answer to a portal page after it was stopped, with 100,000 clients in the book, beside the first
 * answer of a worker that does nothing but answer.
 */
export const bench: Bench = {
  name: 'worker-wake-100k',
  async run() {
    const empty = await emptyWorker();
    const full = await fullWorker();
    return result({
      bench: 'worker-wake-100k',
      value: median(full),
      unit: 'ms',
      baseline: 'the first answer of an empty worker after it was stopped',
      baselineValue: median(empty),
      n: ROUNDS,
    });
  },
};

async function emptyWorker(): Promise<number[]> {
  const portals = await servePortals({ port: 0 });
  const scratch = await scratchExtension({ worker: EMPTY_WORKER, content: 'globalThis.isOurs = true;' });
  const suixing = await launchSuixing({ extensionDir: scratch.folder });
  try {
    const tab = await suixing.browser.newPage();
    await tab.goto(`${portals.origin}/crm/`);
    return await firstAnswers(tab, suixing.extensionId, { type: 'ping' });
  } finally {
    await suixing.close();
    await portals.close();
    scratch.remove();
  }
}

async function fullWorker(): Promise<number[]> {
  const session = await startReadySession({}, '/crm/');
  try {
    const filler = await session.suixing.browser.newPage();
    await filler.goto(`chrome-extension://${session.suixing.extensionId}/options.html`);
    await filler.evaluate(await bundle('test/bench/in-page/fill-extension.ts'));
    const names = (await filler.evaluate(`globalThis.fillBook(${CLIENTS})`)) as string[];
    await filler.close();
    await session.ready.page.close();
    await session.tab.bringToFront();
    await session.goto('/crm/');
    const candidates = names.map((text, index) => ({
      index,
      kind: 'name',
      text,
      cues: index === 0 ? ['heading'] : [],
      isMarkable: true,
    }));
    const request = { type: 'page.candidates', request: { generation: 1, candidates } };
    const times = await firstAnswers(session.tab, session.suixing.extensionId, request, (answer) => {
      const { marks } = answer as { marks: readonly unknown[] };
      if (marks.length !== names.length) throw new Error(`${marks.length} of ${names.length} names were recognised`);
    });
    return times;
  } finally {
    await session.close();
  }
}

/** Stop the worker, then time one message from our script in the page to its answer. */
async function firstAnswers(
  tab: Page,
  extensionId: string,
  message: unknown,
  check: (answer: unknown) => void = () => {},
): Promise<number[]> {
  const cdp = await tab.createCDPSession();
  const contextId = await contentContext(cdp, extensionId);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    await stopWorkers(tab);
    const { result: reply, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      contextId,
      awaitPromise: true,
      returnByValue: true,
      expression: `(async () => {
        const started = performance.now();
        const answer = await chrome.runtime.sendMessage(${JSON.stringify(message)});
        return { ms: performance.now() - started, answer };
      })()`,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    const { ms, answer } = reply.value as { ms: number; answer: unknown };
    check(answer);
    if (round >= WARM_UP) times.push(ms);
  }
  return times;
}

/** The world in which an extension's script runs in this page. */
async function contentContext(cdp: CDPSession, extensionId: string): Promise<number> {
  return new Promise((resolve, reject) => {
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.includes(extensionId)) resolve(context.id);
    });
    cdp.send('Runtime.enable').catch(reject);
  });
}
