import { Button, NativeSelect, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconHistory, IconInfoCircle } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ImportDefaults } from '../../lib/hooks/import-types.ts';
import type { ImportTable, LoadedTable } from '../../lib/hooks/use-import-table.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { ColumnRow } from './column-row.tsx';
import { hasClient, rowHint, secretColumns, splitColumns } from './column-text.ts';
import { Defaults } from './defaults.tsx';
import columnsClasses from './columns.module.css';
import classes from './import.module.css';

/** Rows offered as heading row; further down no table has its headings. */
const HEADING_CHOICES = 20;

interface Props {
  readonly table: ImportTable;
  readonly loaded: LoadedTable;
  readonly defaults: ImportDefaults;
  readonly onDefaults: (defaults: ImportDefaults) => void;
  readonly onNext: () => void;
}

/** Sheet, heading row and what each column means, guessed and open to correction. */
export function ColumnsStep({ table, loaded, defaults, onDefaults, onNext }: Props) {
  const { t } = useText();
  const { mapping, isRemembered, byHand } = loaded;
  const { sheets, sheet, rows, rowNumbers, notices } = loaded.table;
  const secret = useMemo(() => secretColumns({ rows }), [rows]);
  const headings = useMemo(
    () =>
      rows.slice(0, HEADING_CHOICES).map((row, index) => ({
        value: String(index),
        label: t('import.headingRow', {
          row: rowNumbers[index],
          text: rowHint(row, mapping, secret),
        }),
      })),
    [rows, rowNumbers, mapping, secret, t],
  );
  const isWhole = hasClient(mapping);
  const [showsEmpty, setShowsEmpty] = useState(false);
  const { headingRow } = mapping;
  // The meaning of a column does not decide whether it is empty.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `headingRow` stands for the mapping.
  const emptyOnes = useMemo(
    () => new Set(splitColumns(loaded.table, mapping).empty.map(({ column }) => column)),
    [loaded.table, headingRow],
  );
  const shown = showsEmpty ? mapping.columns : mapping.columns.filter(({ column }) => !emptyOnes.has(column));
  return (
    <>
      <div className={columnsClasses.pickers}>
        {sheets.length > 1 && (
          <NativeSelect
            label={t('import.sheet')}
            value={String(sheet)}
            disabled={table.share !== undefined}
            onChange={(event) => void table.readSheet(Number(event.currentTarget.value))}
            data={sheets.map(({ name, isHidden }, index) => ({
              value: String(index),
              label: isHidden ? t('import.hiddenSheet', { name }) : name,
            }))}
            data-testid={TEST_IDS.importSheet}
          />
        )}
        <NativeSelect
          label={t('import.headings')}
          value={String(mapping.headingRow)}
          onChange={(event) => void table.setHeadingRow(Number(event.currentTarget.value))}
          data={[...headings, { value: '-1', label: t('import.noHeadings') }]}
          data-testid={TEST_IDS.importHeadings}
        />
      </div>
      <div role="alert" className={classes.status}>
        {table.failure && <p className={classes.problem}>{t(`import.failure.${table.failure}`)}</p>}
      </div>
      {isRemembered && (
        <p className={columnsClasses.remark}>
          <IconHistory size={16} aria-hidden="true" />
          {t('import.remembered')}
        </p>
      )}
      {notices.map((notice) => (
        <p key={notice} className={columnsClasses.remark} data-tone="watch">
          <IconInfoCircle size={16} aria-hidden="true" />
          {t(`import.notice.${notice}`)}
        </p>
      ))}
      <table className={columnsClasses.columns} data-testid={TEST_IDS.importColumns}>
        <thead>
          <tr>
            <th scope="col">{t('import.col.heading')}</th>
            <th scope="col">{t('import.col.samples')}</th>
            <th scope="col">{t('import.col.meaning')}</th>
            <th scope="col">{t('import.col.sure')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((column) => (
            <ColumnRow
              key={column.column}
              column={column}
              table={loaded.table}
              mapping={mapping}
              secret={secret}
              isByHand={byHand.has(column.column)}
              isRemembered={isRemembered}
              onField={table.setField}
              onUnit={table.setUnit}
            />
          ))}
        </tbody>
      </table>
      {emptyOnes.size > 0 && !showsEmpty && (
        <UnstyledButton className={columnsClasses.more} onClick={() => setShowsEmpty(true)}>
          {t('import.emptyColumns', { count: emptyOnes.size })}
        </UnstyledButton>
      )}
      <Defaults defaults={defaults} onChange={onDefaults} mapping={mapping} />
      <div className={classes.next}>
        <Button
          disabled={!isWhole || table.share !== undefined}
          rightSection={<IconArrowDown size={16} aria-hidden="true" />}
          onClick={onNext}
          data-testid={TEST_IDS.importNext}
        >
          {t('import.next')}
        </Button>
        {!isWhole && <p className={columnsClasses.missing}>{t('import.noClientColumn')}</p>}
      </div>
    </>
  );
}
