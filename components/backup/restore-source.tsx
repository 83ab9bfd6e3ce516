import { UnstyledButton } from '@mantine/core';
import { IconFileZip, IconFolderOpen, IconHistory, type TablerIcon } from '@tabler/icons-react';
import { type ChangeEvent, useRef } from 'react';
import { type OpenFailure, useAgo } from '../../lib/hooks/use-backup.ts';
import type { Restore } from '../../lib/hooks/use-backup-restore.ts';
import { useKeptCopies } from '../../lib/hooks/use-kept-copies.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS, keptCopyTestId } from '../test-ids.ts';
import classes from './backup.module.css';
import wizard from './restore.module.css';
import { Note } from './note.tsx';

/** Where the backup is: a folder, a file, or a copy that the browser keeps. */
export function RestoreSource({ restore, failure }: { restore: Restore; failure: OpenFailure | undefined }) {
  const { backup } = useServices();
  const { t } = useText();
  const ago = useAgo();
  const kept = useKeptCopies() ?? [];
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const { isBusy } = restore;
  const picked = (event: ChangeEvent<HTMLInputElement>) => {
    const list = [...(event.currentTarget.files ?? [])];
    event.currentTarget.value = '';
    if (list.length > 0) void restore.openFiles(list);
  };
  return (
    <div className={classes.page} data-testid={TEST_IDS.restoreSource}>
      <section className={classes.block}>
        <h2>{t('restore.sourceTitle')}</h2>
        <p className={classes.hint}>{t('restore.sourceHint')}</p>
        {failure && failure !== 'cancelled' && (
          <Note tone="risk" isAlert>
            {t(`restore.open.${failure}`)}
          </Note>
        )}
        <div className={wizard.choices}>
          <Choice
            icon={IconFolderOpen}
            title={t('restore.folder')}
            hint={t('restore.folderHint')}
            isDisabled={isBusy}
            onClick={() => (backup.canPickFolder ? void restore.openFolder() : folder.current?.click())}
          />
          <Choice
            icon={IconFileZip}
            title={t('restore.file')}
            hint={t('restore.fileHint')}
            isDisabled={isBusy}
            onClick={() => files.current?.click()}
          />
        </div>
        <input
          ref={files}
          className={wizard.fileInput}
          type="file"
          multiple
          tabIndex={-1}
          aria-label={t('restore.file')}
          onChange={picked}
          data-testid={TEST_IDS.restoreFiles}
        />
        {/* Firefox has no folder picker of the newer kind; this one hands over all files of a folder. */}
        <input
          ref={folder}
          className={wizard.fileInput}
          type="file"
          tabIndex={-1}
          aria-label={t('restore.folder')}
          onChange={picked}
          {...{ webkitdirectory: '' }}
        />
      </section>
      {kept.length > 0 && (
        <section className={classes.block}>
          <h2>{t('restore.kept')}</h2>
          <div className={wizard.choices}>
            {kept.map(({ kind, clients, upTo, at }) => (
              <Choice
                key={kind}
                icon={IconHistory}
                title={t(`restore.keptKind.${kind}`)}
                hint={t('restore.keptFacts', { clients, seq: upTo, when: ago(at) })}
                isDisabled={isBusy}
                onClick={() => void restore.openKept(kind)}
                testId={keptCopyTestId(kind)}
              />
            ))}
          </div>
        </section>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly icon: TablerIcon;
  readonly title: string;
  readonly hint: string;
  readonly isDisabled: boolean;
  readonly onClick: () => void;
  readonly testId?: string;
}

function Choice({ icon: Icon, title, hint, isDisabled, onClick, testId }: ChoiceProps) {
  return (
    <UnstyledButton className={wizard.choice} disabled={isDisabled} onClick={onClick} data-testid={testId}>
      <Icon size={22} stroke={1.7} aria-hidden="true" />
      <span className={wizard.choiceText}>
        <strong>{title}</strong>
        <span>{hint}</span>
      </span>
    </UnstyledButton>
  );
}
