import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** What axe objects to in a page of the extension as it stands now, in both colour schemes: rule and element. */
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
    // As text: the page's policy forbids scripts from elsewhere.
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async () => {
      const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
      const result = await inPage.run(document, { resultTypes: ['violations'] });
      return result.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} ${node.target.join(' ')}`));
    });
    found.push(...violations.map((violation) => `${scheme}: ${violation}`));
  }
  return found;
}
