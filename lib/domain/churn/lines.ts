import { type Day, daysBetween } from '../calendar/day.ts';
import { CHURN_WEIGHTS, type ChurnInput, type ChurnPart, type ChurnPartId, churnOf } from './churn.ts';

/** One part of the score as it is shown: `points` gives some, `none` has nothing to it, `noData` could not be judged. */
export interface ChurnLine extends ChurnPart {
  readonly state: 'points' | 'none' | 'noData';
}

/**
 * Every part of the score with its weight, also those that give nothing, in the order of the weights; empty for a client who
 * does no business with the bank. The points are those of `churnOf`.
 */
export function churnLines(input: ChurnInput, today: Day): readonly ChurnLine[] {
  const churn = churnOf(input, today);
  if (churn === undefined) return [];
  const missing: ReadonlySet<ChurnPartId> = new Set(churn.missing);
  return (Object.keys(CHURN_WEIGHTS) as ChurnPartId[]).map((id): ChurnLine => {
    const part = churn.parts.find((each) => each.id === id);
    if (part) return { ...part, state: 'points' };
    const state = missing.has(id) ? 'noData' : 'none';
    return {
      id,
      weight: CHURN_WEIGHTS[id],
      points: 0,
      state,
      ...(state === 'none' ? calmFigures(id, input, today) : {}),
    };
  });
}

/** The figures of a part that gives no points: that all is well is to be seen, too. */
function calmFigures(id: ChurnPartId, { touches, churn = {} }: ChurnInput, today: Day): Partial<ChurnPart> {
  if (id === 'contactGap' && churn.gap !== undefined && touches.lastEffectiveDay !== undefined) {
    return { daysSince: daysBetween(touches.lastEffectiveDay, today), usualGap: churn.gap };
  }
  return id === 'balanceFall' && churn.fall !== undefined ? { fallPercent: churn.fall } : {};
}
