import { applyChange, dossierAsChanges } from '../dossier/apply.ts';
import type { Change, Dossier } from '../dossier/dossier.ts';
import type { MatchedBy } from '../hand-over/match.ts';
import { mergeInto } from '../hand-over/merge.ts';

/**
 * What becomes of a client of a whole book. `unsure`: a natural person of whom only the name agrees with one of the own book;
 * `erased`: it was erased here, which a file does not take back.
 */
export type BookVerdict = 'new' | 'merge' | 'same' | 'unsure' | 'erased';

/** What is done with the `unsure`. */
export type UnsureChoice = 'skip' | 'merge' | 'new';

/** How many clients go which way. */
export type BookCounts = Readonly<Record<BookVerdict, number>>;

/** Nobody yet. */
export const NO_BOOK_COUNTS: BookCounts = Object.freeze({ new: 0, merge: 0, same: 0, unsure: 0, erased: 0 });

/** The client of the own book that one of the file was found to be. */
export interface OwnMatch {
  readonly by: MatchedBy;
  readonly dossier: Dossier;
}

/** What is to be done for one client of the file. */
export interface BookClientPlan {
  readonly verdict: BookVerdict;
  /** Client of the own book, or a new one, that the changes are of. */
  readonly clientId: string;
  readonly changes: readonly Change[];
}

/** Decide on one client of a whole book, against what the own book holds of it. */
export function planBookClient(
  dossier: Dossier,
  match: OwnMatch | undefined,
  { isErased, unsure }: { readonly isErased: boolean; readonly unsure: UnsureChoice },
): BookClientPlan {
  const own = dossier.client.id;
  if (isErased) return { verdict: 'erased', clientId: own, changes: [] };
  const added = { clientId: own, changes: dossierAsChanges(dossier) };
  if (!match) return { verdict: 'new', ...added };
  const merged = { clientId: match.dossier.client.id, changes: mergeInto(match.dossier, dossier) };
  // Two people of one name are common; two firms of one registered name are not.
  const isPerson = [dossier, match.dossier].some(({ client }) => client.kind === 'person');
  if (match.by === 'name' && isPerson) {
    const none = { clientId: own, changes: [] };
    return { verdict: 'unsure', ...(unsure === 'merge' ? merged : unsure === 'new' ? added : none) };
  }
  return { verdict: merged.changes.length > 0 ? 'merge' : 'same', ...merged };
}

/** A dossier as these changes leave it; those that find nothing to change are passed over. */
export function withChanges(dossier: Dossier, changes: readonly Change[]): Dossier {
  return changes.reduce((before, change) => {
    const applied = applyChange(before, change);
    return applied === 'gone' ? before : (applied.dossier ?? before);
  }, dossier);
}
