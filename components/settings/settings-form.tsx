import { NativeSelect, SegmentedControl, Switch } from '@mantine/core';
import type { Settings } from '../../lib/hooks/service-types.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useSettings } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { Section } from '../ui/section.tsx';
import { DigestSection } from './digest-section.tsx';
import { LockMinutes } from './lock-minutes.tsx';
import { ManagedSection } from './managed-section.tsx';
import { PortalList } from './portal-list.tsx';
import { RulesSection } from './rules-section.tsx';
import { SettingRow } from './setting-row.tsx';
import classes from './settings.module.css';

/** All settings; each takes effect at once. */
export function SettingsForm({ version }: { version: string }) {
  const { settings: service } = useServices();
  const { t } = useText();
  const settings = useSettings();
  if (!settings) return null;
  const update = (patch: Partial<Settings>) => void service.update(patch);
  return (
    <div className={classes.form}>
      <Section title={t('settings.appearance')}>
        <SettingRow label={t('settings.language')}>
          <NativeSelect
            aria-label={t('settings.language')}
            size="xs"
            value={settings.language}
            onChange={(event) => update({ language: event.currentTarget.value as Settings['language'] })}
            data={[
              { value: 'auto', label: t('settings.languageAuto') },
              { value: 'zh-CN', label: t('settings.chinese') },
              { value: 'en', label: t('settings.english') },
            ]}
          />
        </SettingRow>
        <SettingRow label={t('settings.theme')}>
          <SegmentedControl
            aria-label={t('settings.theme')}
            value={settings.theme}
            onChange={(theme) => update({ theme: theme as Settings['theme'] })}
            data={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: t(`settings.${value}`) }))}
          />
        </SettingRow>
      </Section>
      <Section title={t('settings.security')}>
        <SettingRow label={t('settings.lockAfter')}>
          <LockMinutes />
        </SettingRow>
      </Section>
      <Section title={t('settings.portals')}>
        <SettingRow label={t('settings.marks')} hint={t('settings.marksHint')}>
          <Switch
            aria-label={t('settings.marks')}
            checked={settings.hasMarks}
            onChange={(event) => update({ hasMarks: event.currentTarget.checked })}
          />
        </SettingRow>
        <PortalList />
      </Section>
      <RulesSection />
      <DigestSection />
      <ManagedSection />
      <Section title={t('settings.about')}>
        <p className={classes.about}>{t('settings.aboutText')}</p>
        <p className={classes.about}>{t('settings.version', { version })}</p>
      </Section>
    </div>
  );
}
