import { browser } from 'wxt/browser';

/** The permission is optional: asked for by a click in the settings, given back when the notification is switched off. */
const LEAVE = Object.freeze({ permissions: ['notifications' as const] });

/** Ask the user for the right to notify. Must be called directly from a user's gesture. False when refused. */
export function requestNotifications(): Promise<boolean> {
  return browser.permissions.request({ ...LEAVE, permissions: [...LEAVE.permissions] });
}

/** Whether notifications may be shown. */
export function mayNotify(): Promise<boolean> {
  return browser.permissions.contains({ ...LEAVE, permissions: [...LEAVE.permissions] });
}

/** Give the right back. */
export async function dropNotifications(): Promise<void> {
  await browser.permissions.remove({ ...LEAVE, permissions: [...LEAVE.permissions] }).catch(() => false);
}

/** Show a notification without a sound where the browser knows how; one of the same id is replaced. */
export async function notify(id: string, title: string, message: string): Promise<void> {
  const options = { type: 'basic', iconUrl: browser.runtime.getURL('/icon/128.png'), title, message } as const;
  // Firefox refuses an option it does not know.
  await browser.notifications
    .create(id, { ...options, silent: true } as typeof options)
    .catch(() => browser.notifications.create(id, options));
}

/** Take a notification away, also out of the system's list. */
export async function clearNotification(id: string): Promise<void> {
  const { notifications } = browser as { notifications?: typeof browser.notifications };
  await notifications?.clear(id);
}

/** Calls back when the notification of this id is clicked, and takes it away. Registers at once, or when the right is given. */
export function onNotificationClick(id: string, callback: () => void): void {
  let isRegistered = false;
  const register = () => {
    // Not there without the permission.
    const { notifications } = browser as { notifications?: typeof browser.notifications };
    if (isRegistered || !notifications) return;
    isRegistered = true;
    notifications.onClicked.addListener((clicked) => {
      if (clicked !== id) return;
      void notifications.clear(id);
      callback();
    });
  };
  register();
  browser.permissions.onAdded.addListener(register);
}
