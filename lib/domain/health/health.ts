import { type Day, daysBetween } from '../calendar/day.ts';
import { type ContactOptions, contactVerdict } from '../cadence/contact.ts';
import type { ClientSummary } from '../dossier/summary.ts';
import { isDueOn } from '../follow-up/follow-up.ts';
import { isProspect } from '../stage/stage.ts';
import { countBy } from '../touch/count.ts';
import { DEFAULT_TOUCH_RULE, type TouchRule } from '../touch/rule.ts';

/** How a relationship stands. `noData` is never shown as good. */
export type HealthLevel = 'good' | 'watch' | 'risk' | 'noData';

/** The fact that decided the level; the figures in {@link HealthFacts} go with it. */
export type HealthReason =
  | 'lost'
  | 'dormant'
  | 'neverTouched'
  | 'promiseOverdue'
  | 'contactOverdue'
  | 'tooManyTouches'
  | 'followUpOverdue'
  | 'noNextStep'
  | 'contactDue'
  | 'onTrack';

/** Figures a reason cites, each in whole days or counts. */
export interface HealthFacts {
  /** Days since the last two-way contact; an attempt that reached nobody does not count. */
  readonly daysSince?: number;
  /** The longest interval the cadence allows. */
  readonly longest?: number;
  /** Days by which the oldest open follow-up is overdue. */
  readonly overdueBy?: number;
  /** Effective touches so far. */
  readonly effective?: number;
}

/** A verdict that carries its grounds. */
export interface Health {
  readonly level: HealthLevel;
  readonly reason: HealthReason;
  readonly facts: HealthFacts;
}

/** Settings of the rules behind the verdict; everything may be left out. */
export interface HealthOptions extends ContactOptions {
  readonly rule?: TouchRule;
}

/**
 * The one-line verdict on a relationship as of `today`. The gravest reason wins, in the order of the checks below
 * (domain facts §3: no next step, last touch older than the cadence, past touch 7 without conversion).
 */
export function healthOf(summary: ClientSummary, today: Day, options: HealthOptions = {}): Health {
  const { touches, stage } = summary;
  const { rule = DEFAULT_TOUCH_RULE } = options;
  const contact = contactVerdict(summary, today, options);
  const { daysSince, cadence } = contact;
  const effective = countBy(touches, rule);
  const facts: HealthFacts = {
    effective,
    ...(daysSince === undefined ? {} : { daysSince }),
    ...(cadence === undefined ? {} : { longest: cadence.longest }),
  };
  if (stage === 'lost') return { level: 'risk', reason: 'lost', facts };
  if (stage === 'dormant') return { level: 'watch', reason: 'dormant', facts };

  const overduePromise = summary.followUps.find(
    (item) => item.kind === 'promise' && item.by !== 'client' && item.due < today,
  );
  if (overduePromise) {
    return {
      level: 'risk',
      reason: 'promiseOverdue',
      facts: { ...facts, overdueBy: daysBetween(overduePromise.due, today) },
    };
  }
  if (daysSince === undefined) return { level: 'noData', reason: 'neverTouched', facts };
  if (contact.state === 'overdue') return { level: 'risk', reason: 'contactOverdue', facts };
  if (isProspect(stage) && effective > rule.high) {
    return { level: 'risk', reason: 'tooManyTouches', facts };
  }
  const late = summary.followUps.find((item) => item.due < today && isDueOn(item, today));
  if (late) {
    return { level: 'watch', reason: 'followUpOverdue', facts: { ...facts, overdueBy: daysBetween(late.due, today) } };
  }
  if (summary.followUps.length === 0 && isProspect(stage)) return { level: 'watch', reason: 'noNextStep', facts };
  if (contact.state === 'due') return { level: 'watch', reason: 'contactDue', facts };
  return { level: 'good', reason: 'onTrack', facts };
}
