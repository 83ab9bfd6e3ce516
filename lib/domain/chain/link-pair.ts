import type { Client } from '../client/client.ts';
import { type ClientLink, type LinkKind, MOST_LINKS } from '../client/link.ts';
import type { Tie } from './tie.ts';

const REVERSE = Object.freeze({
  parent: 'subsidiary',
  subsidiary: 'parent',
  group: 'group',
  upstream: 'downstream',
  downstream: 'upstream',
  // A guarantee is written down where it helps to judge: at who is guaranteed. The guarantor's own page reads it from there.
  guarantor: undefined,
} as const satisfies Record<LinkKind, LinkKind | undefined>);

/** What a link reads from the other side; undefined for a guarantor, whose other side has no kind of its own. */
export function reverseKind(kind: LinkKind): LinkKind | undefined {
  return REVERSE[kind];
}

/**
 * The other client with the link read from its side. Undefined when nothing is to be written there: the kind has no reverse, the other says so already,
 * is full, or was handed over.
 */
export function withMirror(other: Client, client: Client, link: ClientLink, newId: string): Client | undefined {
  const kind = reverseKind(link.kind);
  const links = other.links ?? [];
  if (kind === undefined || other.handedOverOn !== undefined || links.length >= MOST_LINKS) return undefined;
  const isSaid = links.some((each) => each.kind === kind && (each.clientId === client.id || each.name === client.name));
  if (isSaid) return undefined;
  const { on, note } = link;
  const mirror = {
    id: newId,
    kind,
    clientId: client.id,
    name: client.name,
    on,
    ...(note === undefined ? {} : { note }),
  };
  return { ...other, links: [...links, mirror] };
}

/** The clients a tie is written down at, each as it was and without its link; those that are not among `clients` are passed over. */
export function withoutTie(
  tie: Tie,
  clients: readonly Client[],
): readonly { readonly was: Client; readonly record: Client }[] {
  const gone = new Set(tie.records.map(({ clientId, linkId }) => `${clientId} ${linkId}`));
  return clients.flatMap((was) => {
    const { links = [], ...rest } = was;
    const left = links.filter(({ id }) => !gone.has(`${was.id} ${id}`));
    if (left.length === links.length) return [];
    return [{ was, record: left.length === 0 ? rest : { ...rest, links: left } }];
  });
}

/** Clients whose links speak of a firm by its name alone, each as it was and with those links meaning the client that firm has become. */
export function namedAs(
  clients: readonly Client[],
  { id: clientId, name }: Pick<Client, 'id' | 'name'>,
  wasCalled: string,
): readonly { readonly was: Client; readonly record: Client }[] {
  const means = (link: ClientLink) => link.clientId === undefined && link.name.trim() === wasCalled;
  return clients.flatMap((was) =>
    was.links?.some(means)
      ? [
          {
            was,
            record: { ...was, links: was.links.map((link) => (means(link) ? { ...link, clientId, name } : link)) },
          },
        ]
      : [],
  );
}
