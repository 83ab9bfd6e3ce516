/**
 * What the database must hold at least. Kept outside it because Chromium replaces a damaged database by an empty one
 * without a word: an empty book must never be taken for a damaged one. Holds counts and a hash, no client data.
 */
export interface Canary {
  readonly vaultId: string;
  /** Sequence of the newest commit; 0 before the first. */
  readonly seq: number;
  /** Number of clients in the book. */
  readonly clients: number;
  /** Hash of the newest change entry, base64; empty before the first. */
  readonly hash: string;
}

/** How a database stands to its canary. `behind`: the newest commits are missing; `missing`: it is not that book at all. */
export type Soundness = 'intact' | 'behind' | 'missing';

/**
 * Compare a database (`found`; undefined: no vault in it) with what the canary says it holds. A database that is ahead is
 * sound: the browser stopped between the commit and the canary. Without a canary there is nothing to miss.
 */
export function soundnessOf(canary: Canary | undefined, found: Canary | undefined): Soundness {
  if (!canary) return 'intact';
  if (found?.vaultId !== canary.vaultId) return 'missing';
  if (found.seq !== canary.seq) return found.seq > canary.seq ? 'intact' : 'behind';
  return found.clients === canary.clients && found.hash === canary.hash ? 'intact' : 'behind';
}
