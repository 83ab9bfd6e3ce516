import type { ClientKind } from '../../lib/domain/client/client.ts';
import type { RecordKind } from '../../lib/domain/dossier/dossier.ts';
import { IMPORT_FIELDS, type ImportField } from '../../lib/domain/import/fields.ts';
import { isSecretHeading } from '../../lib/domain/import/headings.ts';
import type { ColumnMapping, Mapping } from '../../lib/domain/import/mapping.ts';
import type { Table } from '../../lib/domain/import/table.ts';
import { guessKind } from '../../lib/domain/import/values/client-words.ts';
import { maskField } from '../../lib/domain/masking/mask-record.ts';
import { maskText } from '../../lib/domain/masking/mask-text.ts';

/** Rows looked through for sample values. */
const SAMPLE_DEPTH = 200;
const SAMPLES = 2;
/** Cells of a row in its hint, and characters of each. */
const HINT_CELLS = 4;
const HINT_LENGTH = 12;
/** From this confidence on a guess needs no second look … */
const SURE = 0.95;
/** … and below this one it does. */
const LIKELY = 0.65;

/** Whose mask the text of a column wears. Fields that are not named are shown as they are: words of ours, days, figures. */
const MASKED_AS: { readonly [F in ImportField]?: readonly [RecordKind, string] } = Object.freeze({
  'client.name': ['client', 'name'],
  'client.shortName': ['client', 'shortName'],
  'client.number': ['client', 'clientNumber'],
  'client.address': ['client', 'address'],
  'client.note': ['client', 'note'],
  // Most who bring clients are people.
  'client.referredBy': ['person', 'name'],
  'person.name': ['person', 'name'],
  'person.phone': ['person', 'phone'],
  'person.birthday': ['person', 'birthday'],
  'person.note': ['person', 'note'],
  'touch.text': ['touch', 'text'],
  'next.text': ['followUp', 'text'],
  'loan.number': ['loan', 'number'],
  'loan.product': ['loan', 'product'],
  'holding.name': ['holding', 'name'],
} as const);

/** A cell as it may be shown while columns are settled: personal data masked. `owner`: the kind of client of its row. */
export function sampleText(field: ImportField | undefined, text: string, owner: ClientKind): string {
  const rule = field && MASKED_AS[field];
  // What a column without meaning holds nobody knows; a credit code's column may hold identity cards.
  if (!rule) return maskText(text);
  const [kind, of] = rule;
  return maskText(maskField(kind, of as never, text, owner, 'strict'));
}

/** Rows among which a heading may stand, whichever is chosen. */
const HEADING_DEPTH = 30;

/**
 * Columns over which, in any row that may be the heading, stands the word for a secret: their values are not shown, also
 * while another row is taken for the heading.
 */
export function secretColumns({ rows }: Pick<Table, 'rows'>): ReadonlySet<number> {
  const found = new Set<number>();
  for (const row of rows.slice(0, HEADING_DEPTH)) {
    for (const [column, cell] of row.entries()) if (isSecretHeading(cell)) found.add(column);
  }
  return found;
}

/** A row in a few words, to tell it from its neighbours: its first cells, masked, without those of secret columns. */
export function rowHint(row: readonly string[], mapping: Mapping, secret: ReadonlySet<number>): string {
  const owner = ownerOf(row, mapping);
  return row
    .flatMap((cell, column) => {
      if (cell === '' || (secret.has(column) && !isSecretHeading(cell))) return [];
      const each = mapping.columns[column];
      // The heading itself is no value.
      return [each?.heading === cell ? cell : sampleText(each?.field, cell, owner)];
    })
    .slice(0, HINT_CELLS)
    .map(shortened)
    .join(' · ');
}

/** The kind of client a row seems to be about; a person where that cannot be told. */
function ownerOf(row: readonly string[], { columns }: Mapping): ClientKind {
  const named = columns.find(({ field }) => field === 'client.name');
  const name = named && row[named.column];
  return name ? guessKind(name, undefined) : 'person';
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > HINT_LENGTH ? `${characters.slice(0, HINT_LENGTH).join('')}…` : text;
}

/** The first values of a column, masked; none for a secret one, whatever anybody thinks it means. */
export function samplesOf(
  table: Pick<Table, 'rows'>,
  mapping: Mapping,
  column: ColumnMapping,
  secret: ReadonlySet<number>,
): readonly string[] {
  if (column.leftOut === 'secret' || secret.has(column.column)) return [];
  const found = new Set<string>();
  const from = mapping.headingRow + 1;
  for (const row of table.rows.slice(from, from + SAMPLE_DEPTH)) {
    const text = row[column.column];
    if (text) found.add(sampleText(column.field, text, ownerOf(row, mapping)));
    if (found.size === SAMPLES) break;
  }
  return [...found];
}

/** The columns that hold something, and those that hold nothing below their heading. */
export function splitColumns(
  table: Pick<Table, 'rows'>,
  { columns, headingRow }: Mapping,
): { readonly filled: readonly ColumnMapping[]; readonly empty: readonly ColumnMapping[] } {
  const open = new Set(columns.map(({ column }) => column));
  for (let row = headingRow + 1; row < table.rows.length && open.size > 0; row += 1) {
    for (const column of open) if (table.rows[row]?.[column]) open.delete(column);
  }
  return {
    filled: columns.filter(({ column }) => !open.has(column)),
    empty: columns.filter(({ column }) => open.has(column)),
  };
}

/** How sure the meaning of a column is; words under `import.sure`. */
export type Sureness = 'byHand' | 'remembered' | 'sure' | 'likely' | 'check' | 'secret' | 'noPlace' | 'unknown';

/** How sure the meaning of a column is. */
export function surenessOf(column: ColumnMapping, isByHand: boolean, isRemembered: boolean): Sureness {
  const { field, leftOut, confidence } = column;
  if (leftOut === 'secret') return 'secret';
  if (isByHand) return 'byHand';
  if (isRemembered) return 'remembered';
  if (!field) return leftOut === 'noPlace' ? 'noPlace' : 'unknown';
  return confidence >= SURE ? 'sure' : confidence >= LIKELY ? 'likely' : 'check';
}

/** Parts of the choice of meanings, in their order; words under `import.group`. */
export const FIELD_GROUPS = Object.freeze(['client', 'person', 'touch', 'loan', 'holding'] as const);

const GROUP_OF: Readonly<Record<string, (typeof FIELD_GROUPS)[number]>> = Object.freeze({
  next: 'touch',
  deposit: 'holding',
  credit: 'holding',
});

/** The meanings of one part. */
export function fieldsOf(group: (typeof FIELD_GROUPS)[number]): readonly ImportField[] {
  return IMPORT_FIELDS.filter((field) => {
    const prefix = field.split('.')[0] ?? '';
    return (GROUP_OF[prefix] ?? prefix) === group;
  });
}

/** How many columns have a meaning, and how many are left out. */
export function columnCounts(mapping: Mapping | undefined): { readonly taken: number; readonly left: number } {
  const all = mapping?.columns ?? [];
  const taken = all.filter(({ field, leftOut }) => field && leftOut !== 'secret').length;
  return { taken, left: all.length - taken };
}

/** Whether the columns say whose rows these are. */
export function hasClient({ columns }: Mapping): boolean {
  return columns.some(({ field }) => field === 'client.name' || field === 'client.number' || field === 'client.uscc');
}

/** The letters a spreadsheet program puts above a column: A, B … Z, AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + (column % 26));
}
