import type { Page } from 'puppeteer-core';

/** The day in the pictures: a Friday. */
export const DAY = '2026-11-20';
const START = Date.parse(`${DAY}T09:30:00+08:00`);
const ZONE = 'Asia/Shanghai';

/** Lets this page's clock start at 9:30 on {@link DAY} when it next loads; it runs on from there. */
export async function setClock(page: Page): Promise<void> {
  await page.emulateTimezone(ZONE);
  await page.evaluateOnNewDocument((start) => {
    const shift = start - Date.now();
    const real = Date;
    const now = () => real.now() + shift;
    globalThis.Date = new Proxy(real, {
      construct: (target, args) => Reflect.construct(target, args.length === 0 ? [now()] : args),
      get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
    });
  }, START);
}
