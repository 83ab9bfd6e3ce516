import { browser } from 'wxt/browser';
import type { PageCalls } from '../contracts/page.ts';
import { pageCallSchemas } from '../contracts/schemas/page.schema.ts';
import { type PageSender, pageSender } from './sender.ts';

/** What answers each call of a portal page. Runs synchronously up to its first `await`, so that a gesture still counts. */
export type PageHandlers = {
  readonly [K in keyof PageCalls]: (
    request: PageCalls[K]['request'],
    from: PageSender,
  ) => Promise<PageCalls[K]['reply']>;
};

/** Parse an inbound message; undefined for anything that is not exactly one of the calls. */
export function parsePageCall(
  message: unknown,
): { [K in keyof PageCalls]: { type: K; request: PageCalls[K]['request'] } }[keyof PageCalls] | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { type, request, ...rest } = message as { type?: unknown; request?: unknown };
  if (typeof type !== 'string' || !Object.hasOwn(pageCallSchemas, type) || Object.keys(rest).length) return undefined;
  const name = type as keyof PageCalls;
  const parsed = pageCallSchemas[name].safeParse(request);
  return parsed.success ? ({ type: name, request: parsed.data } as ReturnType<typeof parsePageCall>) : undefined;
}

/** Answer the calls of portal pages. Anything else is dropped without an answer. Call at the top level of the background. */
export function servePages(handlers: PageHandlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const from = pageSender(sender, browser.runtime.id);
    const call = from && parsePageCall(message);
    if (!call) return undefined;
    return (handlers[call.type] as (request: unknown, from: PageSender) => Promise<unknown>)(call.request, from);
  });
}
