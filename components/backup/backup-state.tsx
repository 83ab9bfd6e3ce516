import { Button } from '@mantine/core';
import { IconShieldCheck, IconShieldExclamation } from '@tabler/icons-react';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { type BackupStatus, useAgo } from '../../lib/hooks/use-backup.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './backup.module.css';
import type { useRunBackup } from './use-run-backup.ts';

interface Props {
  readonly status: BackupStatus;
  readonly isBusy: boolean;
  readonly run: ReturnType<typeof useRunBackup>;
}

/** Whether the book is backed up, in one look, and the one thing to do next. */
export function BackupState({ status, isBusy, run }: Props) {
  const { t } = useText();
  const ago = useAgo();
  const { lastVerifiedAt, behind, isKeptBehind, target, isDue } = status;
  const isSafe = lastVerifiedAt !== undefined && !isDue;
  const title = lastVerifiedAt === undefined ? 'unsafe' : isDue ? 'old' : 'safe';
  return (
    <section
      className={classes.state}
      data-tone={isSafe ? 'good' : 'watch'}
      data-testid={TEST_IDS.backupState}
      data-state={title}
    >
      <span className={classes.stateIcon} aria-hidden="true">
        {isSafe ? <IconShieldCheck size={24} /> : <IconShieldExclamation size={24} />}
      </span>
      <div className={classes.stateText}>
        <strong>{t(`backupPage.${title}`)}</strong>
        {lastVerifiedAt === undefined ? (
          <p>{t('backupPage.why')}</p>
        ) : (
          <p>
            {t(target === 'download' ? 'backupPage.lastDownloaded' : 'backupPage.lastVerified', {
              when: ago(lastVerifiedAt),
            })}
            {' · '}
            {behind > 0
              ? t('backupPage.behind', { count: behind })
              : t(isKeptBehind ? 'backupPage.keptBehind' : 'backupPage.upToDate')}
          </p>
        )}
      </div>
      <MainButton status={status} isBusy={isBusy} run={run} />
    </section>
  );
}

function MainButton({ status: { folder }, isBusy, run }: Props) {
  const { backup } = useServices();
  const { t } = useText();
  const [label, act] =
    folder?.access === 'granted'
      ? (['backupPage.now', () => run.toFolder(false)] as const)
      : folder
        ? (['backupPage.renew', run.renew] as const)
        : backup.canPickFolder
          ? (['backupPage.choose', run.chooseFolder] as const)
          : (['backupPage.downloadButton', run.toFile] as const);
  return (
    <Button loading={isBusy} onClick={() => void act()} data-testid={TEST_IDS.backupNow}>
      {t(label)}
    </Button>
  );
}
