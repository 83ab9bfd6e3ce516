import {
  IconCalendarEvent,
  IconFileSpreadsheet,
  IconFileTypeCsv,
  IconPackageExport,
  type TablerIcon,
} from '@tabler/icons-react';
import { useId } from 'react';
import type { ExportFormat } from '../../lib/domain/export/format.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { exportFormatTestId } from '../test-ids.ts';
import { Block } from '../workspace/block.tsx';
import classes from './export.module.css';

const FORMATS: readonly (readonly [ExportFormat, TablerIcon])[] = Object.freeze([
  ['xlsx', IconFileSpreadsheet],
  ['csv', IconFileTypeCsv],
  ['ics', IconCalendarEvent],
  ['open', IconPackageExport],
]);

/** What kind of file. */
export function FormatPart({ format, onFormat }: { format: ExportFormat; onFormat: (format: ExportFormat) => void }) {
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
    </Block>
  );
}
