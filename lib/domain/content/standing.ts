import type { Day } from '../calendar/day.ts';
import type { ContentItem, Layer, Standing } from './item.ts';

/**
 * Whether an item may be used on a day. Both its days count in full. Forbidden words that are shipped hold without end: the passing of a
 * day must not make allowed what was not.
 */
export function standingOf({ kind, life }: ContentItem, layer: Layer, on: Day): Standing {
  if (life.state !== 'approved') return life.state;
  if (kind === 'word' && layer === 'shipped') return 'usable';
  if (!life.effectiveOn || on < life.effectiveOn) return 'notYet';
  return !life.expiresOn || on > life.expiresOn ? 'expired' : 'usable';
}
