import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconHandClick, IconLoader2 } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Teaching } from '../../lib/hooks/adapter-types.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './teach.module.css';

/** A page that has not said within this that it can be pointed in does not answer, in ms. */
const LATE_MS = 2500;

/** What to do now: point at a field, once the page has said that it waits for it, or look through what was read. */
export function TeachNow({ teaching }: { teaching: Teaching }) {
  const { teaching: service } = useServices();
  const { t } = useText();
  const { pointing, isReady } = teaching;
  const isWaiting = pointing !== undefined && !isReady;
  const isLate = useIsLate(isWaiting);
  if (pointing === undefined || isReady) {
    return (
      <p className={classes.now} role="status" data-pointing={pointing !== undefined}>
        <IconHandClick size={18} aria-hidden="true" />
        <span>
          {pointing === undefined ? t('teach.resting') : t(`teach.point.${pointing}`)}
          {pointing !== undefined && <small>{t('teach.escape')}</small>}
        </span>
      </p>
    );
  }
  const Icon = isLate ? IconAlertTriangle : IconLoader2;
  return (
    <p className={classes.now} role="status" data-late={isLate} data-testid={TEST_IDS.teachWaiting}>
      <Icon size={18} aria-hidden="true" />
      <span>
        {t(isLate ? 'teach.noAnswer' : 'teach.preparing')}
        {isLate && (
          <UnstyledButton className={classes.link} onClick={() => void service.point(pointing)}>
            {t('teach.tryAgain')}
          </UnstyledButton>
        )}
      </span>
    </p>
  );
}

/** Whether something has been waited for too long. */
function useIsLate(isWaiting: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (!isWaiting) return undefined;
    const timer = setTimeout(() => setLate(true), LATE_MS);
    return () => clearTimeout(timer);
  }, [isWaiting]);
  return isLate && isWaiting;
}
