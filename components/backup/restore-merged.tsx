import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import type { Restore, RestoreStep } from '../../lib/hooks/use-backup-restore.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './backup.module.css';
import { Note } from './note.tsx';

interface Props {
  readonly restore: Restore;
  readonly state: Extract<RestoreStep, { step: 'merged' }>;
}

/** A merge is done: what it did, and the way back. */
export function RestoreMerged({ restore, state: { report, undo } }: Props) {
  const { t } = useText();
  return (
    <div className={classes.page} data-testid={TEST_IDS.restoreMerged}>
      <section className={classes.block}>
        <h2>{t('restore.mergedTitle')}</h2>
        <Note tone="good">{t('restore.merged', { count: report.clients })}</Note>
        {undo === 'done' && <Note tone="calm">{t('restore.undone')}</Note>}
        {undo === 'changed' && <Note tone="watch">{t('restore.undoChanged')}</Note>}
        {undo === 'storage' && <Note tone="risk">{t('restore.undoStorage')}</Note>}
      </section>
      <div className={classes.row}>
        {undo === undefined && (
          <Button
            variant="default"
            loading={restore.isBusy}
            leftSection={<IconArrowBackUp size={16} />}
            onClick={() => void restore.undo()}
            data-testid={TEST_IDS.restoreUndo}
          >
            {t('restore.undo')}
          </Button>
        )}
        <Button variant="subtle" color="gray" disabled={restore.isBusy} onClick={restore.cancel}>
          {t('restore.again')}
        </Button>
      </div>
    </div>
  );
}
