import type { Page, Viewport } from 'puppeteer-core';
import { TEST_IDS } from '../../../components/test-ids.ts';
import { addDays } from '../../../lib/domain/calendar/day.ts';
import type { Settings } from '../../../lib/services/services.ts';
import { launchSuixing, type Suixing } from '../../../test/e2e/support/chromium.ts';
import { findMarks } from '../../../test/e2e/support/marks.ts';
import { byTestId, openPanel, PANEL_WIDTH } from '../../../test/e2e/support/panel.ts';
import { PanelModel, PASSPHRASE } from '../../../test/e2e/support/panel-model.ts';
import { idOf, loanPath, numberOf } from '../../../test/portals/truth-words.ts';
import { onShutdown } from '../shutdown.ts';
import { createCamera } from './camera.ts';
import { DAY, setBackgroundClock, setClock } from './clock.ts';

/** A prospect in the middle of being won: the client of most pictures. */
export const CLIENT = '云岭晞芯智能科技有限公司';
export const BORROWER = '云岭惠佰邻连锁超市有限公司';
export const MAKER = '云岭精机制造有限公司';
const ACCOUNT = '汐港铎海重工（集团）股份有限公司';
const HOMONYM = '澜州鼎沛商贸有限公司';
const NOTE = '沈总同意补充三季度财报，约定下周三前定授信方案';
const STRANGER = '/crm/client/6029990001';

const ALONE = Object.freeze({ width: PANEL_WIDTH, height: 800, deviceScaleFactor: 2 });
const BESIDE = Object.freeze({ width: PANEL_WIDTH, height: 720, deviceScaleFactor: 1 });
const PAGE = Object.freeze({ width: 1040, height: 720, deviceScaleFactor: 1 });
/** Milliseconds to wait for a step on a slow machine. */
const SLOW = 30_000;

/** A tab on the demo bank and the panel beside it, both living on the day of the pictures. */
export interface Stage {
  readonly suixing: Suixing;
  readonly page: Page;
  readonly panel: PanelModel;
  /** Opens a page of the bank in the tab. */
  goto(path: string): Promise<void>;
}

/** Sets page and panel up in a browser that has just started; `viewport` null: the panel as large as the window makes it. */
export async function setStage(suixing: Suixing, origin: string, viewport: Viewport | null): Promise<Stage> {
  const page = (await suixing.browser.pages())[0] ?? (await suixing.browser.newPage());
  await setClock(page);
  await page.goto(`${origin}/`);
  const panel = await openPanel(suixing, page, { colorScheme: 'light' });
  await setClock(panel);
  await setBackgroundClock(suixing);
  await panel.setViewport(viewport);
  await panel.reload();
  return { suixing, page, panel: new PanelModel(panel), goto: async (path) => void (await page.goto(origin + path)) };
}

/** Takes all pictures that need no screen. */
export async function takeScenes(origin: string, folder: string, isWanted: (name: string) => boolean): Promise<void> {
  const suixing = await launchSuixing({ handlesSignals: false });
  onShutdown(() => suixing.close());
  const { page, panel, goto } = await setStage(suixing, origin, ALONE);
  const camera = createCamera(suixing, page, panel.page, folder, isWanted);
  await page.setViewport(PAGE);
  const look = (scheme: 'light' | 'dark') =>
    panel.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);

  await panel.shows(TEST_IDS.vaultPassphrase, SLOW);
  await camera.shootPanel('welcome');
  await panel.type(TEST_IDS.vaultPassphrase, PASSPHRASE);
  await panel.type(TEST_IDS.vaultPassphraseConfirm, PASSPHRASE);
  await panel.click(TEST_IDS.vaultSubmit);
  await panel.shows(TEST_IDS.loadSample, SLOW);
  await camera.shootPanel('first-data');
  await panel.click(TEST_IDS.loadSample);
  await panel.shows(TEST_IDS.enablePortal, SLOW);
  await clearToasts(panel);
  await camera.shootPanel('enable');
  await panel.click(TEST_IDS.enablePortal);
  await panel.shows(TEST_IDS.todayList, SLOW);
  await clearToasts(panel);
  await camera.shootPanel('day');

  await goto(`/crm/client/${numberOf(idOf(CLIENT))}`);
  await panel.showsClient(CLIENT, SLOW);
  await camera.shootPanel('client');
  await look('dark');
  await camera.shootPanel('client-dark');
  await change(panel, { language: 'en' });
  await panel.showsText('Next step');
  await camera.shootPanel('client-en-dark');
  await look('light');
  await camera.shootPanel('client-en');
  await change(panel, {});
  await panel.showsText('下一步');

  await write(panel);
  await camera.shootPanel('log');
  await panel.page.keyboard.press('Enter');
  await panel.shows(TEST_IDS.undo);
  // A message with the pointer on it stays, and so does the count of its seconds.
  await panel.page.hover(byTestId(TEST_IDS.undo));
  await blur(panel);
  await camera.shootPanel('logged');
  await panel.undo(NOTE);
  await clearToasts(panel);

  await goto(`/crm/name-check?name=${encodeURIComponent(HOMONYM)}`);
  await panel.shows(TEST_IDS.chooser);
  await camera.shootPanel('chooser');
  await goto(STRANGER);
  await panel.shows(TEST_IDS.stranger);
  await camera.shootPanel('stranger');

  await panel.page.setViewport(BESIDE);
  await goto(`/crm/client/${numberOf(idOf(CLIENT))}`);
  await panel.showsClient(CLIENT);
  await marked(page);
  await camera.shootBoth('crm');
  await goto('/crm/');
  await panel.shows(TEST_IDS.mentionItem);
  await marked(page);
  await camera.shootBoth('crm-list');
  await goto(loanPath(BORROWER));
  await panel.showsClient(BORROWER);
  await marked(page);
  await camera.shootBoth('credit');
  await goto(`/legacy/?no=${numberOf(idOf(ACCOUNT))}`);
  await panel.showsClient(ACCOUNT);
  await marked(page);
  await camera.shootBoth('legacy');

  await panel.page.setViewport(ALONE);
  await panel.click(TEST_IDS.lockNow);
  await panel.shows(TEST_IDS.vaultPassphrase);
  await camera.shootPanel('locked');
}

/** Fills the log line with a touch and its next step. */
async function write(panel: PanelModel): Promise<void> {
  await panel.type(TEST_IDS.logText, NOTE);
  await panel.type(TEST_IDS.logNextText, '收取三季度财报');
  await panel.page.locator(byTestId(TEST_IDS.logNextDue)).fill(addDays(DAY, 3));
  await panel.page.focus(byTestId(TEST_IDS.logText));
}

/** Takes messages away that would lie over what the picture is about. */
export async function clearToasts(panel: PanelModel): Promise<void> {
  await panel.page.$$eval('[aria-relevant="additions"] [data-tone] > button:last-child', (buttons) => {
    for (const button of buttons) (button as HTMLElement).click();
  });
  await panel.page.waitForFunction(() => !document.querySelector('[aria-relevant="additions"] [data-tone]'));
  // Off the rows, which light up under the pointer.
  await panel.page.mouse.move(1, 1);
}

async function blur(panel: PanelModel): Promise<void> {
  await panel.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
}

async function change(panel: PanelModel, settings: Partial<Settings>): Promise<void> {
  await panel.page.evaluate((stored) => chrome.storage.local.set({ settings: stored }), settings);
}

/** Waits for the first mark in the page. */
async function marked(page: Page): Promise<void> {
  for (const deadline = Date.now() + SLOW; Date.now() < deadline; ) {
    if ((await findMarks(page)).length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no mark on ${page.url()}`);
}
