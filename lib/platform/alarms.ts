import { browser } from 'wxt/browser';

const NAME = 'new-day';

/** Call back shortly after every local midnight. Registers synchronously. */
export function scheduleDaily(callback: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name !== NAME) return;
    void schedule();
    callback();
  });
  void schedule();
}

async function schedule(): Promise<void> {
  const next = new Date();
  next.setHours(24, 0, 5, 0);
  await browser.alarms.create(NAME, { when: next.getTime() });
}
