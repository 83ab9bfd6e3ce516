/** What the systems know of a client of the book. */
export interface Facts {
  readonly name: string;
  readonly shortName?: string;
  readonly kind: string;
  readonly uscc?: string;
  readonly clientNumber?: string;
  readonly boss: string;
  readonly phone: string;
  readonly address: string;
  readonly limit: string;
  readonly balance: string;
  readonly due: string;
  readonly grade: string;
}

/** What a system has on record. */
export interface FactBook {
  /** Throws when the book has no such client. */
  of(name: string): Facts;
}

/** The record over a list of facts. */
export function openFacts(facts: readonly Facts[]): FactBook {
  return {
    of(name) {
      const found = facts.find((one) => one.name === name);
      if (!found) throw new Error(`no client ${name}`);
      return found;
    },
  };
}
