import type { Day } from '../calendar/day.ts';

/** How another firm stands to the client: its parent, a subsidiary, of the same group, a guarantor, a supplier, a buyer. */
export const LINK_KINDS = Object.freeze([
  'parent',
  'subsidiary',
  'group',
  'guarantor',
  'upstream',
  'downstream',
] as const);

/** One of {@link LINK_KINDS}. */
export type LinkKind = (typeof LINK_KINDS)[number];

/** Links kept of one client. */
export const MOST_LINKS = 100;

/** Another firm that the client is tied to: another client of the book where `clientId` is known, else a name alone. */
export interface ClientLink {
  readonly id: string;
  readonly kind: LinkKind;
  readonly clientId?: string;
  readonly name: string;
  readonly on: Day;
  readonly note?: string;
}

/** Ids of the clients of the book that some links name, each once; undefined for none. */
export function linkedClients(links: readonly ClientLink[] | undefined): readonly string[] | undefined {
  if (links === undefined) return undefined;
  const ids = [...new Set(links.flatMap(({ clientId }) => clientId ?? []))];
  return ids.length === 0 ? undefined : ids;
}

/** Links of two entries of one client as one: the first entry's first, a firm that stands in the same way to both once, the two never to each other. */
export function unitedLinks(
  first: readonly ClientLink[] = [],
  second: readonly ClientLink[] = [],
  own: readonly string[] = [],
): readonly ClientLink[] {
  const seen = new Set<string>();
  return [...first, ...second].filter(({ id, kind, clientId, name }) => {
    if (clientId !== undefined && own.includes(clientId)) return false;
    const keys = [id, `${kind} ${clientId ?? name}`];
    if (keys.some((key) => seen.has(key))) return false;
    for (const key of keys) seen.add(key);
    return true;
  });
}

/** Links in which another client of the book has taken the place of one; the same list where none named it. */
export function repointedLinks(
  links: readonly ClientLink[],
  from: string,
  to: { readonly id: string; readonly name: string },
): readonly ClientLink[] {
  if (!links.some(({ clientId }) => clientId === from)) return links;
  const moved = links.map((link) => (link.clientId === from ? { ...link, clientId: to.id, name: to.name } : link));
  return unitedLinks(moved);
}
