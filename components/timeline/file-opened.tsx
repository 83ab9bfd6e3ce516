import { Button } from '@mantine/core';
import { IconCopy, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { FileLink } from '../../lib/domain/client/file-link.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { touchText } from '../stage/evidence-text.ts';
import { useChange } from '../ui/use-change.ts';
import { useToasts } from '../ui/toasts.tsx';
import { FileForm } from './file-form.tsx';
import classes from './timeline-parts.module.css';

interface Props {
  readonly dossier: Dossier;
  readonly file: FileLink;
  readonly onClosed: () => void;
}

/** Where a document lies, to be copied: it is never opened from here. */
export function FileOpened({ dossier, file, onClosed }: Props) {
  const { edits, selection } = useServices();
  const { t, today, day } = useText();
  const { show } = useToasts();
  const change = useChange();
  const [isEditing, setEditing] = useState(false);
  const { client, touches } = dossier;
  const { place } = file;
  const touch = touches.find(({ id }) => id === file.touchId);
  const copy = async (text: string) => {
    const isCopied = await selection.copy(text);
    show(
      isCopied
        ? { tone: 'good', text: t('timeline.file.copied') }
        : { tone: 'bad', text: t('timeline.file.notCopied') },
    );
  };
  const remove = () => {
    const { files = [], ...rest } = client;
    const left = files.filter(({ id }) => id !== file.id);
    const record = { ...rest, ...(left.length === 0 ? {} : { files: left }) };
    const save = () => edits.save([{ clientId: client.id, kind: 'client', was: client, record }], 'editClient');
    return change(save, t('timeline.file.removed'));
  };
  const buttons = { size: 'compact-xs', variant: 'default' } as const;
  if (isEditing) {
    return (
      <FileForm
        dossier={dossier}
        file={file}
        onDone={() => {
          setEditing(false);
          onClosed();
        }}
      />
    );
  }
  return (
    <div className={classes.record}>
      <p className={classes.place}>
        {place ? <code>{place}</code> : <span className={classes.hint}>{t('timeline.file.noPlace')}</span>}
        {file.until && <span className={classes.hint}>{t('timeline.file.goodUntil', { day: day(file.until) })}</span>}
        {touch && (
          <span className={classes.hint}>{t('timeline.file.ofTouch', { touch: touchText(touch, today, t) })}</span>
        )}
      </p>
      <div className={classes.buttons}>
        {place && (
          <Button {...buttons} leftSection={<IconCopy size={13} aria-hidden="true" />} onClick={() => void copy(place)}>
            {t('timeline.file.copy')}
          </Button>
        )}
        <Button {...buttons} leftSection={<IconPencil size={13} aria-hidden="true" />} onClick={() => setEditing(true)}>
          {t('touch.edit')}
        </Button>
        <Button
          {...buttons}
          variant="subtle"
          color="gray"
          leftSection={<IconTrash size={13} aria-hidden="true" />}
          onClick={() => void remove()}
        >
          {t('timeline.file.remove')}
        </Button>
      </div>
    </div>
  );
}
