import { browser } from 'wxt/browser';
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
  /** A string of the interface in the browser's language. */
  word(key: string): string;
}

/** The page client over `browser.runtime`. */
export function createPageClient(): PageClient {
  const isAlive = () => {
    try {
      return Boolean(browser.runtime?.id);
    } catch {
      return false;
    }
  };
  return {
    isAlive,
    async call(type, request) {
      try {
        return await browser.runtime.sendMessage({ type, request });
      } catch {
        return undefined;
      }
    },
    serve(handlers, signal) {
      const listen = (message: unknown) => {
        const { type, request } = (message ?? {}) as { type?: unknown; request?: unknown };
        if (typeof type !== 'string' || !Object.hasOwn(handlers, type)) return undefined;
        const handle = handlers[type as keyof ToPageCalls] as (from: unknown) => unknown;
        return Promise.resolve(handle(request)).then((reply) => reply ?? {});
      };
      browser.runtime.onMessage.addListener(listen);
      signal.addEventListener('abort', () => {
        if (isAlive()) browser.runtime.onMessage.removeListener(listen);
      });
    },
    word(key) {
      try {
        return (browser.i18n as unknown as { getMessage(name: string): string }).getMessage(key);
      } catch {
        return '';
      }
    },
  };
}
