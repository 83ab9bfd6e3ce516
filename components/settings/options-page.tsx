import { useText } from '../../lib/hooks/use-text.ts';
import { BrandMark } from '../ui/brand-mark.tsx';
import { SettingsForm } from './settings-form.tsx';
import classes from './settings.module.css';

/** The settings on a page of their own. They hold nothing of any client, so they are there while locked, too. */
export function OptionsPage({ version }: { version: string }) {
  const { t } = useText();
  return (
    <main className={classes.page}>
      <header className={classes.pageHead}>
        <BrandMark size={36} />
        <div>
          <h1 className={classes.pageTitle}>
            {t('app.name')} · {t('settings.title')}
          </h1>
          <p className={classes.pageLead}>{t('app.tagline')}</p>
        </div>
      </header>
      <SettingsForm version={version} />
    </main>
  );
}
