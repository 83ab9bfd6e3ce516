import { browser } from 'wxt/browser';
import type { PageCalls } from '../contracts/page.ts';
import { parsePageCall } from './parse-page-call.ts';
import { type PageSender, pageSender } from './sender.ts';

/** What answers each call of a portal page. Runs synchronously up to its first `await`, so that a gesture still counts. */
export type PageHandlers = {
  readonly [K in keyof PageCalls]: (
    request: PageCalls[K]['request'],
    from: PageSender,
  ) => Promise<PageCalls[K]['reply']>;
};

/** Answer the calls of portal pages. Anything else is dropped without an answer. Call at the top level of the background. */
export function servePages(handlers: PageHandlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const from = pageSender(sender, browser.runtime.id);
    const call = from && parsePageCall(message);
    if (!call) return undefined;
    return (handlers[call.type] as (request: unknown, from: PageSender) => Promise<unknown>)(call.request, from);
  });
}
