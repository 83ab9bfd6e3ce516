import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { TEST_IDS } from '../../../components/test-ids.ts';
import { launchSuixing } from '../../../test/e2e/support/chromium.ts';
import { composeRow } from '../../../test/e2e/support/compose.ts';
import { byTestId } from '../../../test/e2e/support/panel.ts';
import { WorkspaceModel } from '../../../test/e2e/support/workspace-model.ts';
import { idOf, numberOf } from '../../../test/portals/truth-words.ts';
import { onShutdown } from '../shutdown.ts';
import { report, settle } from './camera.ts';
import { setClock } from './clock.ts';
import { BORROWER, CLIENT, clearToasts, setStage } from './scenes.ts';

/** Twelve clients of all segments: prospects, borrowers, blocked, dormant, never met, a shop, a person. Four stand in one picture. */
const ROWS = Object.freeze([
  [CLIENT, BORROWER, '望川驰陌物流有限公司', '贺兰舟'],
  [
    '云岭精机制造有限公司',
    '汐港铎海重工（集团）股份有限公司',
    '汐港蓝棹进出口有限公司',
    '棠序（云岭）电子商务有限公司',
  ],
  ['云岭磐垒建筑工程有限公司', '沛宁禾谷农业集团种业有限公司', '澜州织码网络科技有限公司', '云岭市桥西区老廖粮油店'],
]);
const SET = ROWS[0] as readonly string[];
/** Names of the pictures of the rows. */
const rowNames = (form: string) => ROWS.map((_, at) => `briefing-${form}-${at + 1}`);
/** A4 at 96 pixels to the inch. */
const PAPER = Object.freeze({ width: 794, height: 1123, deviceScaleFactor: 1 });
const PANEL = Object.freeze({ width: 360, height: 900, deviceScaleFactor: 1.5 });
/** White around a paper, in pixels. */
const MARGIN = 36;
const SLOW = 30_000;
const NAMES = Object.freeze([...rowNames('print'), ...rowNames('panel'), 'briefing-set', 'visit']);

/** Takes the pictures of briefings: twelve clients on paper and in the panel, the set of a route on paper, and a visit with its debrief. */
export async function takeBriefings(
  origin: string,
  folder: string,
  isWanted: (name: string) => boolean,
): Promise<void> {
  if (!NAMES.some(isWanted)) return;
  const suixing = await launchSuixing({ handlesSignals: false });
  onShutdown(() => suixing.close());
  const { panel, goto } = await setStage(suixing, origin, PANEL);
  await panel.setUp();
  await panel.shows(TEST_IDS.todayList, SLOW);
  await clearToasts(panel);
  const row = async (name: string, shots: readonly Uint8Array[], margin = 0) => {
    const path = join(folder, `${name}.png`);
    await composeRow(suixing.browser, shots, path, margin);
    report(path);
  };

  for (const [at, picture] of rowNames('panel').entries()) {
    if (!isWanted(picture)) continue;
    const shots: Uint8Array[] = [];
    for (const name of ROWS[at] ?? []) {
      await goto(`/crm/client/${numberOf(idOf(name))}`);
      await panel.showsClient(name, SLOW);
      await panel.click(TEST_IDS.briefingOpen);
      await panel.page.waitForSelector(`${byTestId(TEST_IDS.panelBriefing)} li`, { timeout: SLOW });
      await settle(panel.page);
      shots.push(await panel.page.screenshot());
    }
    await row(picture, shots);
  }
  if (isWanted('visit')) {
    await goto(`/crm/client/${numberOf(idOf(CLIENT))}`);
    await panel.showsClient(CLIENT, SLOW);
    const shots: Uint8Array[] = [];
    const shoot = async (step: string) => {
      await panel.shows(step, SLOW);
      await settle(panel.page);
      shots.push(await panel.page.screenshot());
    };
    await panel.click(TEST_IDS.visitStart);
    await shoot(TEST_IDS.visitPart);
    await panel.page.keyboard.press('4');
    await shoot(TEST_IDS.visitPart);
    await panel.page.keyboard.press('5');
    await panel.click(TEST_IDS.visitEnd);
    await shoot(TEST_IDS.debrief);
    await row('visit', shots);
  }

  const page = await suixing.browser.newPage();
  await setClock(page);
  await page.setViewport(PAPER);
  await page.goto(`chrome-extension://${suixing.extensionId}/workspace.html`);
  const workspace = new WorkspaceModel(page);
  await workspace.shows(TEST_IDS.workspace, SLOW);
  for (const [at, picture] of rowNames('print').entries()) {
    if (!isWanted(picture)) continue;
    const shots: Uint8Array[] = [];
    for (const name of ROWS[at] ?? []) {
      await workspace.goTo(`briefing?client=${idOf(name)}`);
      await page.waitForFunction(
        ([selector, wanted]) => document.querySelector(selector as string)?.textContent?.includes(wanted as string),
        { timeout: SLOW },
        [byTestId(TEST_IDS.briefing), name] as const,
      );
      shots.push(await onPaper(page, `${byTestId(TEST_IDS.briefing)}`));
    }
    await row(picture, shots, MARGIN);
  }
  if (isWanted('briefing-set')) {
    await workspace.goTo(`briefing-set?clients=${SET.map(idOf).join(',')}`);
    await workspace.shows(TEST_IDS.briefingSet, SLOW);
    const first = await onPaper(page, 'body > div > section:nth-of-type(1)');
    const second = await onPaper(page, 'body > div > section:nth-of-type(2)');
    await row('briefing-set', [first, second], MARGIN);
  }
}

/** The page as the printer gets it, without its margins. */
async function onPaper(page: Page, selector: string): Promise<Uint8Array> {
  await settle(page);
  await page.emulateMediaType('print');
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  try {
    const sheet = await page.waitForSelector(selector, { timeout: SLOW });
    const box = await sheet?.boundingBox();
    if (!box) throw new Error(`nothing on paper: ${selector}`);
    // All papers of one height.
    return await page.screenshot({
      clip: { x: box.x, y: box.y, width: 703, height: 1032 },
      captureBeyondViewport: true,
    });
  } finally {
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page.emulateMediaType();
  }
}
