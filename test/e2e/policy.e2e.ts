import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportFormatTestId, ruleFieldTestId, TEST_IDS } from '../../components/test-ids.ts';
import { sampleClients } from '../../lib/content/sample/sample-book.ts';
import { DEMO_BUILD } from './support/chromium.ts';
import { bundle } from './support/in-page.ts';
import { type ManagedPolicy, managePolicy } from './support/managed-policy.ts';
import { byTestId } from './support/panel.ts';
import { PASSPHRASE, type PanelModel } from './support/panel-model.ts';
import { type Session, startReadySession } from './support/session.ts';
import { openWorkspace, type WorkspaceModel } from './support/workspace-model.ts';

type Rig = typeof import('./in-page/policy.ts').policyRig;

const CLIENT = sampleClients().find((client) => client.name === '云岭恒屹铸造有限公司');
if (!CLIENT?.clientNumber) throw new Error('the sample book has changed');

/** Every key, each with something to refuse. */
const STRICT = Object.freeze({
  ...{ lockMinutes: 5, exports: 'masked', handOvers: 'off', reveal: 'off' },
  portals: ['http://127.0.0.1/*', 'https://*.bank.example/*'],
  retention: { touches: { least: 6, most: 12 } },
  relations: { touches: { high: 9 } },
  digest: 'off',
});

let policy: ManagedPolicy;
let session: Session;
let panel: PanelModel;
let workspace: WorkspaceModel;
let worker: Awaited<ReturnType<typeof findWorker>>;

beforeAll(async () => {
  policy = managePolicy(DEMO_BUILD);
  policy.set(STRICT);
  // Beside the build's own files: its pages run no other scripts. Nothing of the build refers to it.
  writeFileSync(join(policy.extensionDir, 'policy-rig.js'), await bundle('test/e2e/in-page/policy.ts'));
  const { extensionDir, executable } = policy;
  const ready = await startReadySession({ extensionDir, executable }, `/crm/client/${CLIENT.clientNumber}`);
  session = ready;
  panel = ready.ready;
  await panel.showsClient(CLIENT.name);
  workspace = await openWorkspace(session, panel);
  await workspace.page.evaluate(`import('/policy-rig.js')`);
  await workspace.page.waitForFunction(() => 'policyRig' in globalThis);
  worker = await findWorker();
});
afterAll(async () => {
  await session?.close();
  policy?.remove();
});

async function findWorker() {
  const target = await session.suixing.browser.waitForTarget(
    (each) => each.type() === 'service_worker' && each.url().includes(policy.extensionId),
  );
  const found = await target.worker();
  if (!found) throw new Error('the background has no worker');
  return found;
}

/** Ask the services past the page. */
function ask<K extends keyof Rig>(name: K, ...args: Parameters<Rig[K]>): Promise<Awaited<ReturnType<Rig[K]>>> {
  return workspace.page.evaluate(
    (key, given) =>
      (globalThis as unknown as { policyRig: Record<string, (...list: unknown[]) => never> }).policyRig[key]?.(
        ...given,
      ),
    name,
    args as unknown[],
  ) as Promise<never>;
}

/** Set another policy and wait until the browser hands it out. */
async function change(values: Readonly<Record<string, unknown>>): Promise<void> {
  policy.set(values);
  await workspace.page.waitForFunction(
    async (wanted) => {
      const { storage } = chrome;
      return JSON.stringify(await storage.managed.get(null)) === wanted;
    },
    { timeout: 40_000, polling: 500 },
    JSON.stringify(Object.fromEntries(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)))),
  );
}

const isDisabled = (model: PanelModel, testId: string) =>
  model.page.$eval(byTestId(testId), (node) => (node as HTMLInputElement).disabled);
const notes = (model: PanelModel) =>
  model.page.$$eval(byTestId(TEST_IDS.managed), (nodes) => nodes.map((node) => node.textContent ?? ''));

/** Whether the briefing is to be seen. */
const isDrawn = () => workspace.page.$eval(byTestId(TEST_IDS.briefing), (node) => node.checkVisibility());

/** Leave the page and come to this one. */
async function open(at: string): Promise<void> {
  await workspace.page.bringToFront();
  await workspace.goTo('security');
  await workspace.shows(TEST_IDS.changePassphrase);
  await workspace.goTo(at);
}

/** The portal's tab in front, on the client's page, and the panel beside it. */
async function besideClient(): Promise<void> {
  await session.tab.bringToFront();
  await session.goto(`/crm/client/${CLIENT?.clientNumber}`);
  await panel.showsClient(CLIENT?.name ?? '');
}

