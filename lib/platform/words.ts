import { browser } from 'wxt/browser';

/** The spoken name of a mark in a page, in the browser's language. */
export function markLabel(): string {
  return browser.i18n.getMessage('openInSuixing');
}
