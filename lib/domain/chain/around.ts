import type { Client } from '../client/client.ts';
import type { ClientSummary } from '../dossier/summary.ts';

/** How many firms are tied to a client, by its own links or by theirs, and how many of them the book has. */
export interface FirmsAround {
  readonly count: number;
  readonly inBook: number;
}

/** Count the firms one step from a client in one pass over the book; the same firms a picture of one step shows. */
export function firmsAround(
  { id, links = [] }: Pick<Client, 'id' | 'links'>,
  summaries: readonly Pick<ClientSummary, 'id' | 'name' | 'linkedIds'>[],
): FirmsAround {
  const ids = new Set(links.map(({ clientId }) => clientId));
  const names = new Set(links.map(({ name }) => name.trim()));
  const inBook = new Set<string>();
  const clientsNamed = new Map<string, string[]>();
  for (const each of summaries) {
    if (each.id === id) continue;
    if (ids.has(each.id) || each.linkedIds?.includes(id)) inBook.add(each.id);
    if (names.has(each.name)) clientsNamed.set(each.name, [...(clientsNamed.get(each.name) ?? []), each.id]);
  }
  const bare = new Set<string>();
  for (const { clientId, name } of links) {
    if (clientId === id || (clientId !== undefined && inBook.has(clientId))) continue;
    const [only, ...others] = clientsNamed.get(name.trim()) ?? [];
    if (only !== undefined && others.length === 0) inBook.add(only);
    else bare.add(name.trim());
  }
  return { count: inBook.size + bare.size, inBook: inBook.size };
}
