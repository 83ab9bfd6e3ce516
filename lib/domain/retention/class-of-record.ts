import type { ClientKind } from '../client/client.ts';
import type { DossierRecords, RecordKind } from '../dossier/dossier.ts';
import { DATA_CLASS, type DataClass } from '../masking/data-class.ts';
import { dataClassOf } from '../masking/mask-record.ts';

/** From the least to the most sensitive. */
const ORDER: readonly DataClass[] = Object.freeze(['business', 'C1', 'C2', 'C3']);

/** The highest data class among the fields of a record that say something, for a client of this kind. */
export function classOfRecord<K extends RecordKind>(kind: K, record: DossierRecords[K], owner: ClientKind): DataClass {
  let highest: DataClass = 'business';
  for (const field of Object.keys(DATA_CLASS[kind]) as (keyof DossierRecords[K])[]) {
    const value: unknown = record[field];
    if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) continue;
    const dataClass = dataClassOf(kind, field, owner);
    if (ORDER.indexOf(dataClass) > ORDER.indexOf(highest)) highest = dataClass;
  }
  return highest;
}
