import { type Day, daysBetween } from '../calendar/day.ts';
import { cadenceFor } from '../cadence/cadence.ts';
import type { ClientSummary } from '../dossier/summary.ts';
import { isProspect } from '../stage/stage.ts';
import { TOUCH_TARGET } from '../touch/count.ts';

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
  /** Days since the last touch of any kind. */
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

/**
 * The one-line verdict on a relationship as of `today`. The gravest reason wins, in the order of the checks below
 * (domain facts §3: no next step, last touch older than the cadence, past touch 7 without conversion).
 */
export function healthOf(summary: ClientSummary, today: Day): Health {
  const { touches, stage } = summary;
  const cadence = cadenceFor(summary.grade, stage);
  const daysSince = touches.lastDay === undefined ? undefined : daysBetween(touches.lastDay, today);
  const facts: HealthFacts = {
    effective: touches.effective,
    ...(daysSince === undefined ? {} : { daysSince }),
    ...(cadence === undefined ? {} : { longest: cadence.longest }),
  };
  if (stage === 'lost') return { level: 'risk', reason: 'lost', facts };
  if (stage === 'dormant') return { level: 'watch', reason: 'dormant', facts };

  const overduePromise = summary.followUps.find((item) => item.kind === 'promise' && item.due < today);
  if (overduePromise) {
    return {
      level: 'risk',
      reason: 'promiseOverdue',
      facts: { ...facts, overdueBy: daysBetween(overduePromise.due, today) },
    };
  }
  if (daysSince === undefined) return { level: 'noData', reason: 'neverTouched', facts };
  if (cadence && daysSince > cadence.longest) return { level: 'risk', reason: 'contactOverdue', facts };
  if (isProspect(stage) && touches.effective > TOUCH_TARGET.high) {
    return { level: 'risk', reason: 'tooManyTouches', facts };
  }
  const next = summary.followUps[0];
  if (next && next.due < today) {
    return { level: 'watch', reason: 'followUpOverdue', facts: { ...facts, overdueBy: daysBetween(next.due, today) } };
  }
  if (!next && isProspect(stage)) return { level: 'watch', reason: 'noNextStep', facts };
  if (cadence && daysSince > cadence.ideal) return { level: 'watch', reason: 'contactDue', facts };
  return { level: 'good', reason: 'onTrack', facts };
}
