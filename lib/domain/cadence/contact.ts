import { addDays, type Day, daysBetween } from '../calendar/day.ts';
import type { Grade } from '../client/client.ts';
import type { FollowUp } from '../follow-up/follow-up.ts';
import type { Stage } from '../stage/stage.ts';
import { type Cadence, cadenceFor } from './cadence.ts';
import { onWorkday, type Workdays } from './workday.ts';

/** What the verdict is drawn from; a client's summary has it. */
export interface ContactInput {
  readonly grade: Grade;
  readonly stage: Stage;
  readonly touches: { readonly lastEffectiveDay?: Day };
  /** Open follow-ups. */
  readonly followUps: readonly Pick<FollowUp, 'kind' | 'due' | 'by' | 'snoozedUntil' | 'channel'>[];
}

/**
 * Whether it is time for contact. `exempt`: nobody is expected to call (dormant, lost); `never`: no two-way contact yet, no data;
 * `planned`: it would be time, but a next step is planned; `rested`: not yet; `due`: past the aim; `overdue`: past the longest.
 */
export type ContactState = 'exempt' | 'never' | 'planned' | 'rested' | 'due' | 'overdue';

/** The verdict with what it rests on. */
export interface ContactVerdict {
  readonly ruleId: 'cadence.contact';
  readonly state: ContactState;
  readonly cadence?: Cadence;
  /** Last two-way contact, the only thing that resets the clock. */
  readonly lastOn?: Day;
  /** Whole days since then. */
  readonly daysSince?: number;
  /** Last day of the aim, and of the longest interval, each moved off days nobody works on. */
  readonly idealBy?: Day;
  readonly longestBy?: Day;
  /** The planned next step that stops the nagging. */
  readonly plannedOn?: Day;
}

/** Settings of the rule; everything may be left out. */
export interface ContactOptions {
  readonly calendar?: Workdays;
  readonly cadenceOf?: (grade: Grade, stage: Stage) => Cadence | undefined;
}

/**
 * Judge the cadence of a client as of `today` (domain facts §3). Only two-way contact resets it; an unanswered call does not. An open next
 * step of ours, today or within the longest interval from today, stops the nagging: nobody who has an appointment needs to be told to make one.
 * A planned contact (a visit, a call) does so whatever it came out of: a promise to come by, or the client's own coming.
 */
export function contactVerdict(
  { grade, stage, touches, followUps }: ContactInput,
  today: Day,
  { calendar, cadenceOf = cadenceFor }: ContactOptions = {},
): ContactVerdict {
  const ruleId = 'cadence.contact';
  const cadence = cadenceOf(grade, stage);
  if (!cadence) return { ruleId, state: 'exempt' };
  const lastOn = touches.lastEffectiveDay;
  const plannedOn = plannedStep(followUps, today, cadence.longest);
  if (lastOn === undefined) {
    return plannedOn === undefined
      ? { ruleId, state: 'never', cadence }
      : { ruleId, state: 'planned', cadence, plannedOn };
  }
  const daysSince = daysBetween(lastOn, today);
  const idealBy = onWorkday(addDays(lastOn, cadence.ideal), calendar);
  const longestBy = onWorkday(addDays(lastOn, cadence.longest), calendar);
  const facts = { ruleId, cadence, lastOn, daysSince, idealBy, longestBy } as const;
  if (today <= idealBy) return { ...facts, state: 'rested' };
  if (plannedOn !== undefined) return { ...facts, state: 'planned', plannedOn };
  return { ...facts, state: today > longestBy ? 'overdue' : 'due' };
}

/** The earliest planned contact or next step of ours from today on, not farther off than `longest` days; what is snoozed counts from its new day. */
function plannedStep(followUps: ContactInput['followUps'], today: Day, longest: number): Day | undefined {
  let earliest: Day | undefined;
  for (const { kind, due, by, snoozedUntil, channel } of followUps) {
    if (channel === undefined && (kind !== 'nextStep' || by === 'client')) continue;
    const day = snoozedUntil !== undefined && snoozedUntil > due ? snoozedUntil : due;
    if (day >= today && (earliest === undefined || day < earliest)) earliest = day;
  }
  return earliest !== undefined && daysBetween(today, earliest) <= longest ? earliest : undefined;
}
