import { CHOSEN_FIELDS, type ChosenField } from '../../lib/domain/client-merge/merge.ts';
import type { Client } from '../../lib/domain/client/client.ts';
import type { Words } from '../../lib/hooks/use-text.ts';

/** A client's value of a field in the user's language; undefined where there is none. */
export function valueText(
  client: Partial<Pick<Client, ChosenField>>,
  field: ChosenField,
  t: Words,
): string | undefined {
  const value = client[field];
  if (value === undefined) return undefined;
  switch (field) {
    case 'kind':
      return t(`kind.${value as Client['kind']}`);
    case 'segment':
      return t(`segment.${value as Client['segment']}`);
    case 'stage':
      return t(`stage.${value as Client['stage']}`);
    case 'developmentStage':
      return t(`audit.developmentStage.${value as 'growth'}`);
    default:
      return value;
  }
}

/** Puts values that no field has room for into a line of the note. */
export function noteText(t: Words): (left: Partial<Pick<Client, ChosenField>>) => string {
  return (left) => {
    const parts = CHOSEN_FIELDS.flatMap((field) => {
      const value = valueText(left, field, t);
      return value === undefined ? [] : [t('merge.noteValue', { field: t(`audit.field.${field}`), value })];
    });
    return t('merge.note', { values: parts.join(t('merge.noteAnd')) });
  };
}
