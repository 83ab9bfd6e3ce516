import { siteOf } from '../util/site.ts';

/** The sites in a stored value, in order, each once. */
export function readPortals(stored: unknown): readonly string[] {
  if (!Array.isArray(stored)) return [];
  return [...new Set(stored.filter((site): site is string => typeof site === 'string' && siteOf(site) === site))];
}
