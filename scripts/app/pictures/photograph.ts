import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TEST_IDS } from '../../../components/test-ids.ts';
import { DEMO_BUILD, launchSuixing } from '../../../test/e2e/support/chromium.ts';
import { idOf, numberOf } from '../../../test/portals/truth-words.ts';
import { onPath } from '../../lib/browsers.mjs';
import { run } from '../../lib/run.mjs';
import { ScriptError, say } from '../../lib/say.mjs';
import { prepareProfile } from '../profile.ts';
import { onShutdown } from '../shutdown.ts';
import { report, settle } from './camera.ts';
import { CLIENT, setStage } from './scenes.ts';

const SIZE = Object.freeze({ width: 1440, height: 900 });
/** Pixels of the screen per CSS pixel, for sharp text. */
const SCALE = 1.25;
/** No dates inside the file, or it would differ from time to time. */
const PLAIN = Object.freeze(['-define', 'png:exclude-chunks=date,time', '-quality', '95']);

/** Photographs a whole screen: the browser with its own frame and the side panel docked in it. Needs Xvfb and ImageMagick. */
export async function photographScreen(origin: string, folder: string): Promise<void> {
  const [xvfb, grab] = [onPath(['Xvfb']), onPath(['import'])];
  if (!xvfb || !grab) {
    say('没有 Xvfb 或 ImageMagick，略过 screen.png', 'no Xvfb or ImageMagick: leaving screen.png as it is');
    return;
  }
  process.env.DISPLAY = await startScreen(xvfb);
  const profileDir = mkdtempSync(join(tmpdir(), 'suixing-pictures-'));
  onShutdown(() => rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 }));
  prepareProfile(profileDir, DEMO_BUILD);
  const suixing = await launchSuixing({
    headless: false,
    profileDir,
    handlesSignals: false,
    args: [
      `--window-size=${SIZE.width},${SIZE.height}`,
      '--window-position=0,0',
      `--force-device-scale-factor=${SCALE}`,
      '--ozone-platform=x11',
    ],
  });
  onShutdown(() => suixing.close());
  const { page, panel, goto } = await setStage(suixing, origin, null);
  await panel.setUp();
  await panel.shows(TEST_IDS.todayList);
  await goto(`/crm/client/${numberOf(idOf(CLIENT))}`);
  await panel.showsClient(CLIENT);
  await settle(panel.page);
  await settle(page);
  // Messages of the first run go by themselves.
  await panel.page.waitForFunction(() => !document.querySelector('[aria-relevant="additions"] [data-tone]'));
  const path = join(folder, 'screen.png');
  const { code, output } = await run(grab, [...PLAIN, '-window', 'root', path], { quiet: true });
  if (code !== 0) throw new ScriptError(`截屏失败 | the screen could not be photographed\n${output.trim()}`);
  report(path);
}

/** Starts a screen that nobody sees, and returns its name. */
async function startScreen(xvfb: string): Promise<string> {
  const [width, height] = [SIZE.width * SCALE, SIZE.height * SCALE];
  // Xvfb picks a free number and writes it to the given descriptor once it is ready.
  const child = spawn(xvfb, ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  onShutdown(() => void child.kill());
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new ScriptError('Xvfb 没有启动 | Xvfb did not start')));
    child.stdio[3]?.once('data', (number: Buffer) => resolve(`:${number.toString().trim()}`));
  });
}
