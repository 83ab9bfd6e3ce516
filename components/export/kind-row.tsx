import { Button, Checkbox } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useId } from 'react';
import type { RecordKind } from '../../lib/domain/dossier/dossier.ts';
import { columnsOfKind, type ExportColumn, USUAL_COLUMNS } from '../../lib/domain/export/columns.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { exportColumnsTestId, exportKindTestId } from '../test-ids.ts';
import classes from './export.module.css';
import styles from './export-parts.module.css';

interface Props {
  readonly kind: RecordKind;
  readonly isOn: boolean;
  readonly onToggle: (isOn: boolean) => void;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  /** The chosen columns of all kinds. */
  readonly columns: readonly ExportColumn[];
  readonly onColumns: (columns: readonly ExportColumn[]) => void;
}

/** One kind of record: whether it is wanted, and behind a fold which of its columns. */
export function KindRow({ kind, isOn, onToggle, isOpen, onOpen, columns, onColumns }: Props) {
  const { t } = useText();
  const id = useId();
  const all = columnsOfKind(kind);
  const chosen = all.filter((column) => columns.includes(column));
  const counts = { n: chosen.length, total: all.length };
  const replace = (next: readonly ExportColumn[]) =>
    onColumns([...columns.filter((column) => !all.includes(column)), ...next]);
  const isShown = isOn && isOpen;
  return (
    <li className={classes.kind}>
      <div className={styles.kindHead}>
        <Checkbox
          size="sm"
          label={t(`export.kind.${kind}`)}
          checked={isOn}
          onChange={(event) => onToggle(event.currentTarget.checked)}
          data-testid={exportKindTestId(kind)}
        />
        {isOn && (
          <button
            type="button"
            className={styles.fold}
            aria-expanded={isShown}
            aria-controls={id}
            onClick={() => onOpen(!isOpen)}
            data-testid={exportColumnsTestId(kind)}
          >
            <span className={styles.unseen}>{t('export.what.columnsLegend', { kind: t(`export.kind.${kind}`) })}</span>
            {t('export.what.columns', counts)}
            <IconChevronDown size={15} aria-hidden="true" />
          </button>
        )}
      </div>
      <div id={id} hidden={!isShown}>
        {isShown && (
          <fieldset className={classes.columns}>
            <legend className={styles.unseen}>
              {t('export.what.columnsLegend', { kind: t(`export.kind.${kind}`) })}
            </legend>
            {all.map((column) => {
              const isChosen = chosen.includes(column);
              return (
                <Checkbox
                  key={column}
                  size="xs"
                  label={t(`export.column.${column}`)}
                  checked={isChosen}
                  // A table without any column is none.
                  disabled={isChosen && chosen.length === 1}
                  onChange={() => replace(isChosen ? chosen.filter((each) => each !== column) : [...chosen, column])}
                />
              );
            })}
            <div className={styles.columnTools}>
              <Button size="compact-xs" variant="subtle" onClick={() => replace(all)}>
                {t('export.what.allColumns')}
              </Button>
              <Button
                size="compact-xs"
                variant="subtle"
                onClick={() => replace(all.filter((column) => USUAL_COLUMNS.includes(column)))}
              >
                {t('export.what.usualColumns')}
              </Button>
            </div>
          </fieldset>
        )}
      </div>
    </li>
  );
}
