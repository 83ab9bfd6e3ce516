import type { RecordKind } from '../../lib/domain/dossier/dossier.ts';
import type { CalendarTitle, ExportWords } from '../../lib/hooks/export-types.ts';
import { columnNamed } from '../../lib/domain/export/columns.ts';
import type { Words } from '../../lib/hooks/use-text.ts';

/** The words of an exported file, in the language of the interface. */
export function exportWords(t: Words): ExportWords {
  return {
    sheet: (kind) => t(`export.kind.${kind}`),
    heading(kind, name, unit) {
      const heading = headingOf(kind, name, t);
      return unit ? t('export.headingUnit', { heading, unit: t(`export.unit.${unit}`) }) : heading;
    },
    choice: (column, value) => choiceText(column, value, t),
    about: (key) => t(`export.about.${key}`),
    masking: (level) => t(`export.masking.${level}.file`),
    unit: (unit) => t(`export.unit.${unit}`),
    marks: () => t('export.marks'),
    watermark: (by, time) => t('export.watermark', { by, time }),
  };
}

/** Writes titles of calendar entries; without a client only what kind of entry it is. */
export function calendarTitle(t: Words): (title: CalendarTitle) => string {
  return ({ kind, client, what }) => {
    const name = t(`export.calendar.${kind}`);
    return client === undefined ? name : t('export.calendar.title', { kind: name, client, what });
  };
}

function headingOf(kind: RecordKind, name: string, t: Words): string {
  const column = columnNamed(kind, name);
  return column ? t(`export.column.${column}`) : name;
}

/** The word for a stored choice. Columns of different kinds share a name only where they share the words. */
function choiceText(column: string, value: string, t: Words): string {
  switch (column) {
    case 'kind':
      return t(`kind.${value as 'enterprise'}`);
    case 'segment':
      return t(`segment.${value as 'retailChain'}`);
    case 'developmentStage':
      return t(`audit.developmentStage.${value as 'growth'}`);
    case 'potential':
      return t(`audit.potential.${value as 'high'}`);
    case 'stage':
      return t(`stage.${value as 'contact'}`);
    case 'role':
      return t(`role.${value as 'handler'}`);
    case 'channel':
      return t(`channel.${value as 'visit'}`);
    case 'isEffective':
      return t(value === 'true' ? 'audit.value.yes' : 'audit.value.no');
    case 'family':
      return t(`family.${value as 'deposit'}`);
    case 'loanClass':
      return t(`loanClass.${value as 'pass'}`);
    case 'opportunityState':
      return t(`needs.opState.${value as 'won'}`);
    case 'followUpKind':
      return t(`audit.followUpKind.${value as 'promise'}`);
    default:
      return value;
  }
}
