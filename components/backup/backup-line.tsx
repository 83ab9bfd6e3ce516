import { Button, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useAgo, useBackupStatus } from '../../lib/hooks/use-backup.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './backup-line.module.css';
import { lineStateOf } from './line-state.ts';

/** One line that says how well the book is backed up, and leads to the page about it. Nothing while there is nothing to say. */
export function BackupLine({ onOpen }: { onOpen: () => void }) {
  const { backup } = useServices();
  const { t } = useText();
  const ago = useAgo();
  const status = useBackupStatus();
  const line = status && lineStateOf(status);
  if (!status || !line) return null;
  const { state, isWarning } = line;
  return (
    <div
      className={classes.line}
      data-tone={isWarning ? 'watch' : 'calm'}
      data-testid={TEST_IDS.backupLine}
      data-state={state}
    >
      {isWarning ? (
        <IconAlertTriangle size={14} aria-hidden="true" />
      ) : (
        <IconShieldCheck size={14} aria-hidden="true" />
      )}
      <UnstyledButton className={classes.text} title={t('backup.line.open')} onClick={onOpen}>
        {t(`backup.line.${state}`, { when: ago(status.lastVerifiedAt ?? 0) })}
      </UnstyledButton>
      {state === 'gesture' && (
        <Button size="compact-xs" variant="light" onClick={() => void backup.renewAccess()}>
          {t('backup.line.renew')}
        </Button>
      )}
    </div>
  );
}
