import type { Day } from '../../lib/domain/calendar/day.ts';
import { PRODUCT_FAMILIES, type ProductFamily } from '../../lib/domain/product/holding.ts';
import type { Evidence } from '../../lib/domain/stage/criterion.ts';
import type { Touch } from '../../lib/domain/touch/touch.ts';
import type { Words } from '../../lib/hooks/use-text.ts';

/** Touches offered as evidence: what shows a criterion has rarely happened long ago. */
export const MOST_TOUCHES_OFFERED = 12;

/** A touch in a few characters, `11-12 拜访`; with its year when that is another one. */
export function touchText({ day, channel }: Pick<Touch, 'day' | 'channel'>, today: Day, t: Words): string {
  const short = day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day;
  return t('stage.evidenceTouch', { day: short, channel: t(`channel.${channel}`) });
}

/** Evidence in words. What refers to a touch that is no longer there says so. */
export function evidenceText(
  { kind, ref, text = '' }: Evidence,
  touches: readonly Touch[],
  today: Day,
  t: Words,
): string {
  if (kind === 'touch') {
    const touch = touches.find(({ id }) => id === ref);
    return touch ? touchText(touch, today, t) : t('stage.evidenceGone');
  }
  if (kind === 'date') return ref ?? text;
  return kind === 'note' ? familiesText(text, t) : text;
}

/** Two-way contacts that may stand as evidence, the latest first. */
export function touchesAsEvidence(touches: readonly Touch[]): readonly Touch[] {
  return touches
    .filter(({ isEffective }) => isEffective)
    .sort((a, b) => b.day.localeCompare(a.day) || b.id.localeCompare(a.id))
    .slice(0, MOST_TOUCHES_OFFERED);
}

/** Evidence found in the holdings names the product families by their codes. */
function familiesText(text: string, t: Words): string {
  const parts = text.split(' ');
  const isFamily = (part: string): part is ProductFamily => (PRODUCT_FAMILIES as readonly string[]).includes(part);
  return parts.every(isFamily) ? parts.map((part) => t(`family.${part}`)).join(t('stage.comma')) : text;
}
