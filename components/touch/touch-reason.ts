import type { Conversion } from '../../lib/domain/conversion/conversion.ts';
import { ENOUGH_CONVERSIONS } from '../../lib/domain/conversion/conversion.ts';
import { inTime, type TouchReason } from '../../lib/domain/touch/explain.ts';
import type { TouchRule } from '../../lib/domain/touch/rule.ts';
import type { Touch } from '../../lib/domain/touch/touch.ts';
import type { Words } from '../../lib/hooks/use-text.ts';
import { touchesText } from '../conversion/touches-text.ts';

/** Which of the counted touches it is, or why it is none. */
export function reasonText({ verdict, ordinal = 0 }: TouchReason, t: Words): string {
  return verdict === 'counts' ? t('touch.counted', { n: ordinal }) : t(`touch.reasons.${verdict}`, { n: ordinal });
}

/** The user's own conversions in one line, or that there are too few of them to go by. */
export function conversionText({ n, median = 0, q1 = 0, q3 = 0, usesDefault, target }: Conversion, t: Words): string {
  return usesDefault
    ? t('touch.ownFew', { n, enough: ENOUGH_CONVERSIONS, target: targetText(target) })
    : t('touch.own', { n, median: touchesText(median), q1: touchesText(q1), q3: touchesText(q3) });
}

/** The user's own median in one line for the tooltip, or that the default is in use. */
export function medianText({ n, median = 0, usesDefault, target }: Conversion, t: Words): string {
  return usesDefault
    ? t('touch.ownFew', { n, enough: ENOUGH_CONVERSIONS, target: targetText(target) })
    : t('touch.ownMedian', { n, median: touchesText(median) });
}

/** `5–7`, or one figure where both are the same. */
export function targetText({ low, high }: Pick<TouchRule, 'low' | 'high'>): string {
  return low === high ? String(low) : `${low}–${high}`;
}

/** Touches as they are explained: the latest first. */
export function latestFirst(touches: readonly Touch[]): readonly Touch[] {
  return [...touches].sort(inTime).reverse();
}
