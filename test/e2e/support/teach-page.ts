import type { Page } from 'puppeteer-core';
import type { FieldKind, FieldReading, TaughtField, TaughtPick } from '../../../lib/contracts/adapter.ts';
import { type Portals, servePortals } from '../../portals/serve.ts';
import { bundle, runInPage } from './in-page.ts';

const MODULE = 'test/e2e/in-page/teach.ts';

/** A page with the page half of teaching in it, without the rest of the extension. */
export interface TeachPage {
  readonly page: Page;
  readonly portals: Portals;
  /** Open a page of the demonstration portals (a path), or show markup. */
  open(content: string): Promise<void>;
  /** Put the page half of teaching into the page that is open. */
  bring(): Promise<void>;
  /** Call one of the functions of the in-page module. */
  run<T>(call: string, ...args: unknown[]): Promise<T>;
  pickText(text: string, kind: FieldKind): Promise<TaughtPick | undefined>;
  pickAt(selector: string, kind: FieldKind, known?: readonly string[]): Promise<TaughtPick>;
  read(fields: readonly TaughtField[]): Promise<readonly FieldReading[]>;
  close(): Promise<void>;
}

/** Start a browser and the portals. */
export async function startTeachPage(): Promise<TeachPage> {
  const portals = await servePortals({ today: '2026-11-22' });
  const script = `(() => {${await bundle(MODULE)}})()`;
  const { page, close } = await runInPage(MODULE);
  const bring = async () => {
    await page.evaluate(script);
  };
  const run = <T>(call: string, ...args: unknown[]) =>
    page.evaluate(`teach.${call}(${args.map((arg) => JSON.stringify(arg)).join(',')})`) as Promise<T>;
  return {
    page,
    portals,
    bring,
    run,
    async open(content) {
      const isPath = content.startsWith('/');
      const isApp = content.startsWith('/apps');
      const path = isApp ? `${content}?robust=nothing` : isPath ? content : '/crm/name-check';
      await page.goto(portals.origin + path, { waitUntil: 'load' });
      if (content.startsWith('/credit')) await page.waitForSelector('fieldset');
      // Said once the page has been drawn, by what else would change it.
      if (isApp) await page.waitForSelector('[data-robust]');
      await bring();
      if (!isPath) await run('set', content);
    },
    pickText: (text, kind) => run('pickText', text, kind),
    pickAt: (selector, kind, known = []) => run('pick', selector, kind, known),
    read: (fields) => run('read', fields),
    async close() {
      await close();
      await portals.close();
    },
  };
}
