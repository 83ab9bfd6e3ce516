import type { FieldHealth } from '../../lib/hooks/adapter-types.ts';

/** How a field stands. `other`: read, but the way that was most trusted no longer finds it. */
export type FieldState = 'unread' | 'good' | 'other' | 'bad';

/** How a field stands by its latest reading. */
export function stateOf(health: FieldHealth | undefined): FieldState {
  if (!health) return 'unread';
  if (health.last.problem !== undefined) return 'bad';
  return (health.last.locator ?? 0) > 0 ? 'other' : 'good';
}

/** How often a field was read, by whichever way. */
export function timesRead({ reads }: FieldHealth): number {
  return reads.reduce((sum, count) => sum + count, 0);
}
