import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { RecordKind } from '../../lib/domain/dossier/dossier.ts';
import { EXPORT_KINDS } from '../../lib/domain/export/columns.ts';
import type { MoneyUnit } from '../../lib/hooks/export-types.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { Block } from '../workspace/block.tsx';
import type { ExportChoice } from './choice.ts';
import classes from './export.module.css';
import styles from './export-parts.module.css';
import { KindRow } from './kind-row.tsx';

interface Props {
  readonly choice: ExportChoice;
  readonly onChange: (patch: Partial<ExportChoice>) => void;
  readonly problem: string | undefined;
}

const UNITS: readonly MoneyUnit[] = Object.freeze(['wan', 'yuan']);

/** Which tables, and which columns of each. */
export function TablesPart({ choice, onChange, problem }: Props) {
  const { t } = useText();
  const [opened, setOpened] = useState<RecordKind>();
  const { kinds, columns, unit } = choice;
  const toggle = (kind: RecordKind, isOn: boolean) =>
    onChange({ kinds: EXPORT_KINDS.filter((each) => (each === kind ? isOn : kinds.includes(each))) });
  const hasAmounts = columns.some((column) => column.endsWith('Fen') && kinds.some((kind) => column.startsWith(kind)));
  return (
    <Block title={t('export.what.legend')} hint={t('export.what.hint')}>
      <ul
        aria-label={t('export.what.legend')}
        className={classes.kinds}
        {...(problem === undefined ? {} : { 'data-missing': true })}
      >
        {EXPORT_KINDS.map((kind) => (
          <KindRow
            key={kind}
            kind={kind}
            isOn={kinds.includes(kind)}
            onToggle={(isOn) => toggle(kind, isOn)}
            isOpen={opened === kind}
            onOpen={(isOpen) => setOpened(isOpen ? kind : undefined)}
            columns={columns}
            onColumns={(next) => onChange({ columns: next })}
          />
        ))}
      </ul>
      {problem !== undefined && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      {hasAmounts && (
        <div className={styles.unit}>
          <span aria-hidden="true">{t('export.what.unit')}</span>
          <SegmentedControl
            aria-label={t('export.what.unit')}
            value={unit}
            onChange={(value) => onChange({ unit: value as MoneyUnit })}
            data={UNITS.map((value) => ({ value, label: t(`export.unit.${value}`) }))}
          />
        </div>
      )}
    </Block>
  );
}
