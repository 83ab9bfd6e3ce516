import { TEST_IDS } from '../../components/test-ids.ts';
import { sampleClients } from '../../lib/content/sample/sample-book.ts';
import { byTestId, stopWorkers } from '../e2e/support/panel.ts';
import type { PanelModel } from '../e2e/support/panel-model.ts';
import { type Session, startReadySession } from '../e2e/support/session.ts';
import { type Bench, median, result } from './support/bench.ts';

const ROUNDS = 20;

/**
 * From the moment a page's document is parsed to the panel showing its client, with the worker running and with it stopped,
 * beside the least any panel needs: one value written to the session storage and seen as a change.
 */
export const bench: Bench = {
  name: 'page-change',
  async run() {
    const session = await startReadySession();
    const clients = sampleClients().filter((client) => client.kind === 'enterprise' && client.clientNumber);
    try {
      const floor: number[] = [];
      const warm: number[] = [];
      const asleep: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const at = (offset: number) => clients[(round * 2 + offset) % clients.length] ?? clients[0];
        warm.push(await change(session, session.ready, at(0)));
        floor.push(await storageRoundTrip(session.ready));
        await stopWorkers(session.tab);
        asleep.push(await change(session, session.ready, at(1)));
      }
      const baseline = 'one value written to storage.session and seen by its change event';
      const common = { unit: 'ms', baseline, baselineValue: median(floor), n: ROUNDS };
      return [
        result({ bench: 'page-change', value: median(warm), ...common }),
        result({ bench: 'page-change-asleep', value: median(asleep), ...common }),
      ];
    } finally {
      await session.close();
    }
  },
};

async function change(
  session: Session,
  panel: PanelModel,
  client: { readonly name: string; readonly clientNumber?: string } | undefined,
): Promise<number> {
  if (!client) throw new Error('no client');
  const shown = panel.page.evaluate(
    ([selector, name]) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (document.querySelector(selector as string)?.textContent?.includes(name as string)) {
            resolve(performance.timeOrigin + performance.now());
            return true;
          }
          return false;
        };
        if (look()) return;
        const observer = new MutationObserver(() => look() && observer.disconnect());
        observer.observe(document, { childList: true, subtree: true, characterData: true });
      }),
    [byTestId(TEST_IDS.clientName), client.name] as const,
  );
  await session.goto(`/crm/client/${client.clientNumber}`);
  const parsed = await session.tab.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return performance.timeOrigin + (entry?.domInteractive ?? 0);
  });
  return (await shown) - parsed;
}

function storageRoundTrip(panel: PanelModel): Promise<number> {
  return panel.page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const started = performance.now();
        const listen = (changes: Record<string, unknown>) => {
          if (!('bench' in changes)) return;
          chrome.storage.session.onChanged.removeListener(listen);
          resolve(performance.now() - started);
        };
        chrome.storage.session.onChanged.addListener(listen);
        void chrome.storage.session.set({ bench: started });
      }),
  );
}
