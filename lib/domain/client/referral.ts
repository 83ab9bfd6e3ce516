import type { Day } from '../calendar/day.ts';

/** Who brought a client: another client of the book where `clientId` is known, else a name alone. */
export interface Referral {
  readonly clientId?: string;
  readonly name: string;
  readonly on?: Day;
}

/** What both directions need to know of a client; a client's summary has it. */
export interface Referred {
  readonly id: string;
  /** Id of the client who brought this one. */
  readonly referredById?: string;
}

/** Referrals seen from one client. */
export interface Referrals<T extends Referred> {
  /** The client of the book who brought this one. */
  readonly from?: T;
  /** The clients this one has brought, by id. */
  readonly brought: readonly T[];
}

/**
 * Referrals of one client in both directions. Only one side is stored, at the client who was brought, so that the two cannot
 * contradict each other. A client who is said to have brought itself is passed over.
 */
export function referralsOf<T extends Referred>(id: string, book: readonly T[]): Referrals<T> {
  const own = book.find((client) => client.id === id);
  const fromId = own?.referredById;
  const from = fromId === undefined || fromId === id ? undefined : book.find((client) => client.id === fromId);
  const brought = book.filter((client) => client.referredById === id && client.id !== id);
  return {
    ...(from === undefined ? {} : { from }),
    brought: brought.sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
