import { browser } from 'wxt/browser';

const BADGE_COLOUR = '#0f766e';

/** Show a count on the toolbar icon; 0 shows none. */
export async function showBadge(count: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: BADGE_COLOUR });
  await browser.action.setBadgeText({ text: count === 0 ? '' : count > 99 ? '99+' : String(count) });
}
