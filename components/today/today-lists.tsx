import { IconChecks } from '@tabler/icons-react';
import type { TodayItem } from '../../lib/domain/today/today.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Section } from '../ui/section.tsx';
import { ShortList } from '../ui/short-list.tsx';
import { AttentionRow } from './attention-row.tsx';
import { DueRow } from './due-row.tsx';
import classes from './today.module.css';

/** Due things first; who needs attention otherwise only a few at a time: a long list of worries helps nobody. */
const FIRST_SHOWN = Object.freeze({ due: 8, attention: 5 });

/** What is due, most pressing first, then who needs attention for another reason. */
export function TodayLists({ items }: { items: readonly TodayItem[] }) {
  const { t } = useText();
  const due = items.filter((item) => item.followUp !== undefined);
  const attention = items.filter((item) => item.followUp === undefined);
  return (
    <div data-testid={TEST_IDS.todayList}>
      {items.length === 0 && (
        <EmptyState icon={<IconChecks size={24} />} title={t('today.clear')} hint={t('today.clearHint')} />
      )}
      {due.length > 0 && (
        <Section title={t('today.due')} aside={t('today.count', { count: due.length })}>
          <ShortList
            className={classes.list}
            items={due}
            first={FIRST_SHOWN.due}
            row={(item) => <DueRow key={`${item.client.id} ${item.followUp?.id}`} item={item} />}
          />
        </Section>
      )}
      {attention.length > 0 && (
        <Section title={t('today.attention')} aside={t('today.count', { count: attention.length })}>
          <ShortList
            className={classes.list}
            items={attention}
            first={FIRST_SHOWN.attention}
            row={(item) => <AttentionRow key={item.client.id} item={item} />}
          />
        </Section>
      )}
    </div>
  );
}
