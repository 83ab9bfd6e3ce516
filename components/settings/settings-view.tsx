import { IconLock } from '@tabler/icons-react';
import { useText } from '../../lib/hooks/use-text.ts';
import app from '../app/app.module.css';
import { TopBar } from '../app/top-bar.tsx';
import { LockButton } from './lock-button.tsx';
import { SettingsForm } from './settings-form.tsx';
import classes from './settings.module.css';

/** The settings within the panel. */
export function SettingsView({ version, onBack }: { version: string; onBack: () => void }) {
  const { t } = useText();
  return (
    <div className={app.column}>
      <TopBar onBack={onBack} actions={<LockButton icon={<IconLock size={17} aria-hidden="true" />} />}>
        <h1 className={classes.title}>{t('settings.title')}</h1>
      </TopBar>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <main className={app.scroll} tabIndex={0}>
        <SettingsForm version={version} />
      </main>
    </div>
  );
}
