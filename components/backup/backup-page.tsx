import { Button, NativeSelect } from '@mantine/core';
import { IconDownload, IconFolder, IconFolderPlus, IconRefresh, IconRestore } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { type BackupStatus, useAgo, useBackupStatus } from '../../lib/hooks/use-backup.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { Block } from '../workspace/block.tsx';
import classes from './backup.module.css';
import { BackupState } from './backup-state.tsx';
import { Note } from './note.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { sizeText } from './size-text.ts';
import { type RunState, useRunBackup } from './use-run-backup.ts';

const REMINDER_DAYS: readonly number[] = Object.freeze([1, 3, 7, 14, 30]);

/** Where the restore wizard stands in the workspace. */
const RESTORE_HREF = '#restore';

/** How well the book is kept, and everything that keeps it better. */
export function BackupPage() {
  const { backup } = useServices();
  const { t } = useText();
  const ago = useAgo();
  const status = useBackupStatus();
  const run = useRunBackup();
  if (!status) return <p className={classes.hint}>{t('common.loading')}</p>;
  const isBusy = run.state.step === 'working';
  const { folder, aside } = status;
  return (
    <div data-testid={TEST_IDS.backupPage}>
      <div className={classes.now}>
        <BackupState status={status} isBusy={isBusy} run={run} />
        <RunNote state={run.state} onCancel={run.cancel} />
        {!isBusy && run.state.step !== 'failed' && status.failure && (
          <Note tone="watch">{t(`backup.failure.${status.failure}`)}</Note>
        )}
        {status.keptDamaged !== undefined && (
          <Note tone="watch">{t('backupPage.keptDamaged', { count: status.keptDamaged })}</Note>
        )}
        {!backup.canPickFolder && <Note tone="calm">{t('backupPage.unsupported')}</Note>}
      </div>

      {backup.canPickFolder && (
        <Part title={t('backupPage.folder')} hint={t('backupPage.folderHint')}>
          {folder && (
            <p className={classes.folder}>
              <IconFolder size={17} aria-hidden="true" />
              {folder.name}
              <span>· {t(`backupPage.access.${folder.access}`)}</span>
            </p>
          )}
          <div className={classes.row}>
            <Button
              variant="default"
              disabled={isBusy}
              leftSection={<IconFolderPlus size={16} />}
              onClick={() => void run.chooseFolder()}
              data-testid={TEST_IDS.backupChooseFolder}
            >
              {t(folder ? 'backupPage.change' : 'backupPage.choose')}
            </Button>
            {folder?.access === 'granted' && (
              <Button
                variant="default"
                disabled={isBusy}
                leftSection={<IconRefresh size={16} />}
                onClick={() => void run.toFolder(true)}
              >
                {t('backupPage.check')}
              </Button>
            )}
            {folder && (
              <Button variant="subtle" color="gray" disabled={isBusy} onClick={() => void backup.forgetFolder()}>
                {t('backupPage.forget')}
              </Button>
            )}
          </div>
        </Part>
      )}

      <Part title={t('backupPage.download')} hint={t('backupPage.downloadHint')}>
        <Button
          variant="default"
          disabled={isBusy}
          leftSection={<IconDownload size={16} />}
          onClick={() => void run.toFile()}
          data-testid={TEST_IDS.backupDownload}
        >
          {t('backupPage.downloadButton')}
        </Button>
      </Part>

      <Part title={t('backupPage.restore')} hint={t('backupPage.restoreHint')}>
        {aside && (
          <p className={classes.facts}>{t('backupPage.aside', { clients: aside.clients, when: ago(aside.at) })}</p>
        )}
        <Button component="a" href={RESTORE_HREF} variant="default" leftSection={<IconRestore size={16} />}>
          {t('backupPage.toRestore')}
        </Button>
      </Part>

      <Part title={t('backupPage.reminder')}>
        <NativeSelect
          size="sm"
          label={t('backupPage.remindAfter')}
          value={String(status.reminderDays)}
          onChange={(event) => void backup.setReminderDays(Number(event.currentTarget.value))}
          data={[...new Set([...REMINDER_DAYS, status.reminderDays])]
            .sort((a, b) => a - b)
            .map((count) => ({ value: String(count), label: t('backupPage.days', { count }) }))}
        />
      </Part>

      <Part title={t('backupPage.second')} hint={t('backupPage.secondHint')}>
        <SecondCopy status={status} />
      </Part>
      <Part title={t('backupPage.storage')}>
        <Storage status={status} />
      </Part>
    </div>
  );
}

function RunNote({ state, onCancel }: { state: RunState; onCancel: () => void }) {
  const { t } = useText();
  switch (state.step) {
    case 'working':
      return (
        <div className={classes.row}>
          <ProgressBar share={state.share} label={t('backupPage.working')} />
          <Button size="compact-sm" variant="default" onClick={onCancel}>
            {t('backupPage.cancel')}
          </Button>
        </div>
      );
    case 'done':
      return (
        <Note tone="good">
          {state.written === 0
            ? t('backupPage.current', { count: state.clients })
            : t('backupPage.done', { count: state.clients, size: sizeText(state.written) })}
          {state.healed > 0 && ` ${t('backupPage.healed', { count: state.healed })}`}
        </Note>
      );
    case 'downloaded':
      return <Note tone="good">{t('backupPage.downloaded')}</Note>;
    case 'failed':
      return (
        <Note tone={state.reason === 'cancelled' ? 'calm' : 'risk'} isAlert>
          {t(`backup.failure.${state.reason}`)}
        </Note>
      );
    default:
      return null;
  }
}

function SecondCopy({ status: { secondCopy } }: { status: BackupStatus }) {
  const { t } = useText();
  const ago = useAgo();
  if (!secondCopy) return <p className={classes.facts}>{t('backupPage.secondNone')}</p>;
  const { upTo, clients, bytes, at, isSound } = secondCopy;
  return (
    <>
      <p className={classes.facts} data-testid={TEST_IDS.secondCopy} data-up-to={upTo}>
        {t('backupPage.secondState', { seq: upTo, clients, size: sizeText(bytes), when: ago(at) })}
      </p>
      {!isSound && <Note tone="watch">{t('backupPage.secondBad')}</Note>}
    </>
  );
}

function Storage({ status: { storage } }: { status: BackupStatus }) {
  const { backup } = useServices();
  const { t } = useText();
  const { isPersistent, usage, quota, isNearlyFull } = storage;
  return (
    <>
      {usage !== undefined && quota !== undefined && (
        <p className={classes.facts}>{t('backupPage.usage', { usage: sizeText(usage), quota: sizeText(quota) })}</p>
      )}
      {isNearlyFull && <Note tone="risk">{t('backupPage.nearlyFull')}</Note>}
      <p className={classes.hint}>{t(isPersistent ? 'backupPage.persistent' : 'backupPage.notPersistent')}</p>
      {!isPersistent && (
        <Button size="compact-sm" variant="default" onClick={() => void backup.askForPersistence()}>
          {t('backupPage.ask')}
        </Button>
      )}
    </>
  );
}

function Part({ title, hint, children }: ComponentProps<typeof Block>) {
  return (
    <Block title={title} {...(hint === undefined ? {} : { hint })}>
      <div className={classes.part}>{children}</div>
    </Block>
  );
}
