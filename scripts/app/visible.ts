import type { Browser } from 'puppeteer-core';
import { DEMO_BUILD, launchSuixing, type Suixing } from '../../test/e2e/support/chromium.ts';
import { inRoot } from '../lib/paths.mjs';
import { ScriptError, say } from '../lib/say.mjs';
import { isInUse, prepareProfile } from './profile.ts';
import { onShutdown } from './shutdown.ts';

/** Kept between starts, so that the book made yesterday is there today. */
const PROFILE = inRoot('.cache', 'profile');

/** Opens a window on the portal with the panel beside it and stays until the browser is closed. */
export async function showDemo(origin: string): Promise<void> {
  if (isInUse(PROFILE))
    throw new ScriptError('演示已在运行,请先关闭它的浏览器 | the demo is running already: close its browser first');
  prepareProfile(PROFILE, DEMO_BUILD);
  const suixing = await launchSuixing({
    headless: false,
    profileDir: PROFILE,
    handlesSignals: false,
  }).catch((error: unknown) => explain(origin, error));
  if (!suixing) return new Promise(() => undefined);
  onShutdown(() => suixing.close());
  await openPortal(suixing, origin);
  say(
    '已打开。点击工具栏的“随行”图标打开侧边栏;关闭浏览器或按 Ctrl-C 结束',
    'open. Close the browser or press Ctrl-C to end',
  );
  await closed(suixing.browser);
}

async function openPortal({ browser, extension }: Suixing, origin: string): Promise<void> {
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  await page.goto(`${origin}/`);
  await page.bringToFront();
  await page.triggerExtensionAction(extension);
}

function closed(browser: Browser): Promise<void> {
  return new Promise((resolve) => browser.once('disconnected', () => resolve()));
}

/** A browser that does not let itself be driven can still be used by hand. */
function explain(origin: string, error: unknown): undefined {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  say(
    `请手动加载:打开 chrome://extensions → 开发者模式 → 加载已解压的扩展程序 → ${DEMO_BUILD},再访问 ${origin}`,
    `by hand: chrome://extensions → Developer mode → Load unpacked → ${DEMO_BUILD}, then visit ${origin}. Ctrl-C ends the demo bank`,
  );
}
