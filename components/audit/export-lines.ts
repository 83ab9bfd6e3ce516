import type { AuditItem, RecordChange } from '../../lib/hooks/audit-types.ts';
import type { Words } from '../../lib/hooks/use-text.ts';
import { clientsText, clientText, detailText, deviceText, momentText } from './entry-text.ts';
import { fieldChanges, operationOf } from './record-fields.ts';

const COLUMNS = Object.freeze([
  'seq',
  'time',
  'action',
  'detail',
  'client',
  'record',
  'op',
  'before',
  'after',
  'device',
] as const);

/** Headings of the exported log. */
export function exportHeadings(t: Words): string[] {
  return COLUMNS.map((column) => t(`audit.export.${column}`));
}

/** Writes an entry as lines: one a record it changed, one alone when it changed none. Numbers are masked. */
export function exportLines(t: Words): (item: AuditItem, changes: readonly RecordChange[]) => string[][] {
  return (item, changes) => {
    const seq = String(item.seq);
    if (item.fault !== undefined) return [[seq, '', t(`audit.${item.fault}`), '', '', '', '', '', '', '']];
    const head = [seq, momentText(item.atMs), t(`audit.action.${item.cause.type}`), detailText(item, t) ?? ''];
    const device = deviceText(item, t);
    if (changes.length === 0) return [[...head, clientsText(item, t) ?? '', '', '', '', '', device]];
    return changes.map((change) => {
      const fields = fieldChanges(change, t);
      const side = (name: 'before' | 'after') =>
        fields
          .flatMap(({ field, [name]: value }) =>
            value === undefined ? [] : [`${t(`audit.field.${field}`)}: ${value}`],
          )
          .join('; ');
      return [
        ...head,
        clientText(change.client, t),
        t(`audit.record.${change.effect.kind}`),
        t(`audit.op.${operationOf(change.effect)}`),
        side('before'),
        side('after'),
        device,
      ];
    });
  };
}
