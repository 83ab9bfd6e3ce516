import type { Cause } from '../audit/cause.ts';
import type { MaskingLevel } from '../masking/mask-record.ts';

/** What an exported file can be. `open`: the whole book, see docs/open-format.md. */
export type ExportFormat = Extract<Extract<Cause, { type: 'export' }>['format'], 'xlsx' | 'csv' | 'ics' | 'open'>;

/**
 * Whether anything leaves unmasked, which takes the passphrase. The open format always does: what is masked could not be
 * read back.
 */
export function isBare({
  format,
  masking,
}: {
  readonly format: ExportFormat;
  readonly masking?: MaskingLevel;
}): boolean {
  return format === 'open' || masking === 'off';
}
