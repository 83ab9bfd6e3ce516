import type { Dossier, DossierRecords, RecordKind } from './dossier.ts';

const RECORDS: { readonly [K in RecordKind]: (dossier: Dossier) => readonly DossierRecords[K][] } = Object.freeze({
  client: ({ client }) => [client],
  person: ({ people }) => people,
  touch: ({ touches }) => touches,
  holding: ({ holdings }) => holdings,
  loan: ({ loans }) => loans,
  followUp: ({ followUps }) => followUps,
  opportunity: ({ opportunities }) => opportunities ?? [],
});

/** The records of one kind in a dossier. */
export function recordsOf<K extends RecordKind>(dossier: Dossier, kind: K): readonly DossierRecords[K][] {
  return RECORDS[kind](dossier);
}

/** Whether a record of any kind has this id. */
export function hasRecord(dossier: Dossier, id: string): boolean {
  return Object.values(RECORDS).some((records) => records(dossier).some((record) => record.id === id));
}
