import { Button, Checkbox, NativeSelect, PasswordInput, TextInput } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { FeedbackEntry } from '../../lib/domain/feedback/feedback-list.ts';
import { mayExport } from '../../lib/domain/policy/rights.ts';
import { usePolicy } from '../../lib/hooks/use-live.ts';
import { useOwnName } from '../../lib/hooks/use-own-name.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useWorkspaceServices } from '../../lib/hooks/use-workspace-services.ts';
import { TEST_IDS } from '../test-ids.ts';
import { download } from '../ui/download.ts';
import { ManagedNote } from '../ui/managed-note.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { fileWords } from './file-words.ts';
import classes from './feedback-page.module.css';
import type { NameOf } from './use-product-names.ts';

/** Writes what the filters show into a file, for a reason; masked unless the user says otherwise and proves who it is. */
export function FeedbackExportForm({ entries, nameOf }: { entries: readonly FeedbackEntry[]; nameOf: NameOf }) {
  const { feedback } = useWorkspaceServices();
  const { t, today } = useText();
  const { show } = useToasts();
  const policy = usePolicy();
  const by = useOwnName() ?? '';
  const [format, setFormat] = useState<'xlsx' | 'csv'>('xlsx');
  const [wantsMask, setWantsMask] = useState(true);
  const [reason, setReason] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const mayBeBare = mayExport(policy, true);
  const isMasked = wantsMask || !mayBeBare;
  if (!mayExport(policy, false)) return <ManagedNote text={t('feedbackPage.export.off')} />;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    if (reason.trim() === '') {
      setProblem(t('feedbackPage.export.reasonMissing'));
      return;
    }
    setBusy(true);
    setProblem(undefined);
    const words = fileWords({ t, nameOf, by, reason: reason.trim(), isMasked });
    const result = await feedback
      .export({ entries, format, isMasked, by, reason, passphrase, words })
      .catch(() => ({ ok: false, reason: 'storage' }) as const);
    setBusy(false);
    setPassphrase('');
    if (!result.ok) {
      setProblem(t(`feedbackPage.export.fail.${result.reason}`));
      return;
    }
    const { blob, extension, records } = result.value;
    download(blob, `${t('feedbackPage.export.file', { day: today })}.${extension}`);
    show({ tone: 'good', text: t('feedbackPage.export.done', { count: records }) });
  };
  return (
    <form className={classes.form} onSubmit={submit} data-testid={TEST_IDS.feedbackExport}>
      <NativeSelect
        label={t('feedbackPage.export.format')}
        value={format}
        onChange={(event) => setFormat(event.currentTarget.value === 'csv' ? 'csv' : 'xlsx')}
        data={[
          { value: 'xlsx', label: t('feedbackPage.export.xlsx') },
          { value: 'csv', label: t('feedbackPage.export.csv') },
        ]}
      />
      <TextInput
        label={t('feedbackPage.export.reason')}
        placeholder={t('feedbackPage.export.reasonPlaceholder')}
        value={reason}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => setReason(event.currentTarget.value)}
        data-testid={TEST_IDS.feedbackReason}
      />
      <Checkbox
        className={classes.wide}
        label={t('feedbackPage.export.masked')}
        checked={isMasked}
        disabled={!mayBeBare}
        onChange={(event) => setWantsMask(event.currentTarget.checked)}
      />
      {!mayBeBare && <ManagedNote text={t('feedbackPage.export.maskedOnly')} />}
      {!isMasked && (
        <PasswordInput
          className={classes.wide}
          label={t('feedbackPage.export.passphrase')}
          description={t('feedbackPage.export.passphraseHint')}
          value={passphrase}
          autoComplete="off"
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
      )}
      {problem !== undefined && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
      <Button
        type="submit"
        className={classes.go}
        leftSection={<IconDownload size={17} aria-hidden="true" />}
        disabled={isBusy || entries.length === 0}
        data-testid={TEST_IDS.feedbackGo}
      >
        {t('feedbackPage.export.go', { count: entries.length })}
      </Button>
    </form>
  );
}
