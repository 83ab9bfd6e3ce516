import { dossierAsChanges } from '../dossier/apply.ts';
import type { Change, Dossier } from '../dossier/dossier.ts';

/**
 * The changes that remove a dossier record by record, header last: each leaves an effect of its own in the log, so that
 * taking all of them back in reverse brings everything back.
 */
export function removing(dossier: Dossier): readonly Change[] {
  return dossierAsChanges(dossier)
    .map((change) => removal(change))
    .reverse();
}

/** The change that removes what a `put` has put. */
export function removal(change: Change): Change {
  const id = change.op === 'put' ? change.record.id : change.id;
  return { op: 'remove', kind: change.kind, clientId: change.clientId, id } as Change;
}
