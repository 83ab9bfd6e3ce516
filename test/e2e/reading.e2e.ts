import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { compareLists as CompareLists } from './in-page/long-lists.ts';
import type { compare as Compare } from './in-page/reading.ts';
import { type InPage, runInPage } from './support/in-page.ts';
import { findMarks } from './support/marks.ts';
import { startReadySession } from './support/session.ts';

let inPage: InPage;

const STEPS = 400;
const seeds = process.env.SUIXING_SEEDS?.split(',').map(Number) ?? [1, 2, 3, 4, 5, 6];

beforeAll(async () => {
  inPage = await runInPage('test/e2e/in-page/reading.ts');
  await inPage.page.waitForFunction('globalThis.compareReadings !== undefined', { polling: 50 });
});
afterAll(() => inPage?.close());

function run(seed: number): ReturnType<typeof Compare> {
  return inPage.page.evaluate(
    (from: number, steps: number) =>
      (globalThis as unknown as { compareReadings: typeof Compare }).compareReadings(from, steps),
    seed,
    STEPS,
  ) as ReturnType<typeof Compare>;
}

test('a long list of which most rows are passed by says what it says when read whole', async () => {
  const { differs, pieces } = await inPage.page.evaluate(() =>
    (globalThis as unknown as { compareLists: typeof CompareLists }).compareLists(100),
  );
  expect(differs).toBeUndefined();
  expect(pieces).toBeGreaterThan(500);
});

describe('the reading that follows changes', () => {
  test.each(seeds)('finds what a reading from scratch finds after random edits, seed %i', async (seed) => {
    const { difference, compared, candidates } = await run(seed);
    expect(difference).toBeUndefined();
    expect(compared).toBeGreaterThan(STEPS / 3);
    expect(candidates).toBeGreaterThan(compared * 3);
  });
});

const NAME = '沛宁禾谷农业集团有限公司';

describe('the badge of a name in several text nodes', () => {
  test.each([
    ['split over elements', '<span>沛</span><b>宁禾谷</b><font>农业集团<i>有限</i></font>公司', ''],
    ['split after it was marked', NAME, 'document.querySelector("#name").firstChild.splitText(1).splitText(4)'],
    ['split over lines', '沛宁禾谷农业<br>集团有限公司', ''],
  ])('stands right after the whole name, %s', async (_case, markup, script) => {
    const session = await startReadySession();
    try {
      await session.tab.setRequestInterception(true);
      session.tab.on('request', (request) => {
        const body = `<!doctype html><meta charset="utf-8"><p>最近查询</p><p><a id="name">${markup}</a></p>`;
        if (request.isNavigationRequest()) void request.respond({ contentType: 'text/html; charset=utf-8', body });
        else void request.continue();
      });
      await session.goto('/crm/split');
      await expect.poll(async () => (await findMarks(session.tab)).length, { timeout: 5000 }).toBe(1);
      if (script) await session.tab.evaluate(script);
      const last = await session.tab.$eval('#name', (name) => {
        const { right, top, bottom } = [...name.getClientRects()].at(-1) as DOMRect;
        return { right, top, bottom };
      });
      await expect
        .poll(async () => {
          const [mark, ...others] = await findMarks(session.tab);
          const isRight = mark && mark.x > last.right && mark.x < last.right + 20;
          return Boolean(isRight && mark.y > last.top && mark.y < last.bottom && others.length === 0);
        })
        .toBe(true);
    } finally {
      await session.close();
    }
  });
});
