import type { Client } from '../client/client.ts';
import { repointedLinks } from '../client/link.ts';
import type { Change, Dossier } from '../dossier/dossier.ts';

/**
 * The changes by which the records of other clients are tied to `to` where they were tied to a client that became part of it.
 * Clients that were not are left alone. Who brought a client stays as it was said: the two could have brought each other.
 */
export function repointing(
  others: readonly { readonly dossier: Pick<Dossier, 'client'> }[],
  from: string,
  to: Pick<Client, 'id' | 'name'>,
): readonly Change[] {
  return others.flatMap(({ dossier: { client } }): Change[] => {
    if (client.links === undefined) return [];
    const links = repointedLinks(client.links, from, to);
    return links === client.links
      ? []
      : [{ op: 'put', kind: 'client', clientId: client.id, record: { ...client, links } }];
  });
}
