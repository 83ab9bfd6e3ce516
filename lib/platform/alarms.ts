import { browser } from 'wxt/browser';

const NEW_DAY = 'new-day';

/** Call back shortly after every local midnight. Registers synchronously. */
export function scheduleDaily(callback: () => void): void {
  onAlarm(NEW_DAY, () => {
    void schedule();
    callback();
  });
  void schedule();
}

/** Call back when the alarm of this name rings: late when the machine slept, and also after the worker was stopped. Registers synchronously. */
export function onAlarm(name: string, callback: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) callback();
  });
}

/** Whether an alarm of this name is set, perhaps one that is overdue. */
export async function hasAlarm(name: string): Promise<boolean> {
  return (await browser.alarms.get(name)) !== undefined;
}

/** Set the alarm to a minute on this machine's wall, or (undefined) off. */
export async function setAlarm(name: string, at: { day: string; time: string } | undefined): Promise<void> {
  if (!at) {
    await browser.alarms.clear(name);
    return;
  }
  const [year = 0, month = 1, date = 1] = at.day.split('-').map(Number);
  const [hour = 0, minute = 0] = at.time.split(':').map(Number);
  browser.alarms.create(name, { when: new Date(year, month - 1, date, hour, minute).getTime() });
}

async function schedule(): Promise<void> {
  const next = new Date();
  next.setHours(24, 0, 5, 0);
  await browser.alarms.create(NEW_DAY, { when: next.getTime() });
}
