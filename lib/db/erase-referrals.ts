import type { Client } from '../domain/client/client.ts';
import type { Effect } from '../domain/dossier/apply.ts';

/** A client's record without the name of somebody who leaves: as who had brought this client, or as a firm it is tied to. */
export function withoutReferral(client: Client, leaves: (clientId: string) => boolean): Client {
  return withoutLinks(withoutReferrer(client, leaves), leaves);
}

function withoutReferrer(client: Client, leaves: (clientId: string) => boolean): Client {
  const from = client.referredBy?.clientId;
  if (from === undefined || !leaves(from)) return client;
  const { referredBy: _, ...rest } = client;
  return rest;
}

function withoutLinks(client: Client, leaves: (clientId: string) => boolean): Client {
  const stay = client.links?.filter(({ clientId }) => clientId === undefined || !leaves(clientId));
  if (stay === undefined || stay.length === client.links?.length) return client;
  const { links: _, ...rest } = client;
  return stay.length === 0 ? rest : { ...rest, links: stay };
}

/** What an effect says of a client before and after, without such names. */
export function withoutReferrals(effect: Effect, leaves: (clientId: string) => boolean): Effect {
  if (effect.kind !== 'client') return effect;
  const { before, after } = effect;
  return {
    ...effect,
    ...(before ? { before: withoutReferral(before, leaves) } : {}),
    ...(after ? { after: withoutReferral(after, leaves) } : {}),
  };
}
