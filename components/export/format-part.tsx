import {
  IconCalendarEvent,
  IconFileSpreadsheet,
  IconFileTypeCsv,
  IconPackageExport,
  type TablerIcon,
} from '@tabler/icons-react';
import { useId } from 'react';
import { type ExportFormat, isBare } from '../../lib/domain/export/format.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { exportFormatTestId } from '../test-ids.ts';
import { ManagedNote } from '../ui/managed-note.tsx';
import { Block } from '../workspace/block.tsx';
import classes from './export.module.css';

const FORMATS: readonly (readonly [ExportFormat, TablerIcon])[] = Object.freeze([
  ['xlsx', IconFileSpreadsheet],
  ['csv', IconFileTypeCsv],
  ['ics', IconCalendarEvent],
  ['open', IconPackageExport],
]);

interface Props {
  readonly format: ExportFormat;
  readonly onFormat: (format: ExportFormat) => void;
  readonly mayBeBare: boolean;
}

/** What kind of file. */
export function FormatPart({ format, onFormat, mayBeBare }: Props) {
  const { t } = useText();
  const name = useId();
  return (
    <Block title={t('export.format.legend')} hint={t('export.format.hint')}>
      <div role="radiogroup" aria-label={t('export.format.legend')} className={classes.cards}>
        {FORMATS.map(([each, Icon]) => (
          <label key={each} className={classes.card}>
            <input
              type="radio"
              name={name}
              checked={each === format}
              disabled={!mayBeBare && isBare({ format: each })}
              onChange={() => onFormat(each)}
              data-testid={exportFormatTestId(each)}
            />
            <Icon size={22} stroke={1.6} aria-hidden="true" />
            <span className={classes.cardText}>
              <strong>{t(`export.format.${each}.name`)}</strong>
              <span>{t(`export.format.${each}.hint`)}</span>
            </span>
          </label>
        ))}
      </div>
      {!mayBeBare && (
        <p className={classes.managed}>
          <ManagedNote text={t('managedPages.openMasked')} />
        </p>
      )}
    </Block>
  );
}
