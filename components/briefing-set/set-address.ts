import { MOST_IN_SET } from '../../lib/domain/briefing/compact.ts';
import { linkTo } from '../workspace/address.ts';

/** The clients named in an address, each once, as many as a set holds; undefined where it names none. */
export function clientsIn(query: URLSearchParams): readonly string[] | undefined {
  const ids = (query.get('clients') ?? '').split(',').filter((id) => id !== '');
  return ids.length === 0 ? undefined : [...new Set(ids)].slice(0, MOST_IN_SET);
}

/** The link to the set of these clients, in this order. */
export function linkToSet(clientIds: readonly string[]): string {
  // Commas need not be written as codes after `#`; ids hold none.
  return linkTo('briefing-set', { clients: clientIds.slice(0, MOST_IN_SET).join(',') }).replaceAll('%2C', ',');
}
