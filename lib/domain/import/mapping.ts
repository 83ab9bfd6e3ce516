import { type ImportField, isImportField, valueKindOf } from './fields.ts';
import { foldHeading, guessHeading, isSecretHeading, type LeftOut } from './headings.ts';
import { type AmountUnit, unitInHeading } from './values/amount.ts';
import { type RateUnit, rateUnitInHeading } from './values/rate.ts';

/** One column of the table and what it is taken to mean. */
export interface ColumnMapping {
  readonly column: number;
  readonly heading: string;
  /** Absent: the column is left out. */
  readonly field?: ImportField;
  /** Why it is left out, when that is known. A secret column stays left out. */
  readonly leftOut?: LeftOut;
  /** 0…1; 1 when the user said so. */
  readonly confidence: number;
  readonly amountUnit?: AmountUnit;
  readonly rateUnit?: RateUnit;
}

/** How a table is read: where its headings stand and what the columns mean. */
export interface Mapping {
  /** Index of the heading row in the table's rows; -1 when there is none. */
  readonly headingRow: number;
  readonly columns: readonly ColumnMapping[];
}

type Rows = readonly (readonly string[])[];

/** Where headings are looked for: titles, dates and units may stand above them. */
const HEADING_DEPTH = 30;
/** A longer text above the headings is a title or a remark. */
const LONGEST_GROUP = 6;

/**
 * The row that most looks like headings: the one with the most words known here among the first rows (the upper of two
 * equals), or, when none is known, the first row with at least half as many filled cells as the fullest. -1 for no rows.
 */
export function findHeadingRow(rows: Rows): number {
  let [best, bestScore] = [-1, 0];
  const depth = Math.min(rows.length, HEADING_DEPTH);
  for (let row = 0; row < depth; row += 1) {
    const score = headingScore(rows[row] ?? []);
    if (score > bestScore) [best, bestScore] = [row, score];
  }
  if (best >= 0) return best;
  const filled = rows.slice(0, depth).map((row) => row.filter((cell) => cell !== '').length);
  const fullest = Math.max(0, ...filled);
  return filled.findIndex((count) => count > 0 && count * 2 >= fullest);
}

/** Guess what every column means. `headingRow` is found when it is not given. */
export function guessMapping(rows: Rows, columnCount: number, headingRow = findHeadingRow(rows)): Mapping {
  const headings = headingsOf(rows, headingRow, columnCount);
  const taken = new Map<ImportField, number>();
  const columns: ColumnMapping[] = [];
  for (let column = 0; column < columnCount; column += 1) {
    const heading = headings[column] ?? '';
    const guess = guessHeading(heading);
    const mapped = column_(column, heading, guess?.field, guess?.confidence ?? 0, guess?.leftOut);
    const rival = guess?.field && taken.get(guess.field);
    if (guess?.field && rival !== undefined) {
      // Two columns of one meaning: the surer word keeps it, the first among equals.
      if ((columns[rival]?.confidence ?? 0) >= mapped.confidence) {
        columns.push(column_(column, heading, undefined, 0));
        continue;
      }
      columns[rival] = column_(rival, columns[rival]?.heading ?? '', undefined, 0);
    }
    if (guess?.field) taken.set(guess.field, column);
    columns.push(mapped);
  }
  return { headingRow, columns: inContext(columns) };
}

/** The same mapping with one column given another meaning (or none); the column that had this meaning loses it. */
export function remap(mapping: Mapping, column: number, field: ImportField | undefined): Mapping {
  const columns = mapping.columns.map((each) => {
    if (each.column === column) return column_(column, each.heading, field, 1);
    return field !== undefined && each.field === field ? column_(each.column, each.heading, undefined, 1) : each;
  });
  return { ...mapping, columns };
}

/** The same mapping with the unit of an amount column set by hand. */
export function withAmountUnit(mapping: Mapping, column: number, amountUnit: AmountUnit): Mapping {
  return {
    ...mapping,
    columns: mapping.columns.map((each) => (each.column === column ? { ...each, amountUnit } : each)),
  };
}

/** Which field each column has, and the unit set by hand: what is remembered of a mapping. No heading, no client data. */
export type RememberedMapping = readonly (readonly [field: ImportField | null, unit: AmountUnit | null])[];

/** What to remember of a mapping under its {@link fingerprint}. */
export function remember(mapping: Mapping): RememberedMapping {
  return mapping.columns.map(({ field, amountUnit }) => [field ?? null, amountUnit ?? null]);
}

