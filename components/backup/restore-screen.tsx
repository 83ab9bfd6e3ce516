import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useText } from '../../lib/hooks/use-text.ts';
import screen from '../ui/ui.module.css';
import classes from './backup.module.css';
import { RestoreLater } from './restore-later.tsx';

/** The restore wizard as a screen of its own: for the first run, where there is no book and no workspace yet. */
export function RestoreScreen({ onBack }: { onBack: () => void }) {
  const { t } = useText();
  return (
    <main className={screen.screen}>
      <div className={`${screen.screenBody} ${classes.screen}`}>
        <Button
          className={classes.back}
          size="compact-sm"
          variant="subtle"
          leftSection={<IconArrowLeft size={15} />}
          onClick={onBack}
        >
          {t('common.back')}
        </Button>
        <h1 className={screen.screenTitle}>{t('backup.restoreTitle')}</h1>
        <RestoreLater />
      </div>
    </main>
  );
}
