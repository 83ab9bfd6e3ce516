import { browser } from 'wxt/browser';
import { ownMessage } from './messages.ts';

const BADGE_COLOUR = '#0f766e';

/** Show how many things are due on the toolbar icon, and say it in its tooltip; 0 shows and says none. */
export async function showBadge(count: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: BADGE_COLOUR });
  await browser.action.setBadgeText({ text: count === 0 ? '' : count > 99 ? '99+' : String(count) });
  const title = count === 0 ? ownMessage('actionTitle') : ownMessage('actionTitleDue', String(count));
  await browser.action.setTitle({ title });
}