/** A guessed mapping with what is remembered laid over it; as it was when the memory does not fit. */
export function recall(mapping: Mapping, memory: RememberedMapping | undefined): Mapping {
  if (memory?.length !== mapping.columns.length) return mapping;
  const columns = mapping.columns.map((each, index) => {
    const [field, unit] = memory[index] ?? [null, null];
    const column = column_(each.column, each.heading, isImportField(field) ? field : undefined, 1, each.leftOut);
    return unit && column.field && valueKindOf(column.field) === 'amount' ? { ...column, amountUnit: unit } : column;
  });
  return { ...mapping, columns };
}

/** What tables of the same headings have in common: their order and folded words, as 53 bits in base 36. */
export function fingerprint(mapping: Mapping): string {
  // Yarrick-style two-lane multiplicative hash: only equality matters, and nobody gains by a collision.
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  const text = mapping.columns.map(({ heading }) => heading.replace(/\s/g, '').toLowerCase()).join('\u001f');
  for (let i = 0; i < text.length; i += 1) {
    high = Math.imul(high ^ text.charCodeAt(i), 0x9e3779b1);
    low = Math.imul(low ^ text.charCodeAt(i), 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return (2 ** 32 * (0x1fffff & low) + (high >>> 0)).toString(36);
}

function column_(
  column: number,
  heading: string,
  field: ImportField | undefined,
  confidence: number,
  leftOut?: LeftOut,
): ColumnMapping {
  if (isSecretHeading(heading)) return { column, heading, leftOut: 'secret', confidence: 1 };
  if (!field) return { column, heading, confidence, ...(leftOut ? { leftOut } : {}) };
  const kind = valueKindOf(field);
  const amountUnit = kind === 'amount' ? (unitInHeading(heading) ?? '元') : undefined;
  const rateUnit = kind === 'rate' ? rateUnitInHeading(heading) : undefined;
  return {
    column,
    heading,
    field,
    confidence,
    ...(amountUnit ? { amountUnit } : {}),
    ...(rateUnit ? { rateUnit } : {}),
  };
}

/** The words of the heading row; where a row of groups stands above it, each with its group: 贷款 over 余额 is 贷款余额. */
function headingsOf(rows: Rows, headingRow: number, columnCount: number): string[] {
  const own = rows[headingRow] ?? [];
  const above = rows[headingRow - 1] ?? [];
  const isGroups = above.filter((cell) => cell !== '').length > 1;
  let group = '';
  return Array.from({ length: columnCount }, (_, column) => {
    const heading = own[column] ?? '';
    if (!isGroups) return heading;
    group = above[column] || group;
    // A cell merged over both rows is its own group.
    if (heading === '' || group === '' || group === heading || group.length > LONGEST_GROUP) return heading;
    const whole = group + heading;
    return guessHeading(whole)?.field ? whole : heading;
  });
}

/** Words that mean one thing beside loans and another beside products: settled by what else the table has. */
function inContext(columns: readonly ColumnMapping[]): ColumnMapping[] {
  const has = (field: ImportField) => columns.some((each) => each.field === field);
  const isOfLoans = has('loan.number') || has('loan.class') || (has('loan.balance') && has('loan.disbursedOn'));
  const isOfHoldings = has('holding.name') && !isOfLoans;
  const moves: Partial<Record<ImportField, ImportField>> = {};
  if (isOfHoldings) {
    moves['loan.maturesOn'] = 'holding.until';
    if (columns.some(({ field, heading }) => field === 'loan.balance' && /^余额/.test(foldHeading(heading)))) {
      moves['loan.balance'] = 'holding.balance';
    }
  }
  if (isOfLoans) {
    const isOfBoth = has('holding.balance') || has('holding.limit') || has('holding.family');
    if (!has('loan.product') && !isOfBoth) moves['holding.name'] = 'loan.product';
    if (!has('loan.disbursedOn')) moves['holding.since'] = 'loan.disbursedOn';
  }
  if (!has('client.name') && has('person.name')) {
    // 姓名 in a list without companies is the client.
    if (columns.some(({ field, confidence }) => field === 'person.name' && confidence < 1))
      moves['person.name'] = 'client.name';
  }
  return columns.map((each) => {
    const moved = each.field && moves[each.field];
    return moved && !has(moved) ? column_(each.column, each.heading, moved, Math.min(each.confidence, 0.7)) : each;
  });
}

function headingScore(row: readonly string[]): number {
  const found = new Set<string>();
  let unknown = 0;
  for (const cell of row) {
    if (cell === '') continue;
    const guess = cell.length <= 30 ? guessHeading(cell) : undefined;
    if (guess) found.add(guess.field ?? cell);
    else unknown += 1;
  }
  // A row of data may hold one cell that reads like a heading; a heading row is made of them.
  return found.size === 0 ? 0 : found.size - Math.min(unknown * 0.1, 0.9);
}
