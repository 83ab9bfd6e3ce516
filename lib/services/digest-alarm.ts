import type { Workdays } from '../domain/cadence/workday.ts';
import type { Day } from '../domain/calendar/day.ts';
import { isDigestDue, type Minute, nextDigest } from '../domain/today/digest.ts';
import type { Settings } from './services.ts';

/** What the morning's notification needs of the world; the background hands it in. */
export interface DigestTools {
  now(): Minute;
  /** As they apply under the bank's policy. */
  settings(): Promise<Pick<Settings, 'hasDigest' | 'digestAt' | 'hasDigestNames'>>;
  mayNotify(): Promise<boolean>;
  calendar(): Workdays;
  /** The day of the last notification. */
  lastOn(): Promise<Day | undefined>;
  keepLastOn(day: Day): Promise<void>;
  /** Work out and show it, unless there is nothing to say. */
  show(hasNames: boolean): Promise<void>;
  hasAlarm(): Promise<boolean>;
  setAlarm(at: Minute | undefined): Promise<void>;
}

/** The morning's notification in the background, which may be stopped between any two of these calls. */
export interface DigestAlarm {
  /** The alarm rang, perhaps late, or the browser was started: show what is due, and set the alarm anew. */
  onWake(): Promise<void>;
  /** The settings or the policy have changed. */
  onChange(): Promise<void>;
  /** The worker was started: an alarm that is set, perhaps overdue, stays as it is. */
  ensure(): Promise<void>;
}

/** Decides when to notify; at most once a working day. */
export function createDigestAlarm(tools: DigestTools): DigestAlarm {
  const setAlarm = async () => {
    const { hasDigest, digestAt } = await tools.settings();
    await tools.setAlarm(hasDigest ? nextDigest(tools.now(), digestAt, tools.calendar()) : undefined);
  };
  const showWhenDue = async () => {
    const { hasDigest, digestAt, hasDigestNames } = await tools.settings();
    if (!hasDigest || !(await tools.mayNotify())) return;
    const now = tools.now();
    if (!isDigestDue(now, digestAt, await tools.lastOn(), tools.calendar())) return;
    // Before it is shown: a worker that dies in between says too little rather than the same again.
    await tools.keepLastOn(now.day);
    await tools.show(hasDigestNames);
  };
  return {
    onWake: () => showWhenDue().finally(setAlarm),
    onChange: setAlarm,
    async ensure() {
      if (!(await tools.hasAlarm())) await setAlarm();
    },
  };
}
