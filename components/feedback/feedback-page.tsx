import { Button, Progress } from '@mantine/core';
import { IconMessage2Star } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { addDays } from '../../lib/domain/calendar/day.ts';
import { countFeedback, type FeedbackEntry, matchingFeedback } from '../../lib/domain/feedback/feedback-list.ts';
import { useLongTask } from '../../lib/hooks/use-long-task.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useWorkspaceServices } from '../../lib/hooks/use-workspace-services.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Block } from '../workspace/block.tsx';
import { FeedbackCounts } from './feedback-counts.tsx';
import { FeedbackExportForm } from './feedback-export-form.tsx';
import { type Filters, FeedbackFilters, NO_FILTERS, PERIOD_DAYS } from './feedback-filters.tsx';
import { FeedbackList } from './feedback-list.tsx';
import classes from './feedback-page.module.css';
import { useProductNames } from './use-product-names.ts';

/** What clients say of the products: read through the whole book, counted, found and exported. */
export function FeedbackPage() {
  const { feedback } = useWorkspaceServices();
  const { t } = useText();
  const { share, run, stop } = useLongTask();
  const [entries, setEntries] = useState<readonly FeedbackEntry[]>();
  const [problem, setProblem] = useState<string>();
  const look = useCallback(async () => {
    setProblem(undefined);
    const result = await run((task) => feedback.list(task)).catch(() => ({ ok: false, reason: 'storage' }) as const);
    if (!result) return;
    if (result.ok) setEntries(result.value);
    else setProblem(t(PROBLEMS[result.reason]));
  }, [feedback, run, t]);
  useEffect(() => void look(), [look]);
  if (share !== undefined) {
    return (
      <div className={classes.reading} role="status">
        <span>{t('feedbackPage.reading')}</span>
        <Progress value={share * 100} className={classes.bar} aria-label={t('feedbackPage.reading')} />
        <Button size="xs" variant="default" onClick={stop}>
          {t('feedbackPage.stop')}
        </Button>
      </div>
    );
  }
  if (problem !== undefined) {
    return (
      <div className={classes.reading} role="alert">
        <span>{problem}</span>
        <Button size="xs" variant="default" onClick={() => void look()}>
          {t('feedbackPage.again')}
        </Button>
      </div>
    );
  }
  if (!entries) return null;
  if (entries.length === 0) {
    return (
      <EmptyState
        icon={<IconMessage2Star size={22} />}
        title={t('feedbackPage.empty')}
        hint={t('feedbackPage.emptyHint')}
      />
    );
  }
  return <Found entries={entries} />;
}

const PROBLEMS = Object.freeze({
  cancelled: 'feedbackPage.stopped',
  storage: 'feedbackPage.failed',
  locked: 'feedbackPage.locked',
} as const);

function Found({ entries }: { entries: readonly FeedbackEntry[] }) {
  const { t, today } = useText();
  const nameOf = useProductNames();
  const [filters, setFilters] = useState<Filters>(NO_FILTERS);
  const { product, kind, period } = filters;
  const days = PERIOD_DAYS[period];
  const since = days === undefined ? undefined : addDays(today, 1 - days);
  // Counts are of every product: choosing one must not hide the others.
  const counted = useMemo(
    () => countFeedback(matchingFeedback(entries, { ...(kind && { kind }), ...(since && { since }) })),
    [entries, kind, since],
  );
  const shown = useMemo(
    () => matchingFeedback(entries, { ...(product && { product }), ...(kind && { kind }), ...(since && { since }) }),
    [entries, product, kind, since],
  );
  return (
    <>
      <FeedbackFilters entries={entries} filters={filters} nameOf={nameOf} onFilters={setFilters} />
      <Block title={t('feedbackPage.counts')} hint={t('feedbackPage.countsHint')}>
        <FeedbackCounts
          counts={counted}
          nameOf={nameOf}
          chosen={product}
          onChoose={(next) => setFilters({ ...filters, product: next })}
        />
      </Block>
      <Block title={t('feedbackPage.list')} hint={t('feedbackPage.listHint')}>
        {shown.length === 0 ? (
          <EmptyState
            icon={<IconMessage2Star size={22} />}
            title={t('feedbackPage.none')}
            hint={t('feedbackPage.noneHint')}
          />
        ) : (
          // Other filters, the beginning of another list.
          <FeedbackList key={JSON.stringify(filters)} entries={shown} nameOf={nameOf} />
        )}
      </Block>
      <Block title={t('feedbackPage.export.open')} hint={t('feedbackPage.export.hint')}>
        <FeedbackExportForm entries={shown} nameOf={nameOf} />
      </Block>
    </>
  );
}
