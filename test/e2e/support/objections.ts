import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** The rules of axe, of those that are on, that look at colours. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * What axe objects to in a page of the extension as it stands now, in both colour schemes: rule and element. Of the dark one only what hangs on
 * colours is asked: it differs in nothing else.
 */
export async function objectionsTo(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    await page.waitForFunction(
      (wanted) => document.documentElement.dataset.mantineColorScheme === wanted,
      { timeout: 5000 },
      scheme,
    );
    // As text: the page's policy forbids scripts from elsewhere. Once a page: it is half a megabyte.
    if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
    const violations = await page.evaluate(
      async (only) => {
        const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
        const result = await inPage.run(document, {
          resultTypes: ['violations'],
          ...(only ? { runOnly: { type: 'rule', values: only } } : {}),
        });
        return result.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} ${node.target.join(' ')}`));
      },
      scheme === 'dark' ? OF_COLOURS : undefined,
    );
    found.push(...violations.map((violation) => `${scheme}: ${violation}`));
  }
  return found;
}
