import type { Dossier, RecordKind } from '../../domain/dossier/dossier.ts';
import { recordsOf } from '../../domain/dossier/records.ts';
import { type MaskingLevel, maskDossier } from '../../domain/masking/mask-record.ts';
import { type Cell, textCell } from './cell.ts';
import { type Column, COLUMNS, type Style } from './columns.ts';

/** What the user chose: kinds in the order of the sheets, and for each the columns (all when left out). */
export interface TableChoice {
  readonly kinds: readonly RecordKind[];
  readonly columns?: { readonly [K in RecordKind]?: readonly string[] };
}

/** One table of an export. */
export interface Table {
  readonly kind: RecordKind;
  readonly headings: readonly Cell[];
  readonly widths: readonly number[];
  /** The rows that a dossier, masked already, has in this table; lazily, as one client may have thousands. */
  rowsOf(dossier: Dossier): Iterable<readonly Cell[]>;
}

/** The tables of a choice. Unknown column names are left out; a kind without any column keeps them all. */
export function tablesOf(choice: TableChoice, style: Style): Table[] {
  return [...new Set(choice.kinds)].map((kind) => table(kind, choice.columns?.[kind], style));
}

/**
 * Make something of each table, the touches first: they are by far the most, and a zip passes on only its first entry as
 * it grows while the others wait. The result has the order of the tables.
 */
export function largestFirst<T>(tables: readonly Table[], make: (table: Table, at: number) => T): T[] {
  const made: T[] = [];
  for (const isTouches of [true, false]) {
    for (const [at, table] of tables.entries()) {
      if ((table.kind === 'touch') === isTouches) made[at] = make(table, at);
    }
  }
  return made;
}

/** A dossier as it is to be exported: masked, and with its lists in the order a reader expects. */
export function prepared(dossier: Dossier, level: MaskingLevel): Dossier {
  const masked = maskDossier(dossier, level);
  return {
    ...masked,
    touches: sortedBy(masked.touches, (touch) => touch.day + (touch.time ?? '')),
    loans: sortedBy(masked.loans, (loan) => loan.maturesOn),
    holdings: sortedBy(masked.holdings, (holding) => holding.since),
    followUps: sortedBy(masked.followUps, (followUp) => followUp.due),
    ...(masked.opportunities
      ? { opportunities: sortedBy(masked.opportunities, (opportunity) => opportunity.createdOn) }
      : {}),
  };
}

function table<K extends RecordKind>(kind: K, chosen: readonly string[] | undefined, style: Style): Table {
  const all: readonly Column<K>[] = COLUMNS[kind];
  const picked = chosen ? all.filter(({ id }) => chosen.includes(id)) : all;
  const columns = picked.length === 0 ? all : picked;
  return {
    kind,
    headings: columns.map(({ id, isMoney }) =>
      textCell(style.words.heading(kind, id, isMoney ? style.unit : undefined)),
    ),
    widths: columns.map(({ width }) => width),
    *rowsOf(dossier) {
      for (const record of recordsOf(dossier, kind)) {
        yield columns.map((column) => column.read({ dossier, record }, style));
      }
    },
  };
}

function sortedBy<T extends { readonly id: string }>(items: readonly T[], key: (item: T) => string): T[] {
  const place = (item: T) => key(item) + item.id;
  return [...items].sort((a, b) => (place(a) < place(b) ? -1 : 1));
}
