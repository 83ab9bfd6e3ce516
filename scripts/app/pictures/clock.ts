import type { Page } from 'puppeteer-core';
import type { Suixing } from '../../../test/e2e/support/chromium.ts';

/** The day in the pictures: a Friday. */
export const DAY = '2026-11-20';
const START = Date.parse(`${DAY}T09:30:00+08:00`);

/** The time zone of the pictures; goes into the environment of the browser. */
export const ZONE = 'Asia/Shanghai';

/** Lets this page's clock start at 9:30 on {@link DAY} when it next loads; it runs on from there. */
export async function setClock(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(shiftClock, START);
}

/** Does the same to the running background, which counts what is due for the badge. */
export async function setBackgroundClock({ browser, extensionId }: Suixing): Promise<void> {
  const target = await browser.waitForTarget(
    (candidate) => candidate.type() === 'service_worker' && candidate.url().includes(extensionId),
  );
  await (await target.worker())?.evaluate(shiftClock, START);
}

/** Runs in the browser, so it may use nothing from outside. */
function shiftClock(start: number): void {
  const real = Date;
  const shift = start - real.now();
  const now = () => real.now() + shift;
  globalThis.Date = new Proxy(real, {
    construct: (target, args) => Reflect.construct(target, args.length === 0 ? [now()] : args),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
}
