import type { Effect } from '../../lib/domain/dossier/apply.ts';
import { type ImportField, valueKindOf } from '../../lib/domain/import/fields.ts';
import type { Issue } from '../../lib/domain/import/issue.ts';
import type { Mapping } from '../../lib/domain/import/mapping.ts';
import type { PartPlan, PlanReason, RowPlan, RowVerdict } from '../../lib/domain/import/plan.ts';
import type { Table } from '../../lib/domain/import/table.ts';
import { guessKind } from '../../lib/domain/import/values/client-words.ts';
import type { Words } from '../../lib/hooks/use-text.ts';
import { type AuditField, fieldChanges } from '../audit/record-fields.ts';
import { sampleText } from './column-text.ts';

/** What the words of a row are made from. */
export interface RowContext {
  readonly table: Pick<Table, 'rows' | 'rowNumbers'>;
  readonly mapping: Mapping;
  /** Names of the book's clients, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly t: Words;
  readonly money: (fen: number) => string;
}

/** What the rows of the preview can be narrowed to: a verdict, or having a remark. */
export type RowFilter = RowVerdict | 'all' | 'remarks';

/** The rows a filter lets through. */
export function filterRows(rows: readonly RowPlan[], filter: RowFilter): readonly RowPlan[] {
  if (filter === 'all') return rows;
  if (filter === 'remarks') return rows.filter(({ issues }) => issues.some(({ level }) => level === 'warning'));
  return rows.filter(({ verdict }) => verdict === filter);
}

/** The number a row has in its file. */
export function rowNumber(row: number, { rowNumbers }: Pick<Table, 'rowNumbers'>): number {
  return rowNumbers[row] ?? row + 1;
}

/** Whom a row is about: the name it gives, or the book's, or the code it gives. */
export function rowTitle(plan: RowPlan, { table, mapping, names }: RowContext): string | undefined {
  const cell = (field: ImportField) => {
    const column = mapping.columns.find((each) => each.field === field)?.column;
    return (column !== undefined && table.rows[plan.row]?.[column]) || undefined;
  };
  const known = plan.clientId === undefined ? undefined : names.get(plan.clientId);
  return cell('client.name') ?? known ?? cell('client.number') ?? cell('client.uscc');
}

/** The client of the book that a conflict may mean, when its name is not the row's. */
export function meantName(plan: RowPlan, context: RowContext): string | undefined {
  if (plan.verdict !== 'conflict' || plan.clientId === undefined) return undefined;
  const name = context.names.get(plan.clientId);
  return name === rowTitle(plan, context) ? undefined : name;
}

/** Why a row is taken as it is. */
export function reasonText({ key, row, field }: PlanReason, { table, t }: RowContext): string {
  return t(`import.reason.${key}`, {
    ...(row === undefined ? {} : { row: rowNumber(row, table) }),
    ...(field === undefined ? {} : { field: t(`audit.field.${field as AuditField}`) }),
  });
}

/** A remark in words. */
export interface IssueLine {
  readonly level: Issue['level'];
  readonly text: string;
}

/** What was remarked on a row, a line each; what is missing in one line together. */
export function issueLines({ issues }: RowPlan, context: RowContext): readonly IssueLine[] {
  const { t } = context;
  const missing = issues.flatMap(({ reason, field }) =>
    reason === 'missing' && field ? [t(`import.field.${field}`)] : [],
  );
  const first = issues.findIndex(({ reason }) => reason === 'missing');
  return issues.flatMap((issue, index) => {
    if (issue.reason !== 'missing') return [{ level: issue.level, text: issueText(issue, context) }];
    if (index !== first) return [];
    return [{ level: issue.level, text: t('import.issue.missing', { field: missing.join(t('import.comma')) }) }];
  });
}

/** What was remarked on one value of a row; values masked. */
function issueText(issue: Issue, context: RowContext): string {
  const { t, mapping } = context;
  const { reason, field, column, value, taken } = issue;
  const text = t(`import.issue.${reason}`, {
    ...(value === undefined ? {} : { value: sampleText(field, value, 'person') }),
    ...(field === undefined ? {} : { field: t(`import.field.${field}`) }),
    ...(taken === undefined || field === undefined ? {} : { taken: takenText(field, taken, context) }),
  });
  const heading = column === undefined ? undefined : mapping.columns[column]?.heading;
  return heading ? t('import.ofColumn', { heading, text }) : text;
}

function takenText(field: ImportField, taken: string, { t, money }: RowContext): string {
  switch (valueKindOf(field)) {
    case 'amount':
      return money(Number(taken));
    case 'channel':
      return t(`channel.${taken as 'visit'}`);
    case 'family':
      return t(`family.${taken as 'deposit'}`);
    case 'yesNo':
      return t(taken === 'true' ? 'audit.value.yes' : 'audit.value.no');
    default:
      return taken;
  }
}

/** One value that changes, in words and masked; for a record that is made only which. */
export interface PartText {
  readonly key: string;
  readonly record: string;
  readonly action: 'new' | 'update';
  readonly values: readonly { readonly field: string; readonly before: string; readonly after: string }[];
}

/** What a row makes and changes. */
export function partTexts(plan: RowPlan, context: RowContext): readonly PartText[] {
  const { t } = context;
  const kind = guessKind(rowTitle(plan, context) ?? '', undefined);
  return plan.parts
    .filter(({ action }) => action !== 'same')
    .map((part, index) => ({
      key: `${part.kind}-${index}`,
      record: t(`audit.record.${part.kind}`),
      action: part.action as 'new' | 'update',
      values: (part.changes ?? []).flatMap((change) => valueTexts(part, change, kind, t)),
    }));
}

function valueTexts(
  { kind }: PartPlan,
  { field, before, after }: NonNullable<PartPlan['changes']>[number],
  owner: ReturnType<typeof guessKind>,
  t: Words,
) {
  const effect = { kind, before: { [field]: before }, after: { [field]: after } } as unknown as Effect;
  return fieldChanges({ effect, client: { kind: owner } }, t).map((each) => ({
    field: t(`audit.field.${each.field}`),
    before: each.before ?? t('audit.value.none'),
    after: each.after ?? t('audit.value.none'),
  }));
}
