import { Button } from '@mantine/core';
import { IconCircleCheck, IconRestore } from '@tabler/icons-react';
import { useReplacement } from '../../lib/hooks/use-backup.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import screen from '../ui/ui.module.css';
import { ProgressBar } from './progress-bar.tsx';

/**
 * Takes the whole window while the book is being replaced, and says how it ended. Stands before the lock screen: the book is
 * locked meanwhile, and who asked for the replacement must not lose sight of it. `onClose`: the user has seen the end.
 */
export function ReplacementScreen({ onClose }: { onClose?: () => void }) {
  const { backup } = useServices();
  const { t } = useText();
  const replacement = useReplacement();
  if (!replacement) return null;
  const close = () => {
    backup.dismissReplacement();
    onClose?.();
  };
  return (
    <main className={screen.screen}>
      <div className={screen.screenBody} data-testid={TEST_IDS.replacement} data-state={replacement.state}>
        {replacement.state === 'running' && (
          <>
            <IconRestore size={34} color="var(--sx-brand)" aria-hidden="true" />
            <h1 className={screen.screenTitle}>{t('backup.replacing.running')}</h1>
            <ProgressBar share={replacement.share} label={t('backup.replacing.running')} />
            <p className={screen.screenText}>{t('backup.replacing.runningHint')}</p>
          </>
        )}
        {replacement.state === 'done' && (
          <>
            <IconCircleCheck size={34} color="var(--sx-brand)" aria-hidden="true" />
            <h1 className={screen.screenTitle}>{t('backup.replacing.done')}</h1>
            <p className={screen.screenText} role="status">
              {t('backup.replacing.doneText', { count: replacement.report.clients })}
              {replacement.report.lostClients > 0 &&
                ` ${t('backup.replacing.lost', { count: replacement.report.lostClients })}`}
            </p>
            {replacement.hasAside && <p className={screen.screenText}>{t('backup.replacing.aside')}</p>}
            <Button onClick={close} data-testid={TEST_IDS.replacementOpen}>
              {t('backup.replacing.open')}
            </Button>
          </>
        )}
        {replacement.state === 'failed' && (
          <>
            <IconRestore size={34} color="var(--sx-risk)" aria-hidden="true" />
            <h1 className={screen.screenTitle}>{t('backup.replacing.failed')}</h1>
            <p className={screen.screenText} role="alert">
              {t('backup.replacing.failedHint')}
            </p>
            <Button onClick={close}>{t('backup.replacing.next')}</Button>
          </>
        )}
      </div>
    </main>
  );
}
