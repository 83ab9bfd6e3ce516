import type { Page } from 'puppeteer-core';
import { TEST_IDS } from '../../components/test-ids.ts';
import { sampleClients } from '../../lib/content/sample/sample-book.ts';
import { byTestId } from '../e2e/support/panel.ts';
import { startReadySession } from '../e2e/support/session.ts';
import { openWorkspace, type WorkspaceModel } from '../e2e/support/workspace-model.ts';
import { type Bench, result } from './support/bench.ts';

/** Clients whose briefing is printed: all of the sample book. */
const CLIENTS = sampleClients();
/** Of a route's set, as many as it holds. */
const IN_SET = 12;

/**
 * Briefings of the sample book on paper: how many take one page, how many lines stand beyond a box or a page, and how small the print
 * becomes; then the same of the set of a route, half a page each.
 */
export const bench: Bench = {
  name: 'briefing-pages',
  async run() {
    const session = await startReadySession();
    try {
      const workspace = await openWorkspace(session, session.ready);
      const single = await singles(workspace);
      const ids = CLIENTS.slice(0, IN_SET).map(({ id }) => id);
      await workspace.goTo(`briefing-set?clients=${ids.join(',')}`);
      await workspace.page.waitForSelector(`${byTestId(TEST_IDS.briefingSetStop)}:nth-of-type(2)`);
      const setPages = await pagesOf(workspace.page);
      const setCut = await cutLines(workspace.page);
      const n = CLIENTS.length;
      const all = { baseline: 'clients of the sample book', baselineValue: n, n };
      return [
        result({ bench: 'briefing-pages', value: single.onePage, unit: 'clients on one page', ...all }),
        result({ bench: 'briefing-pages-cut', value: single.cut, unit: 'lines cut', ...all }),
        result({
          ...{ bench: 'briefing-pages-smallest', value: single.smallest, unit: 'zoom' },
          ...{ baseline: 'as on the screen', baselineValue: 1, n },
        }),
        result({
          ...{ bench: 'briefing-pages-set', value: setPages, unit: 'pages' },
          ...{ baseline: 'half a page for each client', baselineValue: IN_SET / 2, n: 1 },
        }),
        result({
          ...{ bench: 'briefing-pages-set-cut', value: setCut, unit: 'lines cut' },
          ...{ baseline: 'clients of the set', baselineValue: IN_SET, n: 1 },
        }),
      ];
    } finally {
      await session.close();
    }
  },
};

async function singles(workspace: WorkspaceModel) {
  const { page } = workspace;
  let [onePage, cut, smallest] = [0, 0, 1];
  for (const { id, name } of CLIENTS) {
    await workspace.goTo(`briefing?client=${id}`);
    await page.waitForFunction(
      ([sheet, wanted]) => document.querySelector(`${sheet} h2`)?.textContent === wanted,
      { polling: 'mutation' },
      [byTestId(TEST_IDS.briefing), name] as const,
    );
    if ((await pagesOf(page)) === 1) onePage += 1;
    cut += await cutLines(page);
    smallest = Math.min(smallest, await zoomOf(page));
  }
  return { onePage, cut, smallest };
}

async function pagesOf(page: Page): Promise<number> {
  const paper = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return paper.match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
}

/** Lines of the printed form that end outside of the paper, of their own box or of the box that clips them, as the printer is asked. */
async function cutLines(page: Page): Promise<number> {
  return whilePrinting(page, () => {
    const isBeyond = (line: Element) => {
      const box = line.getBoundingClientRect();
      if (line.scrollWidth > line.clientWidth + 1) return true;
      for (let at = line.parentElement; at && at !== document.body; at = at.parentElement) {
        const clips = getComputedStyle(at).overflowY !== 'visible' || at.tagName === 'ARTICLE';
        const around = at.getBoundingClientRect();
        if (clips && (box.bottom > around.bottom + 1 || box.right > around.right + 1)) return true;
      }
      return false;
    };
    const shown = [...document.querySelectorAll('article li')].filter((line) => line.getClientRects().length > 0);
    return shown.filter(isBeyond).length;
  });
}

function zoomOf(page: Page): Promise<number> {
  return whilePrinting(page, () => Number(document.querySelector('article')?.style.zoom || 1));
}

/** Asks a question of the page while it looks as it is printed. */
async function whilePrinting<T>(page: Page, ask: () => T): Promise<T> {
  await page.emulateMediaType('print');
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  try {
    return await page.evaluate(ask);
  } finally {
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page.emulateMediaType();
  }
}
