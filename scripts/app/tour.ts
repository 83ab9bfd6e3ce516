import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import { TEST_IDS } from '../../components/test-ids.ts';
import { launchSuixing, type Suixing } from '../../test/e2e/support/chromium.ts';
import { composeBeside } from '../../test/e2e/support/compose.ts';
import { openPanel } from '../../test/e2e/support/panel.ts';
import { PanelModel, PASSPHRASE } from '../../test/e2e/support/panel-model.ts';
import { inRoot, ROOT } from '../lib/paths.mjs';
import { say } from '../lib/say.mjs';
import { onShutdown } from './shutdown.ts';

const FOLDER = inRoot('.cache', 'tour');
const HEIGHT = 860;
/** Milliseconds to wait for a step on a slow machine. */
const SLOW = 30_000;

/** Takes numbered pictures of the page with the panel beside it. */
interface Camera {
  shoot(name: string): Promise<void>;
}

/** Goes through the first run and a touch once, without a display, and leaves a picture of every step. */
export async function takeTour(origin: string): Promise<void> {
  say('没有显示器:无界面走一遍演示并截图', 'no display: going through the demo once, taking pictures');
  const suixing = await launchSuixing({ handlesSignals: false });
  onShutdown(() => suixing.close());
  const page = await suixing.browser.newPage();
  await page.setViewport({ width: 1080, height: HEIGHT });
  await page.goto(`${origin}/`);
  const panel = new PanelModel(await openPanel(suixing, page, { height: HEIGHT, colorScheme: 'light' }));
  const camera = createCamera(suixing, page, panel.page);

  await panel.shows(TEST_IDS.vaultPassphrase, SLOW);
  await camera.shoot('welcome');
  await panel.type(TEST_IDS.vaultPassphrase, PASSPHRASE);
  await panel.type(TEST_IDS.vaultPassphraseConfirm, PASSPHRASE);
  await panel.click(TEST_IDS.vaultSubmit);
  await panel.shows(TEST_IDS.loadSample, SLOW);
  await camera.shoot('first-data');
  await panel.click(TEST_IDS.loadSample);
  await panel.shows(TEST_IDS.enablePortal, SLOW);
  await camera.shoot('enable-portal');
  await panel.click(TEST_IDS.enablePortal);
  await panel.shows(TEST_IDS.todayList, SLOW);
  await camera.shoot('day-list');
  await page.goto(`${origin}/crm/`);
  await panel.shows(TEST_IDS.mentionItem, SLOW);
  await camera.shoot('portal-list');
  await openFirstClient(page);
  await panel.shows(TEST_IDS.clientName, SLOW);
  await camera.shoot('client');
  await panel.logTouch({ channel: 'call', text: '电话沟通授信进度，对方要求下周三前给方案' });
  await panel.shows(TEST_IDS.undo, SLOW);
  await camera.shoot('touch-logged');
  await page.goto(`${origin}/`);
  await panel.shows(TEST_IDS.todayList, SLOW);
  await camera.shoot('day-list-after');
  say(`截图在 ${relative(ROOT, FOLDER)}/`, `pictures are in ${relative(ROOT, FOLDER)}/`);
}

async function openFirstClient(page: Page): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.click('a[href^="/crm/client/"]')]);
}

function createCamera({ browser }: Suixing, page: Page, panel: Page): Camera {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  let count = 0;
  return {
    shoot: async (name) => {
      count += 1;
      const path = join(FOLDER, `${String(count).padStart(2, '0')}-${name}.png`);
      const [left, right] = [join(FOLDER, 'page.png'), join(FOLDER, 'panel.png')] as const;
      await page.screenshot({ path: left });
      await panel.screenshot({ path: right });
      await composeBeside(browser, left, right, path);
      for (const part of [left, right]) rmSync(part);
      process.stdout.write(`  ${relative(ROOT, path)}\n`);
    },
  };
}
