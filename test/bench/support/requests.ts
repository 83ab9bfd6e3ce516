import type { Page } from 'puppeteer-core';

/** Counts what a page asks of anything but its own extension from now on. */
export async function requestsOf(page: Page): Promise<{ count(): number; readonly urls: readonly string[] }> {
  const urls: string[] = [];
  const session = await page.createCDPSession();
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ request }) => {
    if (!/^(chrome-extension|data|blob):/.test(request.url)) urls.push(request.url);
  });
  session.on('Network.webSocketCreated', ({ url }) => urls.push(url));
  return { urls, count: () => urls.length };
}
