import { useMemo, useState } from 'react';
import { type Chain, chainOf } from '../../lib/domain/chain/chain.ts';
import { type Loop, loopsOf } from '../../lib/domain/chain/loop.ts';
import { type ChainNames, linkKey, tiesOf } from '../../lib/domain/chain/tie.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import type { ClientSummary } from '../../lib/domain/dossier/summary.ts';
import { useDossiers } from '../../lib/hooks/use-dossiers.ts';
import { useSummaries } from '../../lib/hooks/use-live.ts';

/** Firms in the picture, the centre among them; the list shows more. */
const MOST = Object.freeze({ picture: 60, list: 400 });
/** Clients that are opened at each step to see whom they are tied to. */
const MOST_READ = 60;

/** How many steps from the client are looked at. */
export type ChainDepth = 1 | 2 | 3;

/** The firms around a client, with what was read of those of the book. */
export interface ChainView {
  readonly chain: Chain;
  readonly loops: readonly Loop[];
  readonly dossiers: ReadonlyMap<string, Dossier>;
}

interface BookIndex extends ChainNames {
  readonly byId: ReadonlyMap<string, ClientSummary>;
  /** Whose links speak of a client. */
  readonly namedBy: ReadonlyMap<string, readonly string[]>;
}

/** The firms around a client, again after every change; undefined until they are read. */
export function useChain(dossier: Dossier, depth: ChainDepth, show: keyof typeof MOST): ChainView | undefined {
  const summaries = useSummaries();
  const index = useMemo(() => (summaries ? indexOf(summaries) : undefined), [summaries]);
  const own = useMemo(() => [dossier], [dossier]);
  const near = useStep(index, own, own, true);
  const soFar = useMemo(() => (near ? [...own, ...near] : undefined), [own, near]);
  const further = useStep(index, near, soFar, depth > 1);
  const almost = useMemo(() => (soFar && further ? [...soFar, ...further] : undefined), [soFar, further]);
  const furthest = useStep(index, further, almost, depth > 2);
  const view = useMemo(() => {
    if (!index || !almost || !furthest) return undefined;
    const read = [...almost, ...furthest];
    const centre = index.byId.get(dossier.client.id);
    if (!centre) return undefined;
    const ties = tiesOf(
      read.map(({ client }) => ({ id: client.id, links: client.links })),
      index,
    );
    const chain = chainOf(centre, ties, index.byId, { depth, most: MOST[show] });
    return { chain, loops: loopsOf(chain.ties), dossiers: new Map(read.map((each) => [each.client.id, each])) };
  }, [index, almost, furthest, dossier, depth, show]);
  // A new link means another client to read: what was there stays until it is.
  const [last, setLast] = useState(view);
  if (view && view !== last) setLast(view);
  return view ?? last;
}

/** The clients one step beyond some, of those that are not among `known`. */
function useStep(
  index: BookIndex | undefined,
  from: readonly Dossier[] | undefined,
  known: readonly Dossier[] | undefined,
  isWanted: boolean,
): readonly Dossier[] | undefined {
  const ids = useMemo(
    () => (index && from && known && isWanted ? stepFrom(index, from, known) : []),
    [index, from, known, isWanted],
  );
  const read = useDossiers(ids);
  return index && from ? read : undefined;
}

function stepFrom(index: BookIndex, from: readonly Dossier[], known: readonly Dossier[]): readonly string[] {
  const seen = new Set(known.map(({ client }) => client.id));
  const ids = new Set<string>();
  for (const { client } of from) {
    const told = (client.links ?? []).map((link) => linkKey(link, index));
    for (const id of [...told, ...(index.namedBy.get(client.id) ?? [])]) {
      if (index.has(id) && !seen.has(id)) ids.add(id);
    }
  }
  // In an order of their own: the same clients are not read again when a link was only moved.
  return [...ids].slice(0, MOST_READ).sort();
}

function indexOf(summaries: readonly ClientSummary[]): BookIndex {
  const byId = new Map<string, ClientSummary>();
  const namedBy = new Map<string, string[]>();
  for (const summary of summaries) {
    byId.set(summary.id, summary);
    for (const id of summary.linkedIds ?? []) {
      const list = namedBy.get(id);
      if (list) list.push(summary.id);
      else namedBy.set(id, [summary.id]);
    }
  }
  // Wanted only where a link has no client of its own: most books never pay for it.
  let byName: ReadonlyMap<string, string | undefined> | undefined;
  return {
    byId,
    namedBy,
    has: (id) => byId.has(id),
    idOf: (name) => {
      byName ??= namesOf(summaries);
      return byName.get(name);
    },
  };
}

/** Ids by full names; a name that two clients share means neither. */
function namesOf(summaries: readonly ClientSummary[]): ReadonlyMap<string, string | undefined> {
  const byName = new Map<string, string | undefined>();
  for (const { id, name } of summaries) byName.set(name, byName.has(name) ? undefined : id);
  return byName;
}
