import { browser } from 'wxt/browser';
import { onStorageChange } from './storage.ts';

/**
 * Call back when the user has been away for `minutes()` or the screen is locked. Registers synchronously; the interval is
 * read again whenever settings or policy change, and at every start of the worker.
 */
export function onAway(minutes: () => Promise<number>, callback: () => void): void {
  browser.idle.onStateChanged.addListener((state) => {
    if (state !== 'active') callback();
  });
  const apply = async () => browser.idle.setDetectionInterval(Math.max(15, (await minutes()) * 60));
  void apply();
  onStorageChange('local', () => void apply());
  onStorageChange('managed', () => void apply());
}
