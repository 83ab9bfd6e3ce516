import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { FILE_KINDS, FILE_TEXT, type FileKind, type FileLink, withFile } from '../../lib/domain/client/file-link.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { touchText } from '../stage/evidence-text.ts';
import { latestFirst } from '../touch/touch-reason.ts';
import { useChange } from '../ui/use-change.ts';
import { draftOf, type FileDraft, fileOf } from './file-draft.ts';
import classes from './timeline-parts.module.css';

/** Touches a document can be put to: what belongs to one was made around it. */
const TOUCHES_OFFERED = 30;

interface Props {
  readonly dossier: Dossier;
  /** The link to be changed; without one a new one is made. */
  readonly file?: FileLink;
  readonly onDone: () => void;
}

/** A document that lies elsewhere: what it is, its name, where it lies, its day and the touch it belongs to. */
export function FileForm({ dossier, file, onDone }: Props) {
  const { edits } = useServices();
  const { t, today } = useText();
  const change = useChange();
  const { client, touches } = dossier;
  const [draft, setDraft] = useState(() => draftOf(file, today));
  const [id] = useState(() => file?.id ?? edits.newId());
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const offered = useMemo(() => latestFirst(touches).slice(0, TOUCHES_OFFERED), [touches]);
  const link = fileOf(draft, id);
  const edit = (patch: Partial<FileDraft>) => setDraft((now) => ({ ...now, ...patch }));
  const submit = async () => {
    if (!link) return;
    const record = { ...client, files: withFile(client.files, link) };
    const save = () => edits.save([{ clientId: client.id, kind: 'client', was: client, record }], 'editClient');
    if (await change(save, t(file ? 'touch.edited' : 'timeline.file.added'))) onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') onDone();
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) void submit();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the fields within
    <div className={classes.form} onKeyDown={onKeyDown} data-testid={TEST_IDS.fileForm}>
      <div className={classes.row}>
        <TextInput
          ref={first}
          size="xs"
          className={classes.wide}
          label={t('timeline.file.name')}
          maxLength={FILE_TEXT.name}
          value={draft.name}
          onChange={(event) => edit({ name: event.currentTarget.value })}
          data-testid={TEST_IDS.fileName}
        />
        <NativeSelect
          size="xs"
          label={t('timeline.file.what')}
          value={draft.kind}
          onChange={(event) => edit({ kind: event.currentTarget.value as FileKind })}
          data={FILE_KINDS.map((kind) => ({ value: kind, label: t(`timeline.file.kind.${kind}`) }))}
        />
        <TextInput
          size="xs"
          type="date"
          max="2099-12-31"
          label={t('timeline.file.on')}
          value={draft.on}
          onChange={(event) => edit({ on: event.currentTarget.value })}
        />
        <TextInput
          size="xs"
          type="date"
          min={draft.on}
          max="2099-12-31"
          label={t('timeline.file.until')}
          value={draft.until}
          error={draft.until !== '' && draft.until < draft.on ? t('timeline.file.untilEarly') : undefined}
          onChange={(event) => edit({ until: event.currentTarget.value })}
        />
      </div>
      <div className={classes.row}>
        <TextInput
          size="xs"
          className={classes.wide}
          label={t('timeline.file.place')}
          placeholder={t('timeline.file.placeHint')}
          maxLength={FILE_TEXT.place}
          value={draft.place}
          onChange={(event) => edit({ place: event.currentTarget.value })}
          data-testid={TEST_IDS.filePlace}
        />
        <NativeSelect
          size="xs"
          className={classes.wide}
          label={t('timeline.file.touch')}
          value={draft.touchId}
          onChange={(event) => edit({ touchId: event.currentTarget.value })}
          data={[
            { value: '', label: t('timeline.file.noTouch') },
            ...offered.map((touch) => ({
              value: touch.id,
              label: [touchText(touch, today, t), touch.text.slice(0, 24)].join(' '),
            })),
          ]}
        />
      </div>
      <p className={classes.hint}>{t('timeline.file.note')}</p>
      <div className={classes.buttons}>
        <Button size="compact-sm" disabled={!link} onClick={() => void submit()} data-testid={TEST_IDS.fileSave}>
          {t('touch.save')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onDone}>
          {t('touch.cancel')}
        </Button>
      </div>
    </div>
  );
}
