import type { Day } from '../calendar/day.ts';
import type { ClientLink } from '../client/link.ts';

/** What ties two firms, with a direction but for the group: one owns, guarantees or supplies the other. */
export type TieKind = 'owns' | 'group' | 'guarantees' | 'supplies';

/** Where a tie is written down: whose link, when it was noted, and what was noted besides. */
export interface TieRecord {
  readonly clientId: string;
  readonly linkId: string;
  readonly on: Day;
  readonly note?: string;
}

/** A tie between two firms. What both of them say of each other is one tie with two records. */
export interface Tie {
  readonly kind: TieKind;
  /** Key of who owns, guarantees or supplies; of a group the key that sorts first. */
  readonly from: string;
  readonly to: string;
  /** Never empty. */
  readonly records: readonly TieRecord[];
}

/**
 * How a firm stands to another, the strongest first: a link's kinds, and the other side of a guarantee, for which links have no kind of
 * their own.
 */
export const STANDINGS = Object.freeze([
  'parent',
  'subsidiary',
  'group',
  'guarantor',
  'guaranteed',
  'upstream',
  'downstream',
] as const);

/** One of {@link STANDINGS}. */
export type Standing = (typeof STANDINGS)[number];

/** A client whose links were read. */
export interface ChainEntry {
  readonly id: string;
  readonly links?: readonly ClientLink[] | undefined;
}

/** What is known of firms besides their links. */
export interface ChainNames {
  /** Whether the book has this client. */
  readonly has: (clientId: string) => boolean;
  /** The client of the book with exactly this full name, if there is one and only one. */
  readonly idOf: (name: string) => string | undefined;
}

const BARE = 'name ';

/** The key of a firm that is known by its name alone. */
export function bareKey(name: string): string {
  return `${BARE}${name}`;
}

/** The name of a firm that is known by its name alone; undefined for a client of the book. */
export function bareName(key: string): string | undefined {
  return key.startsWith(BARE) ? key.slice(BARE.length) : undefined;
}

/** The key of the firm a link means: the client's id where the book has it, by id or by its full name, else its name. */
export function linkKey({ clientId, name }: Pick<ClientLink, 'clientId' | 'name'>, names: ChainNames): string {
  if (clientId !== undefined && names.has(clientId)) return clientId;
  const trimmed = name.trim();
  return names.idOf(trimmed) ?? bareKey(trimmed);
}

/** The ties some clients' links speak of, each once, in an order that does not depend on that of clients or links. */
export function tiesOf(entries: readonly ChainEntry[], names: ChainNames): readonly Tie[] {
  const found = new Map<string, { kind: TieKind; from: string; to: string; records: TieRecord[] }>();
  for (const { id, links = [] } of entries) {
    for (const link of links) {
      const other = linkKey(link, names);
      if (other === id) continue;
      const [kind, from, to] = directed(link, id, other);
      const key = JSON.stringify([kind, from, to]);
      const tie = found.get(key) ?? { kind, from, to, records: [] };
      found.set(key, tie);
      const { id: linkId, on, note } = link;
      tie.records.push({ clientId: id, linkId, on, ...(note === undefined ? {} : { note }) });
    }
  }
  const inOrder = [...found].sort(([a], [b]) => compare(a, b));
  return inOrder.map(([, tie]) => ({
    ...tie,
    records: tie.records.sort((a, b) => compare(a.on, b.on) || compare(a.linkId, b.linkId)),
  }));
}

/** The other end of a tie; undefined when it does not end at this firm. */
export function otherEnd({ from, to }: Pick<Tie, 'from' | 'to'>, key: string): string | undefined {
  return from === key ? to : to === key ? from : undefined;
}

/** How the other end of a tie stands to this one. */
export function standingTo({ kind, from }: Pick<Tie, 'kind' | 'from'>, key: string): Standing {
  const isFrom = from === key;
  if (kind === 'owns') return isFrom ? 'subsidiary' : 'parent';
  if (kind === 'guarantees') return isFrom ? 'guaranteed' : 'guarantor';
  if (kind === 'supplies') return isFrom ? 'downstream' : 'upstream';
  return 'group';
}

/** Compares by code units: the same on every machine and in every language. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function directed({ kind }: ClientLink, id: string, other: string): [TieKind, from: string, to: string] {
  if (kind === 'parent') return ['owns', other, id];
  if (kind === 'subsidiary') return ['owns', id, other];
  if (kind === 'guarantor') return ['guarantees', other, id];
  if (kind === 'upstream') return ['supplies', other, id];
  if (kind === 'downstream') return ['supplies', id, other];
  return id < other ? ['group', id, other] : ['group', other, id];
}
