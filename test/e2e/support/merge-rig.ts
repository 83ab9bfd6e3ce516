import type { Page } from 'puppeteer-core';
import type { mergeRig } from '../in-page/merge.ts';
import { bundle } from './in-page.ts';

type Rig = typeof mergeRig;
type Name = keyof Rig;

/** Calls the services inside a page of the extension that is unlocked. */
export interface MergeRig {
  call<N extends Name>(name: N, ...args: Parameters<Rig[N]>): Promise<Awaited<ReturnType<Rig[N]>>>;
}

/** Put the rig into a page of the extension. */
export async function startMergeRig(page: Page): Promise<MergeRig> {
  await page.evaluate(await bundle('test/e2e/in-page/merge.ts'));
  await page.waitForFunction('globalThis.mergeRig !== undefined');
  return {
    call: (name, ...args) =>
      page.evaluate(
        (key: string, given: unknown[]) =>
          (globalThis as unknown as { mergeRig: Record<string, (...list: unknown[]) => never> }).mergeRig[key]?.(
            ...given,
          ),
        name,
        args as unknown[],
      ) as never,
  };
}
