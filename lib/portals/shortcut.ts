import type { PageClient } from '../messaging/page-client.ts';

/**
 * Catch Ctrl/⌘+Shift+L in the page, where newer Chromium would take it for itself, and ask for the log line. Only a key the
 * user really pressed counts, and the message leaves within its gesture, so that the panel may open.
 */
export function listenForShortcut(client: Pick<PageClient, 'call'>, signal: AbortSignal): void {
  window.addEventListener(
    'keydown',
    (event) => {
      const isOurs = event.code === 'KeyL' && event.shiftKey && !event.altKey && (event.ctrlKey || event.metaKey);
      if (!isOurs || !event.isTrusted || event.isComposing) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      void client.call('page.focusLog', {});
    },
    { capture: true, signal },
  );
}
