import type { Client } from '../../lib/domain/client/client.ts';
import type { Referral } from '../../lib/domain/client/referral.ts';

/** A client said to have been brought by somebody, or by nobody known. */
export function withReferral(client: Client, referredBy: Referral | undefined): Client {
  const { referredBy: _, ...rest } = client;
  return referredBy === undefined ? rest : { ...rest, referredBy };
}
