import type { ContactVerdict } from '../../lib/domain/cadence/contact.ts';
import type { Grade } from '../../lib/domain/client/client.ts';
import type { Day } from '../../lib/domain/calendar/day.ts';
import { daysBetween } from '../../lib/domain/calendar/day.ts';
import type { HealthReason } from '../../lib/domain/health/health.ts';
import type { Text } from '../../lib/hooks/use-text.ts';

/** Verdicts on the relationship that say less than the one on contact, which has the day it is due. */
const CONTACT_REASONS: readonly HealthReason[] = Object.freeze([
  'neverTouched',
  'contactOverdue',
  'contactDue',
  'onTrack',
]);

/** Whether the cadence is to be said in the place of the health's reason. */
export function saysLessThanCadence(reason: HealthReason): boolean {
  return CONTACT_REASONS.includes(reason);
}

/** By when to get in touch; undefined for those nobody is expected to call. */
export function contactText(
  { state, plannedOn, idealBy, longestBy }: ContactVerdict,
  { t, day, today }: Pick<Text, 't' | 'day' | 'today'>,
): string | undefined {
  switch (state) {
    case 'exempt':
      return undefined;
    case 'never':
      return t('client.cadence.never');
    case 'planned':
      return t('client.cadence.planned', { day: day(plannedOn as Day) });
    case 'rested':
      return t('client.cadence.rested', { day: day(idealBy as Day) });
    case 'due':
      return t('client.cadence.due', { day: day(longestBy as Day) });
    case 'overdue':
      return t('client.cadence.overdue', {
        day: day(longestBy as Day),
        count: daysBetween(longestBy as Day, today),
      });
  }
}

/** What the verdict rests on: the last two-way contact, and how often this client wants to hear from us. */
export function contactReasons(
  { lastOn, cadence }: ContactVerdict,
  grade: Grade,
  { t, relative }: Pick<Text, 't' | 'relative'>,
): readonly string[] {
  return [
    ...(lastOn === undefined ? [] : [t('client.cadence.last', { when: relative(lastOn) })]),
    ...(cadence === undefined
      ? []
      : [t('client.cadence.rule', { grade, ideal: cadence.ideal, longest: cadence.longest })]),
  ];
}
