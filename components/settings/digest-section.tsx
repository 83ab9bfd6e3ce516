import { Switch } from '@mantine/core';
import { useState } from 'react';
import { DIGEST_HOURS, isDigestTime } from '../../lib/domain/today/digest.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { usePolicy, useSettings } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { ManagedNote } from '../ui/managed-note.tsx';
import { Section } from '../ui/section.tsx';
import { SettingRow } from './setting-row.tsx';
import classes from './settings.module.css';

/** The notification in the morning of working days: whether, when, and whether it may name clients. */
export function DigestSection() {
  const { settings: service, digest } = useServices();
  const { t } = useText();
  const settings = useSettings();
  const { digest: right } = usePolicy();
  const [isRefused, setRefused] = useState(false);
  if (!settings) return null;
  const turnOn = async () => setRefused(!(await digest.turnOn()).ok);
  return (
    <Section title={t('digest.title')} {...(right === undefined ? {} : { aside: <ManagedNote /> })}>
      <SettingRow label={t('digest.on')} hint={t(right === 'off' ? 'digest.byPolicy' : 'digest.onHint')}>
        <Switch
          aria-label={t('digest.on')}
          checked={settings.hasDigest}
          disabled={right === 'off'}
          // The right is asked for in this very click: later the browser would refuse.
          onChange={(event) => void (event.currentTarget.checked ? turnOn() : digest.turnOff())}
          data-testid={TEST_IDS.digestOn}
        />
      </SettingRow>
      {isRefused && (
        <p className={classes.problem} role="alert">
          {t('digest.refused')}
        </p>
      )}
      {settings.hasDigest && (
        <>
          <SettingRow label={t('digest.at')} hint={t('digest.atHint')}>
            <input
              type="time"
              className={classes.time}
              aria-label={t('digest.at')}
              min={DIGEST_HOURS.from}
              max="17:59"
              defaultValue={settings.digestAt}
              onChange={({ currentTarget: { value } }) => {
                if (isDigestTime(value)) void service.update({ digestAt: value });
              }}
              data-testid={TEST_IDS.digestAt}
            />
          </SettingRow>
          <SettingRow label={t('digest.names')} hint={t('digest.namesHint')}>
            <Switch
              aria-label={t('digest.names')}
              checked={settings.hasDigestNames}
              disabled={right === 'counts'}
              onChange={(event) => void service.update({ hasDigestNames: event.currentTarget.checked })}
            />
          </SettingRow>
        </>
      )}
    </Section>
  );
}
