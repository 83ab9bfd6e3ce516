import { isDay } from '../domain/calendar/day.ts';
import { makeWorkCalendar, type WorkCalendar } from '../domain/calendar/workdays.ts';
import type { ClientSummary } from '../domain/dossier/summary.ts';
import { relationRules, ruleOptions } from '../domain/policy/relation-rules.ts';
import { dayPlan, digestOf } from '../domain/today/day-plan.ts';
import { hasAlarm, setAlarm } from '../platform/alarms.ts';
import { timeOfDay, today } from '../platform/environment.ts';
import { ownMessage } from '../platform/messages.ts';
import { mayNotify, notify } from '../platform/notifications.ts';
import { readValue, writeValue } from '../platform/storage.ts';
import { publishedWorkCalendar } from '../util/work-calendar.ts';
import { createDigestAlarm, type DigestAlarm } from './digest-alarm.ts';
import { type DigestFacts, digestText } from './digest-text.ts';
import { LOCAL_DIGEST, LOCAL_SETTINGS } from './keys.ts';
import { currentPolicy } from './policy-service.ts';
import { settingsUnder } from './settings.ts';

/** Name of the alarm and id of the notification. */
export const DIGEST = 'digest';

/** Clients named at most, where the user wants them named. */
const MOST_NAMES = 3;

/** The morning's notification of the background. `summaries`: undefined while the book is locked. */
export function createBackgroundDigest(summaries: () => Promise<readonly ClientSummary[] | undefined>): DigestAlarm {
  let made: WorkCalendar | undefined;
  const calendar = () => {
    made ??= makeWorkCalendar(publishedWorkCalendar());
    return made;
  };
  const settings = async () => settingsUnder(await currentPolicy(), await readValue('local', LOCAL_SETTINGS));

  const facts = async (): Promise<DigestFacts | undefined> => {
    const book = await summaries();
    if (!book) return undefined;
    const rules = relationRules((await settings()).relations, (await currentPolicy()).relations);
    const plan = dayPlan(book, today(), { ...ruleOptions(rules), calendar: calendar() });
    const names = plan.slice(0, MOST_NAMES).map(({ client }) => client.shortName ?? client.name);
    return { digest: digestOf(plan), names };
  };

  return createDigestAlarm({
    now: () => ({ day: today(), time: timeOfDay() }),
    settings,
    mayNotify,
    calendar,
    async lastOn() {
      const stored = await readValue('local', LOCAL_DIGEST);
      return typeof stored === 'string' && isDay(stored) ? stored : undefined;
    },
    keepLastOn: (day) => writeValue('local', LOCAL_DIGEST, day),
    async show(hasNames) {
      const words = digestText(await facts(), hasNames, ownMessage);
      if (words) await notify(DIGEST, words.title, words.text);
    },
    hasAlarm: () => hasAlarm(DIGEST),
    setAlarm: (at) => setAlarm(DIGEST, at),
  });
}
