/**
 * What a column of an imported table can mean: `record.field`. The values are read by the kind beside them.
 * `client.manager`, `deposit.average` and the like are known and have no place in the book: they are left out.
 */
const FIELD_KINDS = Object.freeze({
  'client.name': 'text',
  'client.shortName': 'text',
  'client.number': 'code',
  'client.uscc': 'uscc',
  'client.kind': 'clientKind',
  'client.segment': 'segment',
  'client.developmentStage': 'developmentStage',
  'client.potential': 'potential',
  'client.grade': 'grade',
  'client.stage': 'stage',
  'client.firstBusinessDay': 'day',
  'client.referredBy': 'text',
  'client.address': 'text',
  'client.note': 'text',
  'person.name': 'text',
  'person.title': 'text',
  'person.role': 'role',
  'person.phone': 'phone',
  'person.birthday': 'birthday',
  'person.note': 'text',
  'person.leftOn': 'day',
  'touch.day': 'day',
  'touch.time': 'time',
  'touch.channel': 'channel',
  'touch.text': 'text',
  'touch.isEffective': 'yesNo',
  'next.text': 'text',
  'next.due': 'day',
  'loan.number': 'code',
  'loan.product': 'text',
  'loan.principal': 'amount',
  'loan.balance': 'amount',
  'loan.rate': 'rate',
  'loan.disbursedOn': 'day',
  'loan.maturesOn': 'day',
  'loan.class': 'loanClass',
  'holding.name': 'text',
  'holding.family': 'family',
  'holding.balance': 'amount',
  'holding.limit': 'amount',
  'holding.since': 'day',
  'holding.until': 'day',
  'deposit.balance': 'amount',
  'credit.limit': 'amount',
} as const);

/** How the text under each field is read. */
export type FieldKinds = typeof FIELD_KINDS;

/** Meaning of a column. */
export type ImportField = keyof typeof FIELD_KINDS;

/** How the text of a column is read. */
export type ValueKind = (typeof FIELD_KINDS)[ImportField];

/** All meanings, in the order they are offered. */
export const IMPORT_FIELDS: readonly ImportField[] = Object.freeze(Object.keys(FIELD_KINDS) as ImportField[]);

/** How the values of a field are read. */
export function valueKindOf(field: ImportField): ValueKind {
  return FIELD_KINDS[field];
}

/** Whether a text is the name of a field (mappings come back from storage). */
export function isImportField(text: unknown): text is ImportField {
  return typeof text === 'string' && Object.hasOwn(FIELD_KINDS, text);
}
