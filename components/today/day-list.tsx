import { Button } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { DayPlan } from '../../lib/hooks/use-day-plan.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import type { EntryActions } from './entry-actions.ts';
import { EntryRow } from './entry-row.tsx';
import classes from './today.module.css';

/** A list of thousands is never drawn all at once. */
const AT_A_TIME = 30;

/** Who to see today, most pressing first: one ranked list, since the order is what it is for. */
export function DayList({ plan, actions }: { plan: DayPlan; actions: EntryActions }) {
  const { t } = useText();
  const [most, setMost] = useState(AT_A_TIME);
  const entries = useMemo(() => plan.first(most), [plan, most]);
  const left = plan.count - entries.length;
  return (
    <div data-testid={TEST_IDS.todayList} data-count={plan.count}>
      {plan.count === 0 && (
        <EmptyState icon={<IconChecks size={24} />} title={t('today.clear')} hint={t('today.clearHint')} />
      )}
      {plan.count > 0 && (
        <>
          <div className={classes.listHead}>
            <h2>{t('today.listTitle')}</h2>
            <span>
              {t('today.clients', { count: plan.count })} · {t('today.listOrder')}
            </span>
          </div>
          <ol className={classes.list}>
            {entries.map((entry) => (
              <EntryRow key={entry.client.id} entry={entry} actions={actions} />
            ))}
          </ol>
        </>
      )}
      {left > 0 && (
        <div className={classes.more}>
          <Button
            variant="default"
            size="xs"
            data-testid={TEST_IDS.todayMore}
            onClick={() => setMost(most + AT_A_TIME)}
          >
            {t('today.more', { count: Math.min(left, AT_A_TIME) })}
          </Button>
          <span>{t('today.left', { count: left })}</span>
        </div>
      )}
    </div>
  );
}
