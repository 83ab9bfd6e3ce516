import type { Referred } from '../client/referral.ts';

/** Why a client cannot be said to have brought another. `cycle`: it was itself brought by the other, directly or through `chain`. */
export type ReferralRefusal =
  | { readonly reason: 'self' }
  | {
      readonly reason: 'cycle';
      /** From the one that would have brought to the one that would have been brought, each brought by the next. */
      readonly chain: readonly string[];
    };

/** Why `fromId` cannot have brought `id`; undefined when it can. Loops that an old book may hold already end the search. */
export function whyNotReferredBy(id: string, fromId: string, book: readonly Referred[]): ReferralRefusal | undefined {
  if (id === fromId) return { reason: 'self' };
  const parents = new Map(book.map((client) => [client.id, client.referredById]));
  const chain = [fromId];
  const seen = new Set(chain);
  for (let at = parents.get(fromId); at !== undefined && !seen.has(at); at = parents.get(at)) {
    chain.push(at);
    if (at === id) return { reason: 'cycle', chain };
    seen.add(at);
  }
  return undefined;
}

/** How many clients one has brought itself, and with those they brought in their turn. */
export function broughtCount(id: string, book: readonly Referred[]): { readonly direct: number; readonly all: number } {
  const children = new Map<string, string[]>();
  for (const { id: own, referredById } of book) {
    if (referredById === undefined || referredById === own) continue;
    const list = children.get(referredById);
    if (list) list.push(own);
    else children.set(referredById, [own]);
  }
  const seen = new Set([id]);
  for (const at of seen) for (const child of children.get(at) ?? []) seen.add(child);
  return { direct: children.get(id)?.length ?? 0, all: seen.size - 1 };
}
