import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import type { FileLink } from '../../lib/domain/client/file-link.ts';
import type { Evidence } from '../../lib/domain/stage/criterion.ts';
import type { Touch } from '../../lib/domain/touch/touch.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { EVIDENCE_KINDS, type EvidenceDraft, evidenceOf } from './evidence-draft.ts';
import { touchesAsEvidence, touchText } from './evidence-text.ts';
import classes from './stage.module.css';

interface Props {
  readonly touches: readonly Touch[];
  /** Documents linked with the client, offered by name. */
  readonly files: readonly FileLink[];
  readonly onConfirm: (evidence: Evidence) => void;
  readonly onCancel: () => void;
}

/** What shows that a criterion is met: a touch, a document, a date, or the manager's word. */
export function EvidenceForm({ touches, files, onConfirm, onCancel }: Props) {
  const { t, today } = useText();
  const offered = useMemo(() => touchesAsEvidence(touches), [touches]);
  const [draft, setDraft] = useState<EvidenceDraft>({
    kind: offered.length > 0 ? 'touch' : 'document',
    touch: offered[0]?.id ?? '',
    document: '',
    date: today,
    note: '',
  });
  const namesId = useId();
  const names = [...new Set(files.map(({ name }) => name))];
  const evidence = evidenceOf(draft);
  const edit = (patch: Partial<EvidenceDraft>) => setDraft({ ...draft, ...patch });
  const onKeyDown = (event: KeyboardEvent) => {
    // An Enter that ends the input method's composition confirms the word, not the form.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') onCancel();
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement && evidence) onConfirm(evidence);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the fields within
    <div className={classes.form} onKeyDown={onKeyDown}>
      <SegmentedControl
        fullWidth
        aria-label={t('stage.kind')}
        value={draft.kind}
        onChange={(kind) => edit({ kind: kind as EvidenceDraft['kind'] })}
        data={EVIDENCE_KINDS.map((kind) => ({ value: kind, label: t(`stage.kinds.${kind}`) }))}
      />
      {draft.kind === 'touch' &&
        (offered.length === 0 ? (
          <p className={classes.hint}>{t('stage.noTouch')}</p>
        ) : (
          <NativeSelect
            size="xs"
            aria-label={t('stage.kinds.touch')}
            value={draft.touch}
            onChange={(event) => edit({ touch: event.currentTarget.value })}
            data={offered.map((touch) => ({
              value: touch.id,
              label: [touchText(touch, today, t), touch.text].join(' '),
            }))}
            data-testid={TEST_IDS.stageTouch}
          />
        ))}
      {draft.kind === 'date' && (
        <TextInput
          size="xs"
          type="date"
          max={today}
          aria-label={t('stage.kinds.date')}
          value={draft.date}
          onChange={(event) => edit({ date: event.currentTarget.value })}
        />
      )}
      {(draft.kind === 'document' || draft.kind === 'note') && (
        <TextInput
          key={draft.kind}
          size="xs"
          maxLength={draft.kind === 'document' ? 200 : 500}
          aria-label={t(draft.kind === 'document' ? 'stage.documentName' : 'stage.noteText')}
          placeholder={t(draft.kind === 'document' ? 'stage.documentName' : 'stage.noteText')}
          value={draft[draft.kind]}
          onChange={(event) => edit({ [draft.kind]: event.currentTarget.value })}
          {...(draft.kind === 'document' && names.length > 0 ? { list: namesId } : {})}
        />
      )}
      {draft.kind === 'document' && names.length > 0 && (
        <datalist id={namesId}>
          {names.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
      <div className={classes.buttons}>
        <Button
          size="compact-sm"
          disabled={!evidence}
          onClick={() => evidence && onConfirm(evidence)}
          data-testid={TEST_IDS.stageConfirm}
        >
          {t('stage.confirm')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onCancel}>
          {t('stage.cancel')}
        </Button>
      </div>
    </div>
  );
}
