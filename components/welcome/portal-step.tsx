import { Button } from '@mantine/core';
import { IconCheck, IconWorld } from '@tabler/icons-react';
import { useCurrentPage } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { hostOf } from '../portal/host-of.ts';
import { useEnablePortal } from '../portal/use-enable-portal.ts';
import { TEST_IDS } from '../test-ids.ts';
import screen from '../ui/ui.module.css';
import classes from './welcome.module.css';

/** Enable the system that is open now, or go on without. */
export function PortalStep({ onDone }: { onDone: () => void }) {
  const { t } = useText();
  const page = useCurrentPage();
  const enable = useEnablePortal();
  const origin = page?.origin;
  const canEnable = page?.access === 'available' && origin !== undefined;
  const isEnabled = page?.access === 'enabled' && origin !== undefined;
  const isRefused = page?.access === 'byPolicy';
  return (
    <div className={classes.form}>
      <div>
        <h1 className={screen.screenTitle}>{t('welcome.portalTitle')}</h1>
        <p className={screen.screenText}>{t('welcome.portalLead')}</p>
      </div>
      {canEnable && (
        <div className={classes.portal}>
          <IconWorld size={18} aria-hidden="true" />
          <span>{hostOf(origin)}</span>
        </div>
      )}
      {isEnabled && (
        <div className={classes.portal} data-on="true">
          <IconCheck size={18} aria-hidden="true" />
          <span>{t('welcome.portalAlready', { host: hostOf(origin) })}</span>
        </div>
      )}
      {!canEnable && !isEnabled && (
        <p className={classes.note}>{t(isRefused ? 'portal.byPolicy' : 'welcome.portalUnknown')}</p>
      )}
      {canEnable && <p className={classes.note}>{t('portal.availableHint')}</p>}
      {canEnable && (
        <Button
          size="md"
          onClick={() => {
            // The browser grants access only within the click itself: nothing may be awaited before this call.
            void enable(origin).then((isGranted) => isGranted && onDone());
          }}
          data-testid={TEST_IDS.enablePortal}
        >
          {t('portal.enable')}
        </Button>
      )}
      <Button
        size="md"
        variant={canEnable ? 'subtle' : 'filled'}
        color={canEnable ? 'gray' : 'brand'}
        onClick={onDone}
        data-testid={TEST_IDS.skipPortal}
      >
        {canEnable ? t('common.skip') : t('welcome.start')}
      </Button>
    </div>
  );
}