describe('under a policy of the bank', () => {
  test('the browser hands the policy to this copy of the extension', async () => {
    expect(session.suixing.extensionId).toBe(policy.extensionId);
    // Some time after the extension itself: how long is the browser's affair.
    await expect.poll(() => worker.evaluate(() => chrome.storage.managed.get(null))).toEqual(STRICT);
  });

  test('settings show what the bank has set and cannot be changed', async () => {
    const options = await session.suixing.browser.newPage();
    await options.goto(`chrome-extension://${policy.extensionId}/options.html`);
    await options.waitForSelector(byTestId(TEST_IDS.managedList));
    const list = await options.$eval(byTestId(TEST_IDS.managedList), (node) => node.textContent);
    for (const words of ['5 分钟', '只能遮盖后导出', '不允许', 'https://*.bank.example', '1 类资料', '1 项']) {
      expect(list).toContain(words);
    }
    const lock = await options.$eval(byTestId(TEST_IDS.lockMinutes), (node) => {
      const { disabled, value } = node as HTMLSelectElement;
      return { disabled, value };
    });
    expect(lock).toEqual({ disabled: true, value: '5' });
    await options.click(byTestId(TEST_IDS.rulesOpen));
    const field = byTestId(ruleFieldTestId('touches.high'));
    await options.waitForSelector(field);
    const rule = await options.$eval(field, (node) => {
      const { disabled, value } = node as HTMLInputElement;
      return { disabled, value };
    });
    expect(rule).toEqual({ disabled: true, value: '9' });
    expect(await options.$eval(byTestId(TEST_IDS.digestOn), (node) => (node as HTMLInputElement).disabled)).toBe(true);
    expect(await options.$(byTestId(TEST_IDS.managedProblem))).toBeNull();
    await options.close();
  });

  test('the lock time cannot be set past the page either', async () => {
    expect(await ask('setLock', 60)).toBe(5);
  });

  test('phones stay masked, with a lock in the place of the button', async () => {
    await besideClient();
    await panel.shows(TEST_IDS.phone);
    expect(await panel.page.$(byTestId(TEST_IDS.revealPhone))).toBeNull();
    expect(await panel.page.$(byTestId(TEST_IDS.copyPhone))).toBeNull();
    const label = await panel.page.$eval(byTestId(TEST_IDS.managed), (node) => node.getAttribute('aria-label'));
    expect(label).toContain('本行不允许');
  });

  test('exports can be masked ones only', async () => {
    await open('export');
    await workspace.shows(TEST_IDS.exportGo);
    expect(await isDisabled(workspace, TEST_IDS.exportUnmasked)).toBe(true);
    expect(await isDisabled(workspace, exportFormatTestId('open'))).toBe(true);
    expect(await isDisabled(workspace, exportFormatTestId('xlsx'))).toBe(false);
    expect((await notes(workspace)).join()).toContain('由本行统一设置：只能遮盖后导出');
    await workspace.type(TEST_IDS.exportReason, '例行');
    await workspace.type(TEST_IDS.exportBy, '王芳');
    await workspace.click(TEST_IDS.exportGo);
    await workspace.shows(TEST_IDS.exportDone, 10_000);
  });

  test('hand-overs are not offered', async () => {
    await open('handover');
    await workspace.showsText('本行不允许客户移交');
    expect(await notes(workspace)).toEqual(['由本行统一设置']);
    expect(await workspace.page.$(byTestId(TEST_IDS.handOverGive))).toBeNull();
    expect(await workspace.page.$(byTestId(TEST_IDS.handOverFile))).toBeNull();
  });

  test('a retention rule stays within the bounds, shown as the bank’s', async () => {
    await open('retention');
    const rule = `${byTestId(TEST_IDS.retentionRule)}[data-rule="touches"]`;
    await workspace.page.waitForSelector(rule);
    const shown = await workspace.page.$eval(rule, (row) => ({
      fields: [...row.querySelectorAll('input')].map(({ type, value, disabled }) => ({ type, value, disabled })),
      text: row.textContent ?? '',
    }));
    // Three years, the default, is more than the bank allows; what must go cannot be switched off.
    expect(shown.fields).toEqual([
      { type: 'checkbox', value: 'on', disabled: true },
      { type: 'text', value: '12', disabled: false },
    ]);
    expect(shown.text).toContain('由本行统一设置：至少 6 个月，至多 12 个月');
    expect.soft(await ask('setRule', 120, false)).toMatchObject({ count: 12, isOn: true });
    expect.soft(await ask('setRule', 9, true)).toMatchObject({ count: 9, isOn: true });
  });

  test('the services refuse what the pages do not offer', async () => {
    expect.soft(await ask('ask', CLIENT.id, PASSPHRASE)).toEqual({
      ...{ bareTable: 'byPolicy', open: 'byPolicy', bareSubject: 'byPolicy', maskedSubject: 'ok', log: 'ok' },
      ...{ reveal: 'byPolicy', copy: 'byPolicy', receive: 'byPolicy' },
    });
    expect.soft(await ask('give', CLIENT.id)).toBe('byPolicy');
    expect(await ask('enable', 'http://localhost')).toBe('byPolicy');
  });

  test('what was refused is not in the log', async () => {
    await open('audit');
    await workspace.shows(TEST_IDS.auditList);
    const entries = (await workspace.entries()).join('\n');
    expect(entries).toContain('导出');
    expect(entries).not.toMatch(/查看隐藏信息|移交客户|未遮盖/);
  });

  test('a system that is not on the list is refused with the reason', async () => {
    await session.tab.bringToFront();
    await session.tab.goto(session.portals.origin.replace('127.0.0.1', 'localhost'));
    await panel.shows(TEST_IDS.portalRefused, 10_000);
    expect(await panel.text()).toContain('不在本行允许的名单里');
    expect(await panel.page.$(byTestId(TEST_IDS.enablePortal))).toBeNull();
  });
});

