import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TEST_IDS } from '../../components/test-ids.ts';
import { ADDON_ID, type FirefoxSuixing, launchFirefoxSuixing } from './support/firefox.ts';
import { byTestId } from './support/panel.ts';

const HOME = mkdtempSync(join(tmpdir(), 'suixing-home-'));
let firefox: FirefoxSuixing;

// A native manifest below the home folder, which needs nobody's leave; read on Linux.
beforeAll(async () => {
  const folder = join(HOME, '.mozilla', 'managed-storage');
  mkdirSync(folder, { recursive: true });
  const data = { lockMinutes: 5, exports: 'none', exprots: 'off' };
  const manifest = { name: ADDON_ID, description: 'policy', type: 'storage', data };
  writeFileSync(join(folder, `${ADDON_ID}.json`), JSON.stringify(manifest));
  firefox = await launchFirefoxSuixing(undefined, { HOME });
});
afterAll(async () => {
  await firefox?.close();
  rmSync(HOME, { recursive: true, force: true, maxRetries: 5 });
});

test('Firefox hands the policy out, and what is misspelt is said and counts as the strictest', async () => {
  const options = await firefox.openExtensionPage('options.html');
  await options.waitForSelector(byTestId(TEST_IDS.managedProblem), { timeout: 15_000 });
  const text = (testId: string) => options.$eval(byTestId(testId), (node) => node.textContent ?? '');
  expect(await text(TEST_IDS.managedList)).toMatch(/5 分钟.*不允许/);
  expect(await text(TEST_IDS.managedProblem)).toContain('exports, exprots');
  const isDisabled = await options.$eval(
    byTestId(TEST_IDS.lockMinutes),
    (node) => (node as HTMLSelectElement).disabled,
  );
  expect(isDisabled).toBe(true);
});
