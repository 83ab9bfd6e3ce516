import type { PageCalls, ToPageCalls } from '../contracts/page.ts';

/** Answers to what the background asks of a page; undefined says that there is nothing to tell. */
export type ToPageHandlers = {
  readonly [K in keyof ToPageCalls]: (
    request: ToPageCalls[K]['request'],
  ) => ToPageCalls[K]['reply'] | Promise<ToPageCalls[K]['reply'] | undefined> | undefined;
};

/** The page half's only way out of the page. */
export interface PageClient {
  /**
   * Ask the background. Sends before it returns, so that a user's gesture still counts there. Undefined when nobody
   * answered: the worker is just starting, or the extension was reloaded under this page.
   */
  call<K extends keyof PageCalls>(
    type: K,
    request: PageCalls[K]['request'],
  ): Promise<PageCalls[K]['reply'] | undefined>;
  /** Serve the background's calls until the signal ends. */
  serve(handlers: ToPageHandlers, signal: AbortSignal): void;
  /** False once the extension was reloaded or removed: this script is an orphan and must go. */
  isAlive(): boolean;
}

/**
 * A listener of the polyfill that failed answers with this, and the background uses the polyfill. The page half does without:
 * it would be a tenth of its size and of its start. Both browsers know `chrome` with promises in manifest version 3.
 */
const FAILED = '__mozWebExtensionPolyfillReject__';

/** The page client over `chrome.runtime`. */
export function createPageClient(): PageClient {
  const isAlive = () => {
    try {
      return Boolean(chrome.runtime?.id);
    } catch {
      return false;
    }
  };
  return {
    isAlive,
    async call(type, request) {
      try {
        const reply: unknown = await chrome.runtime.sendMessage({ type, request });
        const isFailure = typeof reply === 'object' && reply !== null && FAILED in reply;
        return isFailure ? undefined : (reply as PageCalls[typeof type]['reply'] | undefined);
      } catch {
        return undefined;
      }
    },
    serve(handlers, signal) {
      const listen = (message: unknown, _sender: unknown, answer: (reply: unknown) => void) => {
        const { type, request } = (message ?? {}) as { type?: unknown; request?: unknown };
        if (typeof type !== 'string' || !Object.hasOwn(handlers, type)) return false;
        const handle = handlers[type as keyof ToPageCalls] as (from: unknown) => unknown;
        void Promise.resolve(handle(request)).then(
          (reply) => answer(reply ?? {}),
          () => answer({}),
        );
        return true;
      };
      chrome.runtime.onMessage.addListener(listen);
      signal.addEventListener('abort', () => {
        if (isAlive()) chrome.runtime.onMessage.removeListener(listen);
      });
    },
  };
}
