import type { Day } from '../calendar/day.ts';
import type { Client } from '../client/client.ts';

/** Whether the day's list is to be silent about a client on `today`: the user has said, not before a later day. */
export function isResting({ restUntil }: Pick<Client, 'restUntil'>, today: Day): boolean {
  return restUntil !== undefined && today < restUntil;
}

/** The client resting until a day; without one, no more. */
export function withRest(client: Client, until: Day | undefined): Client {
  const { restUntil: _, ...rest } = client;
  return until === undefined ? rest : { ...rest, restUntil: until };
}
