import { Button } from '@mantine/core';
import type { ClientHistory } from '../../lib/hooks/use-client-history.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './timeline.module.css';

/** How far the change log has been searched for this client, and the way to search further. */
export function HistoryProgress({ history }: { history: ClientHistory }) {
  const { t } = useText();
  const { state, searchedTo, newest, more } = history;
  const share = searchedTo === undefined || newest === 0 ? 0 : Math.min(1, 1 - (searchedTo - 1) / newest);
  return (
    <div className={classes.progress} data-state={state} data-testid={TEST_IDS.timelineHistory}>
      {state === 'busy' && (
        <>
          <progress className={classes.meter} aria-label={t('timeline.reading')} value={share} max={1} />
          <span>{t('timeline.reading')}</span>
        </>
      )}
      {state === 'idle' && (
        <>
          <span>{t('timeline.readTo', { seq: searchedTo })}</span>
          <Button size="compact-sm" variant="default" onClick={more}>
            {t('timeline.earlier')}
          </Button>
        </>
      )}
      {state === 'failed' && (
        <>
          <span>{t('timeline.notRead')}</span>
          <Button size="compact-sm" variant="default" onClick={more}>
            {t('audit.retry')}
          </Button>
        </>
      )}
    </div>
  );
}
