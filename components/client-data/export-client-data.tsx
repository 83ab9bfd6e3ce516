import { Button, Switch, TextInput } from '@mantine/core';
import { IconBraces, IconFileText, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { mayExport, mayShowAllBare } from '../../lib/domain/policy/rights.ts';
import type { SubjectDocument, SubjectReport } from '../../lib/hooks/retention-types.ts';
import { usePolicy } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useWorkspaceServices } from '../../lib/hooks/use-workspace-services.ts';
import { TEST_IDS } from '../test-ids.ts';
import { download } from '../ui/download.ts';
import { ManagedNote } from '../ui/managed-note.tsx';
import { useToasts } from '../ui/toasts.tsx';
import classes from './client-data.module.css';

interface Props {
  readonly report: SubjectReport;
  readonly document: SubjectDocument;
  readonly isMasked: boolean;
  readonly onMasked: (isMasked: boolean) => void;
}

type Format = 'html' | 'json' | 'print';

const FORMATS = Object.freeze([
  { format: 'html', icon: IconFileText, extension: 'html' },
  { format: 'json', icon: IconBraces, extension: 'json' },
  { format: 'print', icon: IconPrinter, extension: '' },
] as const);

/** Hands the report out as a file or on paper, for a purpose that the log keeps. */
export function ExportClientData({ report, document, isMasked, onMasked }: Props) {
  const { subjectAccess } = useWorkspaceServices();
  const { t, today } = useText();
  const { show } = useToasts();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [busy, setBusy] = useState<Format>();
  const policy = usePolicy();
  const mayBeBare = mayShowAllBare(policy);

  const hand = async (format: Format, extension: string) => {
    const why = reason.trim();
    setMissing(why === '');
    if (why === '' || busy) return;
    setBusy(format);
    const withReason = { ...document, facts: [...document.facts, [t('clientData.exportFact'), why] as const] };
    const result = await subjectAccess
      .export({ report, format, isMasked, reason: why, document: withReason })
      .catch(() => ({ ok: false, reason: 'storage' }) as const);
    setBusy(undefined);
    if (!result.ok) show({ tone: 'bad', text: t(`fail.${result.reason}`) });
    else if (format === 'print') window.print();
    else {
      download(result.value, `${t('clientData.file', { day: today })}.${extension}`);
      show({ tone: 'good', text: t('clientData.exported') });
    }
  };

  if (!mayExport(policy, false)) return <ManagedNote text={t('managedPages.clientDataOff')} />;
  return (
    <div className={classes.export}>
      <TextInput
        label={t('clientData.reason')}
        description={t('clientData.reasonHint')}
        placeholder={t('clientData.reasonPlaceholder')}
        value={reason}
        maxLength={200}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={isMissing && t('clientData.reasonMissing')}
        errorProps={{ role: 'alert' }}
        data-testid={TEST_IDS.clientDataReason}
      />
      <Switch
        label={t('clientData.masked')}
        description={t('clientData.maskedHint')}
        checked={isMasked}
        disabled={!mayBeBare}
        onChange={(event) => onMasked(event.currentTarget.checked)}
      />
      {!mayBeBare && <ManagedNote text={t('managedPages.exportMasked')} />}
      <div className={classes.buttons}>
        {FORMATS.map(({ format, icon: Icon, extension }) => (
          <Button
            key={format}
            variant="default"
            loading={busy === format}
            leftSection={<Icon size={16} aria-hidden="true" />}
            onClick={() => void hand(format, extension)}
            {...(format === 'html' ? { 'data-testid': TEST_IDS.clientDataHtml } : {})}
          >
            {t(`clientData.${format}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}
