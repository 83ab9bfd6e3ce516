import { Button } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from '../ui/ui.module.css';

/** Something failed for good: what happened, that the data is safe, and a way on. Needs no services. */
export function TroubleScreen({ title, text, error }: { title: string; text: string; error: unknown }) {
  const { t } = useTranslation();
  return (
    <main className={classes.screen}>
      <div className={classes.screenBody} role="alert">
        <IconAlertTriangle size={30} color="var(--sx-watch)" aria-hidden="true" />
        <h1 className={classes.screenTitle}>{title}</h1>
        <p className={classes.screenText}>{text}</p>
        <Button leftSection={<IconRefresh size={16} />} onClick={() => location.reload()}>
          {t('error.reload')}
        </Button>
        <details className={classes.details}>
          <summary>{t('error.details')}</summary>
          <pre>{error instanceof Error ? `${error.name}: ${error.message}` : String(error)}</pre>
        </details>
      </div>
    </main>
  );
}
