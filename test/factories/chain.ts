import fc from 'fast-check';
import type { ClientLink, LinkKind } from '../../lib/domain/client/link.ts';
import { LINK_KINDS } from '../../lib/domain/client/link.ts';
import type { ChainClient } from '../../lib/domain/chain/chain.ts';
import { type ChainEntry, type ChainNames, tiesOf, type Tie } from '../../lib/domain/chain/tie.ts';

/** Says of a client who stands how to it: `['a', 'upstream', 'b']` reads b is a supplier of a. Firms in capitals are names alone. */
export type Said = readonly [holder: string, kind: LinkKind, other: string];

/** Whether a firm of the factory is a client. */
const isClient = (key: string) => /^[a-z]$/.test(key);

/** Names of the factory: a client is called by its id. */
export const NAMES: ChainNames = { has: isClient, idOf: (name) => (isClient(name) ? name : undefined) };

/** A client in contact, of grade B, without a touch. */
export function makeChainClient(id: string, patch: Partial<ChainClient> = {}): ChainClient {
  return { id, name: id, stage: 'contact', grade: 'B', touches: { effective: 0, total: 0 }, ...patch };
}

/** Clients with the links that were said of them, in that order. */
export function makeEntries(said: readonly Said[]): readonly ChainEntry[] {
  const ids = [...new Set(said.map(([holder]) => holder))];
  return ids.map((id) => ({
    id,
    links: said.flatMap(([holder, kind, other], at): ClientLink[] =>
      holder === id
        ? [{ id: `l${at}`, kind, name: other, on: '2026-11-01', ...(isClient(other) ? { clientId: other } : {}) }]
        : [],
    ),
  }));
}

/** The ties of {@link makeEntries}. */
export function makeTies(said: readonly Said[]): readonly Tie[] {
  return tiesOf(makeEntries(said), NAMES);
}

/** Every client that is named. */
export function makeClients(
  said: readonly Said[],
  patch: Readonly<Record<string, Partial<ChainClient>>> = {},
): ReadonlyMap<string, ChainClient> {
  const ids = new Set(said.flatMap(([holder, , other]) => [holder, other]).filter(isClient));
  return new Map([...ids].sort().map((id) => [id, makeChainClient(id, patch[id])]));
}

const anyFirm = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'.split(''));

/** Links among up to 26 clients and 26 names. */
export const anySaid: fc.Arbitrary<Said[]> = fc.array(
  fc.tuple(
    anyFirm,
    fc.constantFrom(...LINK_KINDS),
    fc.oneof(
      anyFirm,
      anyFirm.map((letter) => letter.toUpperCase()),
    ),
  ),
  { maxLength: 90 },
);
