import { LOCK_LIMITS } from './policy.ts';

/** What applies instead of lock minutes that are no number: the shortest time a user is offered. */
const SHORTEST_OFFERED = 5;

/**
 * What applies in the place of a value that cannot be used. A key that is there says that the bank wanted a restriction:
 * its slip of the pen must not lift it. Minutes that are a number come to the nearest allowed one.
 */
export const STRICTEST = Object.freeze({
  lockMinutes: (given: unknown) =>
    typeof given === 'number' && !Number.isNaN(given)
      ? Math.floor(Math.min(LOCK_LIMITS.most, Math.max(LOCK_LIMITS.least, given)))
      : SHORTEST_OFFERED,
  exports: () => 'off' as const,
  handOvers: () => 'off' as const,
  reveal: () => 'off' as const,
  digest: () => 'off' as const,
  wording: () => 'block' as const,
  packs: () => 'off' as const,
  portals: (): readonly string[] => [],
  packKeys: (): readonly string[] => [],
});
