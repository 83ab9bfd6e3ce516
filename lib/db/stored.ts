import type { Stamp } from '../domain/clock/hlc.ts';
import type { Dossier } from '../domain/dossier/dossier.ts';

/**
 * What is sealed in a dossier row: the records, and the stamp of the commit that last wrote or removed each. `since` is
 * that of every record not named in `stamps`: most came together, and an id with its stamp is half as long as a touch.
 */
export interface StoredDossier {
  readonly dossier: Dossier;
  readonly since: Stamp;
  readonly stamps: Readonly<Record<string, Stamp>>;
}

/** The stamp of one record; undefined for a record this client never had. */
export function stampOf(stored: StoredDossier | undefined, recordId: string): Stamp | undefined {
  return stored && (stored.stamps[recordId] ?? (hasRecord(stored.dossier, recordId) ? stored.since : undefined));
}

/** The stamp of every record there is or was. */
export function allStamps(stored: StoredDossier): readonly Stamp[] {
  return [stored.since, ...Object.values(stored.stamps)];
}

function hasRecord({ client, people, touches, holdings, loans, followUps }: Dossier, id: string): boolean {
  return (
    client.id === id ||
    [people, touches, holdings, loans, followUps].some((list) => list.some((record) => record.id === id))
  );
}
