import type { Stamp } from '../domain/clock/hlc.ts';
import type { Dossier } from '../domain/dossier/dossier.ts';

/** What is sealed in a dossier row: the records and, per record id, the stamp of the commit that last wrote or removed it. */
export interface StoredDossier {
  readonly dossier: Dossier;
  readonly stamps: Readonly<Record<string, Stamp>>;
}
