import { Button, TextInput } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { AuditFilter } from '../../lib/hooks/audit-types.ts';
import { mayExport } from '../../lib/domain/policy/rights.ts';
import { usePolicy } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useWorkspaceServices } from '../../lib/hooks/use-workspace-services.ts';
import { TEST_IDS } from '../test-ids.ts';
import { download } from '../ui/download.ts';
import { ManagedNote } from '../ui/managed-note.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { exportHeadings, exportLines } from './export-lines.ts';
import { momentText } from './entry-text.ts';
import classes from './audit.module.css';

/** Writes what the filters show into a CSV file, for a reason. */
export function ExportLog({ filter }: { filter: AuditFilter }) {
  const { audit } = useWorkspaceServices();
  const { t, today } = useText();
  const { show } = useToasts();
  const policy = usePolicy();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [written, setWritten] = useState<number>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const isBusy = written !== undefined;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const why = reason.trim();
    setMissing(why === '');
    if (why === '' || isBusy) return;
    running.current = new AbortController();
    setWritten(0);
    const result = await audit
      .export({
        filter,
        reason: why,
        about: t('audit.export.about', { time: momentText(Date.now()), reason: why }),
        headings: exportHeadings(t),
        write: exportLines(t),
        onProgress: setWritten,
        signal: running.current.signal,
      })
      .catch(() => ({ ok: false, reason: 'storage' }) as const);
    setWritten(undefined);
    if (result.ok) {
      download(result.value.blob, `${t('audit.export.file', { day: today })}.csv`);
      show({ tone: 'good', text: t('audit.export.done', { n: result.value.count }) });
      setOpen(false);
      setReason('');
    } else {
      const text = result.reason === 'cancelled' ? t('audit.export.cancelled') : t(`fail.${result.reason}`);
      show({ tone: 'bad', text });
    }
  };

  if (!mayExport(policy, false)) {
    return (
      <div className={classes.tool}>
        <ManagedNote text={t('managedPages.auditOff')} />
      </div>
    );
  }
  return (
    <div className={classes.tool}>
      <Button
        variant="default"
        leftSection={<IconDownload size={17} aria-hidden="true" />}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        data-testid={TEST_IDS.auditExport}
      >
        {t('audit.export.button')}
      </Button>
      {isOpen && (
        <form className={classes.exportForm} onSubmit={submit}>
          <TextInput
            label={t('audit.export.reason')}
            description={t('audit.export.note')}
            descriptionProps={{ className: classes.exportNote }}
            placeholder={t('audit.export.reasonPlaceholder')}
            value={reason}
            maxLength={200}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={isMissing && t('audit.export.reasonMissing')}
            errorProps={{ role: 'alert' }}
            data-testid={TEST_IDS.auditReason}
            autoFocus
          />
          <div className={classes.exportButtons}>
            <Button type="submit" disabled={isBusy} data-testid={TEST_IDS.auditExportSubmit}>
              {isBusy ? t('audit.export.running', { n: written }) : t('audit.export.submit')}
            </Button>
            <Button variant="subtle" color="gray" onClick={() => (isBusy ? running.current?.abort() : setOpen(false))}>
              {t('audit.export.cancel')}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
