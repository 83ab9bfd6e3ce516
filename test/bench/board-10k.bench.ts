import type { Page } from 'puppeteer-core';
import { TEST_IDS } from '../../components/test-ids.ts';
import { bundle } from '../e2e/support/in-page.ts';
import { byTestId } from '../e2e/support/panel.ts';
import { startReadySession } from '../e2e/support/session.ts';
import { openWorkspace, type WorkspaceModel } from '../e2e/support/workspace-model.ts';
import { type Bench, median, result } from './support/bench.ts';
import { traceTasks } from './support/tasks.ts';

/** Clients of the sample book the first time, then these besides. */
const MORE = 10_000;
/** Each leaves other clients than the one before, so that something has to be drawn; back to all in between. */
const KEYS = [...'1728394056'];

/**
 * The board with 10,000 clients beside the same with the 68 of the sample book: from a key of the filter to the next picture
 * after the columns have followed, the longest task meanwhile, and the elements drawn.
 */
export const bench: Bench = {
  name: 'board-10k',
  async run() {
    const session = await startReadySession();
    try {
      const board = await openWorkspace(session, session.ready);
      const few = await measure(board);
      await board.page.evaluate(await bundle('test/bench/in-page/fill-extension.ts'));
      await board.page.evaluate((clients) => (globalThis as unknown as Filling).fillBook(clients), MORE);
      // As a user meets it: a book that has just been written is still being folded and indexed.
      await board.page.reload();
      await board.shows(TEST_IDS.workspace, 30_000);
      const many = await measure(board);
      const baseline = 'the board with the sample book of 68 clients';
      const line = (bench: string, unit: string, of: (one: Measured) => number) =>
        result({ bench, value: of(many), unit, baseline, baselineValue: of(few), n: KEYS.length });
      return [
        line('board-10k', 'ms', (one) => one.key),
        line('board-10k-longest-task', 'ms', (one) => one.longest),
        line('board-10k-elements', 'elements', (one) => one.elements),
      ];
    } finally {
      await session.close();
    }
  },
};

interface Filling {
  fillBook(clients: number): Promise<readonly string[]>;
}

interface Measured {
  readonly key: number;
  readonly longest: number;
  readonly elements: number;
}

async function measure(board: WorkspaceModel): Promise<Measured> {
  await board.goTo('board');
  await board.shows(TEST_IDS.boardCard, 30_000);
  await board.page.focus(byTestId(TEST_IDS.boardText));
  const times: number[] = [];
  // Unmeasured: what is typed for the first time puts together the words of every client.
  await pressed(board.page, 'a');
  await pressed(board.page, 'Backspace');
  const { longest } = await traceTasks(board.page, async () => {
    for (const key of KEYS) {
      times.push(await pressed(board.page, key));
      await pressed(board.page, 'Backspace');
    }
  });
  const elements = await board.page.$$eval('*', (all) => all.length);
  return { key: median(times), longest, elements };
}

/** Milliseconds from the key to the picture in which the total says who is left. */
async function pressed(page: Page, key: string): Promise<number> {
  await page.evaluate((selector) => {
    const total = document.querySelector<HTMLElement>(selector);
    const page = globalThis as unknown as { drawn?: Promise<number> };
    page.drawn = new Promise((resolve) => {
      const onKey = ({ timeStamp }: KeyboardEvent) => {
        const watch = new MutationObserver(() => {
          watch.disconnect();
          // A message is delivered once the frame has been drawn.
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now() - timeStamp);
            port2.postMessage(undefined);
          });
        });
        if (total) watch.observe(total, { attributes: true, attributeFilter: ['data-count'] });
      };
      addEventListener('keydown', onKey, { once: true, capture: true });
    });
  }, byTestId(TEST_IDS.boardTotal));
  await page.keyboard.press(key as 'Backspace');
  return page.evaluate(() => (globalThis as unknown as { drawn: Promise<number> }).drawn);
}
