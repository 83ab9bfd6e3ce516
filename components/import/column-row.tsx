import { NativeSelect } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { memo, useMemo } from 'react';
import { type ImportField, isImportField } from '../../lib/domain/import/fields.ts';
import type { ColumnMapping, Mapping } from '../../lib/domain/import/mapping.ts';
import type { Table } from '../../lib/domain/import/table.ts';
import type { AmountUnit } from '../../lib/domain/import/values/amount.ts';
import { AMOUNT_UNITS } from '../../lib/domain/import/values/amount-units.ts';
import { useText } from '../../lib/hooks/use-text.ts';

import { columnLetters, FIELD_GROUPS, fieldsOf, samplesOf, surenessOf } from './column-text.ts';
import classes from './columns.module.css';

interface Props {
  readonly column: ColumnMapping;
  readonly table: Table;
  readonly mapping: Mapping;
  /** Columns whose values are not shown. */
  readonly secret: ReadonlySet<number>;
  readonly isByHand: boolean;
  readonly isRemembered: boolean;
  readonly onField: (column: number, field: ImportField | undefined) => void;
  readonly onUnit: (column: number, unit: AmountUnit) => void;
}

/** One column: its heading, what it holds, what it is taken to mean and how sure that is. */
export const ColumnRow = memo(function ColumnRow(props: Props) {
  const { column, table, mapping, secret, isByHand, isRemembered, onField, onUnit } = props;
  const { t } = useText();
  const samples = useMemo(() => samplesOf(table, mapping, column, secret), [table, mapping, column, secret]);
  const heading = column.heading || t('import.unnamed', { letters: columnLetters(column.column) });
  const sure = surenessOf(column, isByHand, isRemembered);
  const isSecret = column.leftOut === 'secret';
  const choices = useMemo(
    () => [
      { value: '', label: t('import.leaveOut') },
      ...FIELD_GROUPS.map((group) => ({
        group: t(`import.group.${group}`),
        items: fieldsOf(group).map((value) => ({ value, label: t(`import.field.${value}`) })),
      })),
    ],
    [t],
  );
  return (
    <tr data-left={!column.field} data-field={column.field ?? ''}>
      <th scope="row">
        <span className={classes.letters} aria-hidden="true">
          {columnLetters(column.column)}
        </span>
        {heading}
      </th>
      <td className={classes.samples}>
        {isSecret || secret.has(column.column) ? (
          <span className={classes.hidden}>
            <IconEyeOff size={14} aria-hidden="true" />
            {t('import.samplesHidden')}
          </span>
        ) : samples.length > 0 ? (
          samples.map((sample) => <span key={sample}>{sample}</span>)
        ) : (
          <span className={classes.hidden}>{t('import.samplesNone')}</span>
        )}
      </td>
      <td>
        {isSecret ? (
          <span className={classes.never}>{t('import.never')}</span>
        ) : (
          <span className={classes.meaning}>
            <NativeSelect
              aria-label={t('import.meaningOf', { heading })}
              value={column.field ?? ''}
              onChange={({ currentTarget: { value } }) =>
                onField(column.column, isImportField(value) ? value : undefined)
              }
              data={choices}
            />
            {column.amountUnit && (
              <NativeSelect
                className={classes.unit}
                aria-label={t('import.unitOf', { heading })}
                value={column.amountUnit}
                onChange={({ currentTarget: { value } }) => onUnit(column.column, value as AmountUnit)}
                data={AMOUNT_UNITS.map(({ unit, id }) => ({ value: unit, label: t(`import.unit.${id}`) }))}
              />
            )}
          </span>
        )}
      </td>
      <td>
        <span className={classes.sure} data-sure={sure}>
          {t(`import.sure.${sure}`)}
        </span>
      </td>
    </tr>
  );
});
