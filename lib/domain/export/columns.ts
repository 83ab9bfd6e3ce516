import type { RecordKind } from '../dossier/dossier.ts';

/** The kinds of record that can be exported, in the order of their tables. */
export const EXPORT_KINDS = Object.freeze([
  'client',
  'person',
  'touch',
  'holding',
  'loan',
  'followUp',
  'opportunity',
] as const satisfies readonly RecordKind[]);

/** Every column that can be chosen, as `kind.column`, in the order it is written. */
export const EXPORT_COLUMNS = Object.freeze([
  'client.name',
  'client.shortName',
  'client.aliases',
  'client.kind',
  'client.uscc',
  'client.clientNumber',
  'client.segment',
  'client.developmentStage',
  'client.potential',
  'client.grade',
  'client.creditRating',
  'client.stage',
  'client.stageSince',
  'client.firstBusinessDay',
  'client.effectiveTouches',
  'client.lastTouchOn',
  'client.referredBy',
  'client.address',
  'client.note',
  'client.createdOn',
  'client.handedOverOn',
  'client.handedOverTo',
  'person.clientName',
  'person.clientNumber',
  'person.uscc',
  'person.name',
  'person.title',
  'person.role',
  'person.phone',
  'person.birthday',
  'person.knows',
  'person.leftOn',
  'person.note',
  'touch.clientName',
  'touch.clientNumber',
  'touch.uscc',
  'touch.day',
  'touch.time',
  'touch.channel',
  'touch.isEffective',
  'touch.personIds',
  'touch.text',
  'holding.clientName',
  'holding.clientNumber',
  'holding.uscc',
  'holding.family',
  'holding.name',
  'holding.balanceFen',
  'holding.limitFen',
  'holding.since',
  'holding.until',
  'loan.clientName',
  'loan.clientNumber',
  'loan.uscc',
  'loan.number',
  'loan.product',
  'loan.principalFen',
  'loan.balanceFen',
  'loan.rateBp',
  'loan.disbursedOn',
  'loan.maturesOn',
  'loan.loanClass',
  'followUp.clientName',
  'followUp.clientNumber',
  'followUp.uscc',
  'followUp.followUpKind',
  'followUp.text',
  'followUp.due',
  'followUp.doneOn',
  'opportunity.clientName',
  'opportunity.clientNumber',
  'opportunity.uscc',
  'opportunity.name',
  'opportunity.opportunityState',
  'opportunity.stateOn',
  'opportunity.createdOn',
  'opportunity.amount',
  'opportunity.count',
  'opportunity.incomeFenPerYear',
  'opportunity.probability',
  'opportunity.reason',
  'opportunity.restUntil',
  'opportunity.ruleId',
  'opportunity.note',
] as const);

/** One column, by kind and name. */
export type ExportColumn = (typeof EXPORT_COLUMNS)[number];

/**
 * Left out until asked for: what few lists need, and free notes and birthdays, of which a file should carry no more than
 * its purpose takes (PIPL art. 6).
 */
const RARE: ReadonlySet<ExportColumn> = new Set<ExportColumn>([
  'client.shortName',
  'client.aliases',
  'client.developmentStage',
  'client.potential',
  'client.referredBy',
  'client.creditRating',
  'client.note',
  'client.createdOn',
  'client.handedOverOn',
  'client.handedOverTo',
  'person.uscc',
  'person.birthday',
  'person.knows',
  'person.leftOn',
  'person.note',
  'touch.uscc',
  'holding.uscc',
  'loan.uscc',
  'followUp.uscc',
  'opportunity.uscc',
  'opportunity.count',
  'opportunity.reason',
  'opportunity.restUntil',
  'opportunity.ruleId',
  'opportunity.note',
]);

/** The columns that are chosen to begin with. */
export const USUAL_COLUMNS: readonly ExportColumn[] = Object.freeze(
  EXPORT_COLUMNS.filter((column) => !RARE.has(column)),
);

/** The columns of a kind. */
export function columnsOfKind(kind: RecordKind): readonly ExportColumn[] {
  return EXPORT_COLUMNS.filter((column) => column.startsWith(`${kind}.`));
}

/** The column of a kind by its bare name; undefined for a name that is none. */
export function columnNamed(kind: RecordKind, name: string): ExportColumn | undefined {
  return EXPORT_COLUMNS.find((column) => column === `${kind}.${name}`);
}
