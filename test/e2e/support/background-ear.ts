import type { Page, WebWorker } from 'puppeteer-core';
import type { Suixing } from './chromium.ts';

/** Everything pages said to the background since the ear was put on. */
export interface BackgroundEar {
  heard(): Promise<readonly { readonly type: string; readonly request: unknown }[]>;
  forget(): Promise<void>;
}

/** Listen in the background to what pages send it, beside its own listeners. Holds until the worker is stopped. */
export async function listenInBackground({ browser, extensionId }: Suixing): Promise<BackgroundEar> {
  const target = await browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().includes(extensionId),
  );
  const worker = (await target.worker()) as WebWorker;
  await worker.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    chrome.runtime.onMessage.addListener((message) => {
      heard.push(message);
    });
  });
  return {
    heard: () =>
      worker.evaluate(() => (globalThis as unknown as { heard: { type: string; request: unknown }[] }).heard),
    forget: () =>
      worker.evaluate(() => {
        (globalThis as unknown as { heard: unknown[] }).heard.length = 0;
      }),
  };
}

/** Evaluate in the world of our script in a page's top frame, as a renderer could that has been taken over. */
export async function inOurWorld<T>(page: Page, expression: string): Promise<T> {
  const cdp = await page.createCDPSession();
  const worlds: { id: number; origin: string; auxData?: { frameId?: string } }[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await cdp.send('Runtime.enable');
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const ours = worlds.find(
    ({ origin, auxData }) => origin.startsWith('chrome-extension://') && auxData?.frameId === frameTree.frame.id,
  );
  if (!ours) throw new Error('our script is not in the page');
  const request = { expression, contextId: ours.id, awaitPromise: true, returnByValue: true };
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', request);
  await cdp.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}
