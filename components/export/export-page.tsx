import { IconFileExport } from '@tabler/icons-react';
import { useSummaries } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ExportForm } from './export-form.tsx';
import classes from './export.module.css';

/** Clients written into a file: which, what of them, how much masked, and why. */
export function ExportPage() {
  const { t } = useText();
  const summaries = useSummaries();
  if (!summaries) return <p className={classes.note}>{t('common.loading')}</p>;
  if (summaries.length === 0) {
    return (
      <EmptyState icon={<IconFileExport size={26} />} title={t('export.empty.title')} hint={t('export.empty.hint')} />
    );
  }
  return <ExportForm summaries={summaries} />;
}
