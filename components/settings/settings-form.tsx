import { NativeSelect, SegmentedControl, Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Settings } from '../../lib/hooks/service-types.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useSettings } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { Section } from '../ui/section.tsx';
import { LockMinutes } from './lock-minutes.tsx';
import { ManagedSection } from './managed-section.tsx';
import { PortalList } from './portal-list.tsx';
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
        <Row label={t('settings.language')}>
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
        </Row>
        <Row label={t('settings.theme')}>
          <SegmentedControl
            aria-label={t('settings.theme')}
            value={settings.theme}
            onChange={(theme) => update({ theme: theme as Settings['theme'] })}
            data={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: t(`settings.${value}`) }))}
          />
        </Row>
      </Section>
      <Section title={t('settings.security')}>
        <Row label={t('settings.lockAfter')}>
          <LockMinutes />
        </Row>
      </Section>
      <Section title={t('settings.portals')}>
        <Row label={t('settings.marks')} hint={t('settings.marksHint')}>
          <Switch
            aria-label={t('settings.marks')}
            checked={settings.hasMarks}
            onChange={(event) => update({ hasMarks: event.currentTarget.checked })}
          />
        </Row>
        <PortalList />
      </Section>
      <ManagedSection />
      <Section title={t('settings.about')}>
        <p className={classes.about}>{t('settings.aboutText')}</p>
        <p className={classes.about}>{t('settings.version', { version })}</p>
      </Section>
    </div>
  );
}

function Row({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  return (
    <div className={classes.row}>
      <div className={classes.rowLabel}>
        {label}
        {hint && <span>{hint}</span>}
      </div>
      {children}
    </div>
  );
}
