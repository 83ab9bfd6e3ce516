import { Button } from '@mantine/core';
import { IconWorld } from '@tabler/icons-react';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { usePortalOrigins } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { hostOf } from '../portal/host-of.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './settings.module.css';

/** The systems that were enabled, each with a way to stop. */
export function PortalList() {
  const { portals } = useServices();
  const { t } = useText();
  const origins = usePortalOrigins();
  if (origins.length === 0) return <p className={classes.about}>{t('settings.noPortals')}</p>;
  return (
    <ul className={classes.portals} aria-label={t('settings.enabledPortals')}>
      {origins.map((origin) => (
        <li key={origin} className={classes.portal}>
          <IconWorld size={16} aria-hidden="true" />
          <span>{hostOf(origin)}</span>
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            aria-label={t('settings.disableOf', { host: hostOf(origin) })}
            onClick={() => void portals.disable(origin)}
            data-testid={TEST_IDS.disablePortal}
          >
            {t('settings.disable')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
