import { matchesSite } from './site-pattern.ts';
import type { Policy } from './policy.ts';

/** Whether a file may leave. `isBare`: it holds something unmasked. */
export function mayExport({ exports }: Pick<Policy, 'exports'>, isBare: boolean): boolean {
  if (exports === 'off') return false;
  return exports !== 'masked' || !isBare;
}

/** Whether masked fields may be shown and copied one by one. */
export function mayReveal({ reveal }: Pick<Policy, 'reveal'>): boolean {
  return reveal !== 'off';
}

/**
 * Whether everything held about a client may be shown and written unmasked: it is a screen and a file at once, so both
 * rights are needed.
 */
export function mayShowAllBare(policy: Pick<Policy, 'exports' | 'reveal'>): boolean {
  return mayExport(policy, true) && mayReveal(policy);
}

/** Whether forbidden wording may be saved and copied after a warning. */
export function mayKeepForbidden({ wording }: Pick<Policy, 'wording'>): boolean {
  return wording !== 'block';
}

/** Whether clients may be given to and received from colleagues. */
export function mayHandOver({ handOvers }: Pick<Policy, 'handOvers'>): boolean {
  return handOvers !== 'off';
}

/** Whether a site (`https://host`) may be enabled. */
export function mayEnable({ portals }: Pick<Policy, 'portals'>, site: string): boolean {
  return portals === undefined || portals.some((pattern) => matchesSite(pattern, site));
}
