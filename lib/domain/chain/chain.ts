import type { ClientSummary } from '../dossier/summary.ts';
import { bareName, compare, otherEnd, STANDINGS, type Standing, standingTo, type Tie } from './tie.ts';

/** What has to be known of a client to put it into the picture; its summary has it. */
export type ChainClient = Pick<
  ClientSummary,
  'id' | 'name' | 'shortName' | 'stage' | 'grade' | 'touches' | 'handedOverOn' | 'loanFen' | 'depositFen'
>;

/** A firm of the picture. */
export interface ChainNode {
  /** The client's id, or what {@link bareName} reads. */
  readonly key: string;
  readonly name: string;
  /** Absent: known by its name alone. */
  readonly client?: ChainClient;
  /** Steps from the centre; 0 is the centre itself. */
  readonly level: number;
  /** The side of the picture it stands on; the centre has none. */
  readonly zone?: Standing;
  /** Through whom it was found, and how it stands to that firm; the centre has neither. */
  readonly via?: string;
  readonly as?: Standing;
}

/** Firms around a client, and what ties those that are shown. */
export interface Chain {
  /** The centre first, then by steps from it. */
  readonly nodes: readonly ChainNode[];
  readonly ties: readonly Tie[];
  /** How many more there are on each side that found no room. */
  readonly more: ReadonlyMap<Standing, number>;
}

/** How far and how much is looked at. */
export interface ChainBounds {
  /** Steps from the centre. */
  readonly depth: number;
  /** Firms shown, with the centre. */
  readonly most: number;
}

const KIN: readonly Standing[] = ['parent', 'subsidiary', 'group'];

/**
 * The firms within some steps of a client. Every firm stands once, at its fewest steps and by its strongest standing there, so cycles end. What
 * has no room is counted; each side keeps its first ones, so that a hundred suppliers do not push out the one parent.
 */
export function chainOf(
  centre: ChainClient,
  ties: readonly Tie[],
  clients: ReadonlyMap<string, ChainClient>,
  { depth, most }: ChainBounds,
): Chain {
  const around = neighbours(ties);
  const self: ChainNode = { key: centre.id, name: centre.name, client: centre, level: 0 };
  const found = new Map<string, ChainNode>([[self.key, self]]);
  let last: readonly ChainNode[] = [self];
  for (let level = 1; level <= depth && last.length > 0; level += 1) {
    const next = new Map<string, ChainNode>();
    for (const via of last) {
      for (const { key, as } of around.get(via.key) ?? []) {
        if (found.has(key)) continue;
        const before = next.get(key);
        if (before?.as !== undefined && rankOf(before.as) <= rankOf(as)) continue;
        const client = clients.get(key);
        const name = client?.name ?? bareName(key) ?? key;
        next.set(key, { key, name, ...(client ? { client } : {}), level, zone: zoneOf(via, as), via: via.key, as });
      }
    }
    last = [...next.values()].sort(byWeight);
    for (const node of last) found.set(node.key, node);
  }
  const { shown, more } = bounded([...found.values()], most);
  const keys = new Set(shown.map(({ key }) => key));
  return { nodes: shown, ties: ties.filter(({ from, to }) => keys.has(from) && keys.has(to)), more };
}

/**
 * The side on which a firm stands: of one step, how it stands to the centre. Further out, owners of owners stay above, what belongs to
 * what belongs to it stays below, other kin are of the group; the rest goes where it was found.
 */
function zoneOf(via: ChainNode, as: Standing): Standing {
  if (via.zone === undefined) return as;
  if (!KIN.includes(via.zone) || !KIN.includes(as)) return via.zone;
  return via.zone === as ? as : 'group';
}

function neighbours(ties: readonly Tie[]): ReadonlyMap<string, readonly { key: string; as: Standing }[]> {
  const around = new Map<string, { key: string; as: Standing }[]>();
  for (const tie of ties) {
    for (const end of [tie.from, tie.to]) {
      const key = otherEnd(tie, end);
      if (key === undefined) continue;
      const list = around.get(end);
      const each = { key, as: standingTo(tie, end) };
      if (list) list.push(each);
      else around.set(end, [each]);
    }
  }
  return around;
}

function bounded(nodes: readonly ChainNode[], most: number): { shown: readonly ChainNode[]; more: Chain['more'] } {
  const counts = new Map<string, number>();
  const ranked = nodes.map((node) => {
    const slot = `${node.level} ${node.zone}`;
    const rank = counts.get(slot) ?? 0;
    counts.set(slot, rank + 1);
    return { node, rank };
  });
  ranked.sort((a, b) => a.node.level - b.node.level || a.rank - b.rank || sideOf(a.node) - sideOf(b.node));
  const shown: ChainNode[] = [];
  const more = new Map<Standing, number>();
  for (const { node } of ranked) {
    // Nearer ones come first: whoever a firm was found through is shown before it.
    if (shown.length < most) shown.push(node);
    else if (node.zone !== undefined) more.set(node.zone, (more.get(node.zone) ?? 0) + 1);
  }
  // Side by side again, each side in its own order.
  return { shown: shown.sort((a, b) => a.level - b.level || sideOf(a) - sideOf(b) || byWeight(a, b)), more };
}

/** Clients before names, the better grade first; then by name. */
function byWeight(a: ChainNode, b: ChainNode): number {
  return compare(a.client?.grade ?? 'Z', b.client?.grade ?? 'Z') || compare(a.name, b.name) || compare(a.key, b.key);
}

function rankOf(standing: Standing): number {
  return STANDINGS.indexOf(standing);
}

function sideOf({ zone }: ChainNode): number {
  return zone === undefined ? -1 : rankOf(zone);
}
