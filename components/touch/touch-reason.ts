import type { Conversion } from '../../lib/domain/conversion/conversion.ts';
import { ENOUGH_CONVERSIONS } from '../../lib/domain/conversion/conversion.ts';
import { inTime, type TouchReason } from '../../lib/domain/touch/explain.ts';
import type { Touch } from '../../lib/domain/touch/touch.ts';
import type { Words } from '../../lib/hooks/use-text.ts';

/** Which of the counted touches it is, or why it is none. */
export function reasonText({ verdict, ordinal = 0 }: TouchReason, t: Words): string {
  return verdict === 'counts' ? t('touch.counted', { n: ordinal }) : t(`touch.reasons.${verdict}`, { n: ordinal });
}

/** The user's own conversions in one line, or that there are too few of them to go by. */
export function conversionText({ n, median, q1, q3, usesDefault }: Conversion, t: Words): string {
  return usesDefault
    ? t('touch.ownFew', { n, enough: ENOUGH_CONVERSIONS })
    : t('touch.own', { n, median: figure(median), q1: figure(q1), q3: figure(q3) });
}

/** Touches as they are explained: the latest first. */
export function latestFirst(touches: readonly Touch[]): readonly Touch[] {
  return [...touches].sort(inTime).reverse();
}

/** At most one decimal place: a median lies between two whole numbers at times. */
function figure(value = 0): string {
  return String(Math.round(value * 10) / 10);
}
