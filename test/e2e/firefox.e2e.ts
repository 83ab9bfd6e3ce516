import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_IDS } from '../../components/test-ids.ts';
import { type FirefoxSuixing, launchFirefoxSuixing } from './support/firefox.ts';
import { PanelModel, PASSPHRASE } from './support/panel-model.ts';

// The protocol cannot reach the sidebar itself: its document is opened in a tab instead.
describe('in Firefox', () => {
  let firefox: FirefoxSuixing;
  let panel: PanelModel;

  beforeAll(async () => {
    firefox = await launchFirefoxSuixing();
    panel = new PanelModel(await firefox.openExtensionPage('sidepanel.html'));
  });
  afterAll(() => firefox?.close());

  test('the first run makes a book and fills it with the sample clients', async () => {
    await panel.shows(TEST_IDS.vaultPassphrase, 15_000);
    await panel.type(TEST_IDS.vaultPassphrase, PASSPHRASE);
    await panel.type(TEST_IDS.vaultPassphraseConfirm, PASSPHRASE);
    await panel.click(TEST_IDS.vaultSubmit);
    await panel.shows(TEST_IDS.loadSample, 30_000);
    await panel.click(TEST_IDS.loadSample);
    await panel.shows(TEST_IDS.skipPortal, 30_000);
    await panel.click(TEST_IDS.skipPortal);
    await panel.shows(TEST_IDS.todayList, 15_000);
  });

  test('a second surface finds the open book, and locking closes it in both', async () => {
    const second = new PanelModel(await firefox.openExtensionPage('sidepanel.html'));
    await second.shows(TEST_IDS.todayList, 15_000);
    await second.click(TEST_IDS.lockNow);
    await second.shows(TEST_IDS.vaultPassphrase, 15_000);
    await panel.shows(TEST_IDS.vaultPassphrase, 15_000);
    await second.page.close();
  });

  test('a wrong passphrase opens nothing and the right one opens the book', async () => {
    await panel.unlock('不是这个口令-2026');
    await panel.showsText('口令', 15_000);
    expect(await panel.page.$(`[data-testid="${TEST_IDS.todayList}"]`)).toBeNull();
    await panel.page.reload();
    await panel.shows(TEST_IDS.vaultPassphrase, 15_000);
    await panel.unlock();
    await panel.shows(TEST_IDS.todayList, 30_000);
  });
});
