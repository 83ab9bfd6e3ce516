import type { ClientSummary } from '../dossier/summary.ts';

/** Why a received client is held to be one of the book: its id, its credit code, its client number, or only its name. */
export type MatchedBy = 'id' | 'uscc' | 'clientNumber' | 'name';

/** A client of the book that a received one may be. */
export interface Match {
  readonly clientId: string;
  readonly by: MatchedBy;
}

type Identity = Pick<ClientSummary, 'id' | 'name' | 'aliases' | 'uscc' | 'clientNumber'>;

/** Finds received clients in the book. `normalise` makes names comparable. The surest likeness counts, in the order above. */
export function createMatcher(
  book: readonly Identity[],
  normalise: (name: string) => string,
): (received: Identity) => Match | undefined {
  const ids = new Map(book.map((client) => [client.id, client]));
  const codes = new Map(book.flatMap((client) => (client.uscc ? [[client.uscc, client] as const] : [])));
  const numbers = new Map(
    book.flatMap((client) => (client.clientNumber ? [[client.clientNumber, client] as const] : [])),
  );
  const names = new Map<string, Identity[]>();
  for (const client of book) {
    for (const name of new Set([client.name, ...client.aliases].map(normalise))) {
      names.set(name, [...(names.get(name) ?? []), client]);
    }
  }
  return (received) => {
    const is = (client: Identity | undefined, by: MatchedBy) => client && { clientId: client.id, by };
    // Two different codes are two companies, even under one name.
    const sameName = (names.get(normalise(received.name)) ?? []).filter(
      ({ uscc }) => !(uscc && received.uscc && uscc !== received.uscc),
    );
    return (
      is(ids.get(received.id), 'id') ??
      is(received.uscc ? codes.get(received.uscc) : undefined, 'uscc') ??
      is(received.clientNumber ? numbers.get(received.clientNumber) : undefined, 'clientNumber') ??
      // Of two of one name neither is meant for sure.
      is(sameName.length === 1 ? sameName[0] : undefined, 'name')
    );
  };
}
