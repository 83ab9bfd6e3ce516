import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useAdapters } from '../../lib/hooks/use-adapters.ts';
import { useCurrentPage } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './teach-entry.module.css';
import { useStartTeaching } from './use-start-teaching.ts';

/** A taught page no longer reads who the client is: says so, and offers to be taught anew. */
export function PageChanged() {
  const { t } = useText();
  const page = useCurrentPage();
  const adapters = useAdapters()?.adapters;
  const start = useStartTeaching();
  const lost = page?.lost.find(({ adapterId }) => adapters?.some(({ id }) => id === adapterId));
  const name = adapters?.find(({ id }) => id === lost?.adapterId)?.name;
  if (!lost || name === undefined) return null;
  const fields = lost.readings.map(({ kind }) => t(`teach.field.${kind}`)).join(t('teach.and'));
  return (
    <div className={classes.notice} role="status" data-testid={TEST_IDS.pageChanged}>
      <IconAlertTriangle size={17} aria-hidden="true" />
      <div>
        <strong>{t('teach.changed', { fields })}</strong>
        <span>{t('teach.changedHint', { name })}</span>
      </div>
      <Button size="xs" variant="default" onClick={() => start(lost.adapterId)} data-testid={TEST_IDS.teachAgain}>
        {t('teach.changedAgain')}
      </Button>
    </div>
  );
}
