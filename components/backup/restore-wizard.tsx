import { Button } from '@mantine/core';
import { useBackupRestore } from '../../lib/hooks/use-backup-restore.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './backup.module.css';
import { ProgressBar } from './progress-bar.tsx';
import { RestoreMerged } from './restore-merged.tsx';
import { RestorePassphrase } from './restore-passphrase.tsx';
import { RestorePreviewStep } from './restore-preview.tsx';
import { RestoreSource } from './restore-source.tsx';

/**
 * Brings a backup back: from a folder, a file or a copy kept on this computer, with a look at what is in it before anything
 * is changed. Stands alone: it needs no open book, and works where there is none yet.
 */
export function RestoreWizard() {
  const { t } = useText();
  const restore = useBackupRestore();
  const { state } = restore;
  switch (state.step) {
    case 'source':
      return <RestoreSource restore={restore} failure={state.failure} />;
    case 'passphrase':
      return <RestorePassphrase restore={restore} state={state} />;
    case 'reading':
    case 'merging':
    case 'replacing':
      return (
        <div className={classes.page}>
          <ProgressBar share={state.share} label={t(`restore.${state.step}`)} />
          <div className={classes.row}>
            <Button variant="default" onClick={restore.cancel} data-testid={TEST_IDS.restoreCancel}>
              {t('restore.cancel')}
            </Button>
          </div>
        </div>
      );
    case 'preview':
      return <RestorePreviewStep restore={restore} state={state} />;
    case 'merged':
      return <RestoreMerged restore={restore} state={state} />;
  }
}
