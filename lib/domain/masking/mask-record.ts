import type { ClientKind } from '../client/client.ts';
import type { Dossier, DossierRecords, RecordKind } from '../dossier/dossier.ts';
import { DATA_CLASS, type DataClass, type FieldMask, type FieldRule } from './data-class.ts';
import { maskAccount, maskPhone } from './mask-number.ts';
import { maskText } from './mask-text.ts';
import { maskAddress, maskBirthday, maskName, maskNamesIn } from './mask-words.ts';

/** What to hide. `standard`: everything but names; `strict`: names of natural persons too; `off`: nothing. */
export type MaskingLevel = 'off' | 'standard' | 'strict';

const MASK_OF: { readonly [M in FieldMask]: (text: string) => string } = Object.freeze({
  none: (text) => text,
  omit: () => '',
  phone: maskPhone,
  account: maskAccount,
  name: maskName,
  birthday: maskBirthday,
  address: maskAddress,
  text: maskText,
});

/** The class of a field for a client of this kind. */
export function dataClassOf<K extends RecordKind>(
  kind: K,
  field: keyof DossierRecords[K],
  owner: ClientKind,
): DataClass {
  const rule = DATA_CLASS[kind][field] as FieldRule;
  return holds(rule, owner) ? rule.dataClass : 'business';
}

/** One field's value, masked by its rule; what is no text comes back as it is. */
export function maskField<K extends RecordKind>(
  kind: K,
  field: keyof DossierRecords[K],
  value: string,
  owner: ClientKind,
  level: MaskingLevel,
): string {
  const rule = DATA_CLASS[kind][field] as FieldRule;
  if (level === 'off' || !holds(rule, owner) || (rule.mask === 'name' && level !== 'strict')) return value;
  return MASK_OF[rule.mask](value);
}

/** A copy of a record with every field masked by its rule. `owner`: what kind of client the record belongs to. */
export function maskRecord<K extends RecordKind>(
  kind: K,
  record: DossierRecords[K],
  owner: ClientKind,
  level: MaskingLevel,
): DossierRecords[K] {
  const isOmitted = (field: string) => {
    const rule = (DATA_CLASS[kind] as Record<string, FieldRule>)[field];
    return level !== 'off' && rule?.mask === 'omit' && holds(rule, owner);
  };
  const shown = Object.fromEntries(Object.entries(record).filter(([field]) => !isOmitted(field))) as DossierRecords[K];
  return mapTexts(shown, (field, text) => maskField(kind, field as keyof DossierRecords[K], text, owner, level));
}

/** A copy of a dossier with every record masked; at the strict level its people's names in what was written too. */
export function maskDossier(dossier: Dossier, level: MaskingLevel): Dossier {
  const { client } = dossier;
  const people = dossier.people.map(({ name }) => name);
  const names = client.kind === 'person' ? [...people, client.name, ...client.aliases] : people;
  const mask = <K extends RecordKind>(kind: K, record: DossierRecords[K]) => {
    const masked = maskRecord(kind, record, client.kind, level);
    if (level !== 'strict') return masked;
    const isNote = (field: string) => (DATA_CLASS[kind] as Record<string, FieldRule>)[field]?.mask === 'text';
    return mapTexts(masked, (field, text) => (isNote(field) ? maskNamesIn(text, names) : text));
  };
  return {
    client: mask('client', client),
    people: dossier.people.map((record) => mask('person', record)),
    touches: dossier.touches.map((record) => mask('touch', record)),
    holdings: dossier.holdings.map((record) => mask('holding', record)),
    loans: dossier.loans.map((record) => mask('loan', record)),
    followUps: dossier.followUps.map((record) => mask('followUp', record)),
    ...(dossier.opportunities
      ? { opportunities: dossier.opportunities.map((record) => mask('opportunity', record)) }
      : {}),
  };
}

/** A copy of a record with all its texts, also those in lists, put through `map`; what is no text stays as it is. */
function mapTexts<T extends object>(record: T, map: (field: string, text: string) => string): T {
  const entries = Object.entries(record).map(([field, value]: [string, unknown]) => {
    if (typeof value === 'string') return [field, map(field, value)];
    return [
      field,
      Array.isArray(value) ? value.map((each: unknown) => (typeof each === 'string' ? map(field, each) : each)) : value,
    ];
  });
  return Object.fromEntries(entries) as T;
}

function holds(rule: FieldRule, owner: ClientKind): boolean {
  return !rule.onlyNatural || owner === 'person';
}
