import { Button } from '@mantine/core';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './filter-bar.module.css';
import type { Bulk } from './use-bulk.ts';
import type { Selection } from './use-selection.ts';

/** What can be done with the chosen cards. */
export function BulkBar({ selection, bulk }: { selection: Selection; bulk: Bulk }) {
  const { t } = useText();
  const { ids, clear } = selection;
  const { share, ask } = bulk;
  const isBusy = share !== undefined;
  return (
    <section
      className={classes.bulk}
      aria-label={t('board.selected', { count: ids.length })}
      data-testid={TEST_IDS.boardBulk}
    >
      <strong role="status">
        {t('board.selected', { count: ids.length })}
        {isBusy && ` · ${share < 1 ? t('board.busy', { percent: Math.round(share * 100) }) : t('board.saving')}`}
      </strong>
      <Button
        size="compact-sm"
        disabled={isBusy}
        onClick={() => ask({ kind: 'choose', ids })}
        data-testid={TEST_IDS.boardBulkMove}
      >
        {t('board.menu.move')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        disabled={isBusy}
        onClick={() => ask({ kind: 'plan', ids })}
        data-testid={TEST_IDS.boardBulkPlan}
      >
        {t('board.menu.plan')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        disabled={isBusy}
        onClick={() => ask({ kind: 'grade', ids })}
        data-testid={TEST_IDS.boardBulkGrade}
      >
        {t('board.menu.grade')}
      </Button>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={clear}>
        {t('board.deselect')}
      </Button>
    </section>
  );
}
