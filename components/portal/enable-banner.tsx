import { Button } from '@mantine/core';
import { IconHandClick, IconLock, IconWorld } from '@tabler/icons-react';
import { useCurrentPage } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { hostOf } from './host-of.ts';
import classes from './portal.module.css';
import { useEnablePortal } from './use-enable-portal.ts';

/** Offers to enable the page's system, or says how to make that possible; nothing where there is nothing to offer. */
export function EnableBanner() {
  const { t } = useText();
  const page = useCurrentPage();
  const enable = useEnablePortal();
  const origin = page?.origin;
  if (page?.access === 'unknown') {
    return (
      <p className={classes.hint}>
        <IconHandClick size={16} aria-hidden="true" />
        {t('portal.unknown')}
      </p>
    );
  }
  if (page?.access === 'byPolicy') {
    return (
      <p className={classes.hint} data-testid={TEST_IDS.portalRefused}>
        <IconLock size={16} aria-hidden="true" />
        {t('portal.byPolicy')}
      </p>
    );
  }
  if (page?.access !== 'available' || origin === undefined) return null;
  return (
    <aside className={classes.banner} aria-label={t('portal.enable')}>
      <IconWorld size={18} aria-hidden="true" />
      <div className={classes.bannerText}>
        <strong>{t('portal.available', { host: hostOf(origin) })}</strong>
        <span>{t('portal.availableHint')}</span>
      </div>
      <Button size="xs" onClick={() => void enable(origin)} data-testid={TEST_IDS.enablePortal}>
        {t('portal.enable')}
      </Button>
    </aside>
  );
}
