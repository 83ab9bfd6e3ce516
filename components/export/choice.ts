import type { RecordKind } from '../../lib/domain/dossier/dossier.ts';
import type { MaskingLevel } from '../../lib/domain/masking/mask-record.ts';
import { type ExportColumn, USUAL_COLUMNS } from '../../lib/domain/export/columns.ts';
import { type ExportFormat, isBare } from '../../lib/domain/export/format.ts';
import type { ExportRequest, MoneyUnit } from '../../lib/hooks/export-types.ts';
import type { Words } from '../../lib/hooks/use-text.ts';
import { calendarTitle, exportWords } from './export-words.ts';
import type { ClientChoice } from './pick-clients.ts';

/** Everything the page lets one choose. */
export interface ExportChoice {
  readonly format: ExportFormat;
  readonly kinds: readonly RecordKind[];
  readonly columns: readonly ExportColumn[];
  readonly unit: MoneyUnit;
  readonly calendar: { readonly hasMaturities: boolean; readonly hasBirthdays: boolean; readonly isDiscreet: boolean };
  readonly clients: ClientChoice;
  /** What is masked while the mask is on … */
  readonly level: Exclude<MaskingLevel, 'off'>;
  /** … and whether it has been taken off. */
  readonly isUnmasked: boolean;
}

/** What is typed rather than chosen. */
export interface TypedFields {
  readonly reason: string;
  readonly by: string;
  readonly passphrase: string;
}

/** Masked, no more than the clients themselves, nobody named in a calendar. */
export const FIRST_CHOICE: ExportChoice = Object.freeze({
  format: 'xlsx',
  kinds: ['client'],
  columns: USUAL_COLUMNS,
  unit: 'wan',
  calendar: { hasMaturities: true, hasBirthdays: false, isDiscreet: true },
  clients: {
    scope: 'all',
    filter: { grade: [], stage: [], segment: [] },
    chosen: new Set<string>(),
    hasHandedOver: false,
  },
  level: 'standard',
  isUnmasked: false,
} satisfies ExportChoice);

/** What still has to be chosen or typed; words under `export.missing`. */
export type Missing = 'noKinds' | 'noClients' | 'noReason' | 'noName' | 'noPassphrase';

/** How much of a file of this choice is masked. */
export function maskingOf({ format, level, isUnmasked }: ExportChoice): MaskingLevel {
  return format === 'open' || isUnmasked ? 'off' : level;
}

/** The same choice where nothing may leave unmasked. */
export function maskedChoice(choice: ExportChoice): ExportChoice {
  return { ...choice, isUnmasked: false, format: choice.format === 'open' ? FIRST_CHOICE.format : choice.format };
}

/** Whether this choice takes the passphrase. */
export function takesPassphrase(choice: ExportChoice): boolean {
  return isBare({ format: choice.format, masking: maskingOf(choice) });
}

/** What is missing for an export of this many clients, in the order of the page. */
export function missingOf(choice: ExportChoice, clients: number, typed: TypedFields): readonly Missing[] {
  const hasTables = choice.format === 'xlsx' || choice.format === 'csv';
  const missing: Missing[] = [];
  if (hasTables && choice.kinds.length === 0) missing.push('noKinds');
  if (clients === 0) missing.push('noClients');
  if (takesPassphrase(choice) && typed.passphrase === '') missing.push('noPassphrase');
  if (typed.reason.trim() === '') missing.push('noReason');
  if (typed.by.trim() === '') missing.push('noName');
  return missing;
}

/** The choice as the service takes it. */
export function requestOf(
  choice: ExportChoice,
  clientIds: readonly string[],
  typed: TypedFields,
  t: Words,
): ExportRequest {
  const { format, kinds, columns, unit, calendar } = choice;
  const { reason, by, passphrase } = typed;
  const base = { clientIds, reason, by, ...(takesPassphrase(choice) ? { passphrase } : {}) };
  if (format === 'open') return { ...base, format };
  const masking = maskingOf(choice);
  const words = exportWords(t);
  if (format === 'ics') {
    const calendarName = t('export.calendar.name');
    return { ...base, ...calendar, format, masking, words, calendarName, titleOf: calendarTitle(t) };
  }
  return { ...base, format, kinds, columns, unit, masking, words };
}
