import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TEST_IDS } from '../../components/test-ids.ts';
import { sampleClients } from '../../lib/content/sample/sample-book.ts';
import { CHANNELS } from '../../lib/domain/touch/touch.ts';
import { randomFrom } from '../../lib/util/random.ts';
import { byTestId } from '../e2e/support/panel.ts';
import type { PanelModel } from '../e2e/support/panel-model.ts';
import { type Session, startSession } from '../e2e/support/session.ts';
import { type Portals, servePortals } from '../portals/serve.ts';

const KILLS = Number(process.env.SUIXING_KILLS ?? 25);
const CLIENT = sampleClients().find((client) => client.name === '云岭晞芯智能科技有限公司');
if (!CLIENT?.clientNumber) throw new Error('the sample book has changed');

let profileDir: string;
let portals: Portals;
let session: Session;
let panel: PanelModel;

async function start(): Promise<void> {
  session = await startSession({ profileDir }, portals);
  await session.goto(`/crm/client/${CLIENT?.clientNumber}`);
  panel = await session.panel();
}

beforeAll(async () => {
  profileDir = mkdtempSync(join(tmpdir(), 'suixing-soak-'));
  portals = await servePortals({ port: 0 });
  await start();
  await panel.setUp();
});
afterAll(async () => {
  await session?.suixing.kill();
  await portals?.close();
  rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
});

/** All touches the panel says there are. */
async function total(): Promise<number> {
  await panel.shows(TEST_IDS.clientName, 15_000);
  const text = await panel.text();
  return Number(/共 (\d+) 次/.exec(text)?.[1] ?? 0);
}

test(`${KILLS} kills in the middle of saving lose no acknowledged touch and leave none half written`, async () => {
  const random = randomFrom(20_261_121);
  for (let kill = 0; kill < KILLS; kill += 1) {
    const before = await total();
    let acknowledged = 0;
    const saving = (async () => {
      for (let i = 0; ; i += 1) {
        await panel.logTouch({ channel: CHANNELS[i % CHANNELS.length] ?? 'call', text: `第 ${kill}-${i} 条` });
        await panel.holds(TEST_IDS.logText, '');
        acknowledged += 1;
      }
    })().catch(() => undefined);
    // The moment of the kill is the thing that is drawn by lot here.
    await new Promise((resolve) => setTimeout(resolve, random.int(100, 1000)));
    await session.suixing.kill();
    await saving;

    await start();
    await panel.unlock();
    const after = await total();
    expect(after - before).toBeGreaterThanOrEqual(acknowledged);
    expect(after - before).toBeLessThanOrEqual(acknowledged + 1);
    expect(await panel.page.$(byTestId(TEST_IDS.rescue))).toBeNull();
    await panel.clearLog();
  }
});