describe('when the administrator changes the policy', () => {
  test('recognition stops at once where the system is no longer allowed', async () => {
    await besideClient();
    await change({ ...STRICT, portals: ['https://*.bank.example/*'] });
    const registered = () => worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length);
    await expect.poll(registered, { timeout: 10_000 }).toBe(0);
    await panel.shows(TEST_IDS.portalRefused, 10_000);
  });

  test('the background locks after the minutes of the new one', async () => {
    const set = await worker.evaluate(() => {
      const seen: number[] = [];
      chrome.idle.setDetectionInterval = (seconds: number) => void seen.push(seconds);
      Object.assign(globalThis, { seen });
      return seen.length;
    });
    expect(set).toBe(0);
    await change({ lockMinutes: 7 });
    const seen = () => worker.evaluate(() => (globalThis as unknown as { seen: number[] }).seen.at(-1));
    await expect.poll(seen, { timeout: 10_000 }).toBe(7 * 60);
  });

  test('a misspelt value counts as the strictest and is said', async () => {
    await change({ exports: 'none' });
    await open('export');
    await workspace.showsText('本行不允许导出');
    expect(await workspace.page.$(byTestId(TEST_IDS.exportGo))).toBeNull();
    await open('audit');
    await workspace.showsText('本行不允许导出日志');
    expect(await workspace.page.$(byTestId(TEST_IDS.auditExport))).toBeNull();
    expect(await ask('ask', CLIENT.id, PASSPHRASE)).toMatchObject({
      ...{
        bareTable: 'byPolicy',
        open: 'byPolicy',
        bareSubject: 'byPolicy',
        maskedSubject: 'byPolicy',
        log: 'byPolicy',
      },
      ...{ reveal: 'ok', receive: 'foreign' },
    });
    await panel.click(TEST_IDS.openSettings);
    await panel.shows(TEST_IDS.managedProblem);
    expect(await panel.text()).toContain('exports');
  });

  test('a briefing that may not leave is not printed either, however the browser is told to', async () => {
    await open(`briefing?client=${CLIENT.id}`);
    await workspace.shows(TEST_IDS.briefing);
    expect(await workspace.page.$(byTestId(TEST_IDS.briefingPrint))).toBeNull();
    await workspace.page.emulateMediaType('print');
    await workspace.page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await isDrawn()).toBe(false);
    await workspace.page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await workspace.page.emulateMediaType();
    expect(await isDrawn()).toBe(true);
  });

  test('without a policy everything is the user’s again, as it was', async () => {
    await change({});
    await panel.page.waitForFunction(
      (selector) => document.querySelector(selector) === null,
      { timeout: 10_000, polling: 'mutation' },
      byTestId(TEST_IDS.managedList),
    );
    expect(await ask('setLock', 30)).toBe(30);
    expect(await ask('ask', CLIENT.id, PASSPHRASE)).toMatchObject({ bareTable: 'ok', open: 'ok', bareSubject: 'ok' });
  });
});
