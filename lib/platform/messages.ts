import { browser } from 'wxt/browser';

/** A message of `_locales` in the browser's language: for what the browser itself shows outside of our pages. */
export function ownMessage(name: string, substitution?: string): string {
  return browser.i18n.getMessage(name as Parameters<typeof browser.i18n.getMessage>[0], substitution);
}
