import type { Client } from '../../lib/domain/client/client.ts';
import { type ClientLink, MOST_LINKS } from '../../lib/domain/client/link.ts';

/** Why a firm cannot be linked: it is the client itself, is linked in this way already, or there is no room. */
export type LinkRefusal = 'self' | 'twice' | 'full';

/** Why a link cannot be added to a client; undefined when it can. */
export function whyNotLinked(client: Client, { kind, clientId, name }: ClientLink): LinkRefusal | undefined {
  const links = client.links ?? [];
  if (clientId === client.id || (clientId === undefined && name === client.name)) return 'self';
  const isSame = (link: ClientLink) =>
    link.kind === kind && (clientId === undefined ? link.name === name : link.clientId === clientId);
  if (links.some(isSame)) return 'twice';
  return links.length >= MOST_LINKS ? 'full' : undefined;
}

/** A client with one more link. */
export function withLink(client: Client, link: ClientLink): Client {
  return { ...client, links: [...(client.links ?? []), link] };
}

/** A client without a link; without any, without the list. */
export function withoutLink(client: Client, linkId: string): Client {
  const { links = [], ...rest } = client;
  const others = links.filter(({ id }) => id !== linkId);
  return others.length === 0 ? rest : { ...rest, links: others };
}
