import { IconFileExport } from '@tabler/icons-react';
import { mayExport } from '../../lib/domain/policy/rights.ts';
import { usePolicy, useSummaries } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ManagedNote } from '../ui/managed-note.tsx';
import { ExportForm } from './export-form.tsx';
import classes from './export.module.css';

/** Clients written into a file: which, what of them, how much masked, and why. */
export function ExportPage() {
  const { t } = useText();
  const summaries = useSummaries();
  const policy = usePolicy();
  if (!mayExport(policy, false)) {
    return (
      <EmptyState
        icon={<IconFileExport size={26} />}
        title={t('managedPages.exportOff')}
        hint={t('managedPages.exportOffHint')}
      >
        <ManagedNote />
      </EmptyState>
    );
  }
  if (!summaries) return <p className={classes.note}>{t('common.loading')}</p>;
  if (summaries.length === 0) {
    return (
      <EmptyState icon={<IconFileExport size={26} />} title={t('export.empty.title')} hint={t('export.empty.hint')} />
    );
  }
  return <ExportForm summaries={summaries} mayBeBare={mayExport(policy, true)} />;
}
