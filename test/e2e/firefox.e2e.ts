import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_IDS } from '../../components/test-ids.ts';
import { sampleClients } from '../../lib/content/sample/sample-book.ts';
import { type Portals, servePortals } from '../portals/serve.ts';
import { type FirefoxSuixing, launchFirefoxSuixing } from './support/firefox.ts';
import { PanelModel } from './support/panel-model.ts';

const CLIENT = sampleClients().find((client) => client.name === '云岭恒屹铸造有限公司');
if (!CLIENT?.clientNumber) throw new Error('the sample book has changed');

// The protocol cannot reach the sidebar itself: its document is opened in a tab instead.
describe('in Firefox', () => {
  let firefox: FirefoxSuixing;
  let panel: PanelModel;
  let portals: Portals;

  beforeAll(async () => {
    portals = await servePortals({ port: 0 });
    firefox = await launchFirefoxSuixing();
    panel = new PanelModel(await firefox.openExtensionPage('sidepanel.html'));
  });
  afterAll(async () => {
    await firefox?.close();
    await portals?.close();
  });

  test('the first run makes a book and fills it with the sample clients', async () => {
    await panel.setUp({ isBesidePortal: false });
    await panel.shows(TEST_IDS.todayList, 15_000);
  });

  test('the client on the portal page is recognised', async () => {
    // In a tab of its own the panel stands beside no portal, so the portal is enabled through what enabling writes.
    await panel.page.evaluate(async () => {
      await chrome.storage.local.set({ portals: ['http://127.0.0.1'] });
      await chrome.scripting.registerContentScripts([
        { id: 'portal', js: ['/portal.js'], matches: ['http://127.0.0.1/*'], allFrames: true, runAt: 'document_end' },
      ]);
    });
    const tab = await firefox.browser.newPage();
    await tab.goto(`${portals.origin}/crm/client/${CLIENT.clientNumber}`);
    const subjects = () =>
      panel.page.evaluate(async () => {
        const states = await chrome.storage.session.get(null);
        return Object.entries(states)
          .filter(([key]) => key.startsWith('page:'))
          .flatMap(([, state]) =>
            (state as { subjects: { clientId: string }[] }).subjects.map((each) => each.clientId),
          );
      });
    await expect.poll(subjects, { timeout: 15_000 }).toEqual([CLIENT.id]);
    await tab.close();
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
    await panel.page.close();
    panel = new PanelModel(await firefox.openExtensionPage('sidepanel.html'));
    await panel.shows(TEST_IDS.vaultPassphrase, 15_000);
    await panel.unlock();
    await panel.shows(TEST_IDS.todayList, 30_000);
  });
});
