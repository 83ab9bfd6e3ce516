import { browser } from 'wxt/browser';
import type { FieldKind, FieldReading, TaughtField } from '../contracts/adapter.ts';
import type { ToPageCalls } from '../contracts/page.ts';

/** Tell every frame of every tab; a tab without our script does not answer, which is no error. */
export async function tellAllPages(type: keyof ToPageCalls): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(tabs.map((tab) => browser.tabs.sendMessage(tab.id ?? -1, { type, request: {} })));
}

/** Ask one frame to report again. A frame that is gone does not answer, which is no error. */
export async function refreshFrame(tabId: number, frameId: number): Promise<void> {
  const type: keyof ToPageCalls = 'page.refresh';
  await browser.tabs.sendMessage(tabId, { type, request: {} }, { frameId }).catch(() => undefined);
}

/**
 * Bring the script that reads taught pages into one frame of a tab, or into all. To be called before a frame is told of
 * adapters. Twice does no harm; a frame we may not enter is none.
 */
export async function bringTeaching(tabId: number, frameId?: number): Promise<void> {
  const target = frameId === undefined ? { tabId, allFrames: true } : { tabId, frameIds: [frameId] };
  await browser.scripting.executeScript({ target, files: ['/portal-teaching.js'] }).catch(() => undefined);
}

/**
 * Bring the script that reads pages into one frame of a tab. At once: a page that is still loading is read as far as it is
 * there. Twice does no harm.
 */
export async function bringReader(tabId: number, frameId: number): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  const script = { target, files: ['/portal-reader.js' as const], injectImmediately: true };
  // A frame that is gone is no error.
  await browser.scripting.executeScript(script).catch(() => undefined);
}

/** Let the user point at a field in one frame of a tab, or in any. A tab without our script does not answer, which is no error. */
export async function pointIn(tabId: number, kind: FieldKind, frameId?: number): Promise<void> {
  await bringTeaching(tabId, frameId);
  await send(tabId, 'page.point', { kind }, frameId);
}

/** No frame of the tab is to be pointed in any more. */
export async function stopPointing(tabId: number): Promise<void> {
  await send(tabId, 'page.point', {});
}

/** What these fields say in one frame; undefined when the frame is gone or reads nothing now (locked, disabled). */
export async function tryFieldsIn(
  tabId: number,
  frameId: number,
  fields: readonly TaughtField[],
): Promise<readonly FieldReading[] | undefined> {
  await bringTeaching(tabId, frameId);
  const reply = await send(tabId, 'page.tryFields', { fields }, frameId);
  return reply?.readings;
}

async function send<K extends keyof ToPageCalls>(
  tabId: number,
  type: K,
  request: ToPageCalls[K]['request'],
  frameId?: number,
): Promise<ToPageCalls[K]['reply'] | undefined> {
  const to = frameId === undefined ? {} : { frameId };
  return browser.tabs.sendMessage(tabId, { type, request }, to).catch(() => undefined) as Promise<
    ToPageCalls[K]['reply'] | undefined
  >;
}
