import { type Day, daysBetween } from '../calendar/day.ts';
import type { ContactVerdict } from '../cadence/contact.ts';
import { contactVerdict } from '../cadence/contact.ts';
import type { ClientSummary } from '../dossier/summary.ts';
import { isDueOn } from '../follow-up/follow-up.ts';
import type { HealthOptions } from '../health/health.ts';
import { birthdaysWithin } from '../people/birthday.ts';
import { stallOf } from '../stage/history.ts';
import { isProcessStage, isProspect, type ProcessStage } from '../stage/stage.ts';
import { countBy } from '../touch/count.ts';
import { DEFAULT_TOUCH_RULE } from '../touch/rule.ts';
import { isResting } from './rest.ts';

/** Why a client is on the day's list. */
export type TodayReasonId =
  | 'promiseOverdue'
  | 'promiseDue'
  | 'loanMaturing'
  | 'followUpOverdue'
  | 'followUpDue'
  | 'clientPromiseDue'
  | 'contactOverdue'
  | 'tooManyTouches'
  | 'stalled'
  | 'noNextStep'
  | 'birthday'
  | 'contactDue'
  | 'neverTouched';

/**
 * What each reason weighs; an entry weighs the sum of its reasons and its grade. Our own promises outweigh everything: a broken one
 * costs trust. The sources name what belongs on the list (domain facts §3) and give no order: shipped defaults.
 */
export const TODAY_WEIGHTS: { readonly [R in TodayReasonId]: number } = Object.freeze({
  promiseOverdue: 80,
  promiseDue: 60,
  loanMaturing: 40,
  followUpOverdue: 30,
  followUpDue: 25,
  clientPromiseDue: 25,
  contactOverdue: 20,
  tooManyTouches: 12,
  stalled: 12,
  noNextStep: 10,
  birthday: 10,
  contactDue: 8,
  neverTouched: 6,
});

/** Each day overdue adds this, up to the most. */
export const OVERDUE_WEIGHT = Object.freeze({ perDay: 2, most: 30 });

/** One reason with what it weighs and the figures for its words. */
export interface TodayReason {
  readonly id: TodayReasonId;
  readonly weight: number;
  /** The day it is about: due, maturity, birthday, last contact. */
  readonly day?: Day;
  /** Days overdue, until, since, or in the stage, by the reason. */
  readonly days?: number;
  /** The most days there should be, where the reason is about too many. */
  readonly most?: number;
  readonly followUp?: ClientSummary['followUps'][number];
  /** Name of the person whose birthday it is. */
  readonly person?: string;
}

/** Settings of the list; everything may be left out. */
export interface TodayOptions extends HealthOptions {
  /** Days ahead for birthdays (default 7) and for loans falling due (default 30). */
  readonly birthdayWithin?: number;
  readonly maturityWithin?: number;
  /** Days a stage usually takes, see `stallOf`. */
  readonly expectedDwell?: { readonly [S in ProcessStage]?: number };
}

const AHEAD = Object.freeze({ birthday: 7, maturity: 30 });

/** Every reason to turn to a client on `today`, heaviest first; none for one handed over to a colleague or resting. */
export function reasonsOf(client: ClientSummary, today: Day, options: TodayOptions = {}): readonly TodayReason[] {
  if (client.handedOverOn !== undefined || isResting(client, today)) return [];
  const reasons: TodayReason[] = [];
  const add = (id: TodayReasonId, facts: Omit<TodayReason, 'id' | 'weight'> = {}, extra = 0) => {
    reasons.push({ id, weight: TODAY_WEIGHTS[id] + extra, ...facts });
  };

  for (const followUp of client.followUps) {
    if (!isDueOn(followUp, today)) continue;
    const days = daysBetween(followUp.due, today);
    const extra = Math.min(days * OVERDUE_WEIGHT.perDay, OVERDUE_WEIGHT.most);
    add(followUpReason(followUp, days), { followUp, day: followUp.due, days }, extra);
  }
  const { nextMaturity } = client;
  if (nextMaturity !== undefined) {
    const days = daysBetween(today, nextMaturity);
    if (days <= (options.maturityWithin ?? AHEAD.maturity)) {
      const extra = days < 0 ? Math.min(-days * OVERDUE_WEIGHT.perDay, OVERDUE_WEIGHT.most) : 0;
      add('loanMaturing', { day: nextMaturity, days }, extra);
    }
  }
  if (isProcessStage(client.stage)) addRelationship(client, today, options, add);
  return reasons.length < 2 ? reasons : reasons.sort(heavierFirst);
}

type Add = (id: TodayReasonId, facts?: Omit<TodayReason, 'id' | 'weight'>) => void;

/** What concerns only clients one works with: cadence, next step, stage, people. */
function addRelationship(client: ClientSummary, today: Day, options: TodayOptions, add: Add): void {
  const contact = contactVerdict(client, today, options);
  if (contact.state === 'overdue') add('contactOverdue', contactFacts(contact));
  else if (contact.state === 'due') add('contactDue', contactFacts(contact));
  else if (contact.state === 'never') add('neverTouched');

  if (isProspect(client.stage)) {
    const { rule = DEFAULT_TOUCH_RULE } = options;
    const effective = countBy(client.touches, rule);
    if (effective > rule.high) add('tooManyTouches', { days: effective, most: rule.high });
    // Whom nobody has talked to yet needs a first contact, which is said already.
    if (client.followUps.length === 0 && contact.state !== 'never') add('noNextStep');
  }
  const stall = stallOf(client, today, options.expectedDwell);
  if (stall.isStalled && stall.expected !== undefined) {
    add('stalled', { day: stall.since, days: stall.days, most: stall.expected });
  }
  for (const { on, inDays, person } of birthdaysWithin(
    client.people,
    today,
    options.birthdayWithin ?? AHEAD.birthday,
  )) {
    add('birthday', { day: on, days: inDays, person: person.name });
  }
}

function followUpReason(
  { kind, by }: ClientSummary['followUps'][number],
  days: number,
): 'promiseOverdue' | 'promiseDue' | 'clientPromiseDue' | 'followUpOverdue' | 'followUpDue' {
  if (kind === 'promise') return by === 'client' ? 'clientPromiseDue' : days > 0 ? 'promiseOverdue' : 'promiseDue';
  return days > 0 ? 'followUpOverdue' : 'followUpDue';
}

function contactFacts({ lastOn, daysSince, cadence }: ContactVerdict): Omit<TodayReason, 'id' | 'weight'> {
  return {
    ...(lastOn === undefined ? {} : { day: lastOn }),
    ...(daysSince === undefined ? {} : { days: daysSince }),
    ...(cadence === undefined ? {} : { most: cadence.longest }),
  };
}

function heavierFirst(a: TodayReason, b: TodayReason): number {
  return b.weight - a.weight || compare(a.id, b.id) || compare(keyOf(a), keyOf(b));
}

function keyOf({ followUp, person = '' }: TodayReason): string {
  return followUp?.id ?? person;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
