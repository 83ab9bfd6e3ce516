import { NativeSelect } from '@mantine/core';
import { type FeedbackEntry, productOf } from '../../lib/domain/feedback/feedback-list.ts';
import { FEEDBACK_KINDS, type FeedbackKind } from '../../lib/domain/product/feedback.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './feedback-page.module.css';
import type { NameOf } from './use-product-names.ts';

/** Days of a period, today included; none for all time. */
export const PERIOD_DAYS = Object.freeze({ all: undefined, d30: 30, d90: 90, d365: 365 });

/** What the list is narrowed to. */
export interface Filters {
  readonly product: string | undefined;
  readonly kind: FeedbackKind | undefined;
  readonly period: keyof typeof PERIOD_DAYS;
}

/** Everything is shown. */
export const NO_FILTERS: Filters = Object.freeze({ product: undefined, kind: undefined, period: 'all' });

interface Props {
  /** All there is: only products that were spoken of are offered. */
  readonly entries: readonly FeedbackEntry[];
  readonly filters: Filters;
  readonly nameOf: NameOf;
  readonly onFilters: (filters: Filters) => void;
}

/** Narrowing the list by product, kind and time. */
export function FeedbackFilters({ entries, filters, nameOf, onFilters }: Props) {
  const { t } = useText();
  const families = new Map(entries.map(({ family }) => [family as string, t(`family.${family}`)]));
  const products = new Map(entries.flatMap((entry) => (entry.productId ? [[productOf(entry), nameOf(entry)]] : [])));
  const options = [...families, ...products].map(([value, label]) => ({ value, label }));
  return (
    <div className={classes.filters}>
      <NativeSelect
        size="sm"
        aria-label={t('feedbackPage.filterProduct')}
        value={filters.product ?? ''}
        onChange={(event) => onFilters({ ...filters, product: event.currentTarget.value || undefined })}
        data={[{ value: '', label: t('feedbackPage.anyProduct') }, ...options]}
        data-testid={TEST_IDS.feedbackProduct}
      />
      <NativeSelect
        size="sm"
        aria-label={t('feedbackPage.filterKind')}
        value={filters.kind ?? ''}
        onChange={(event) =>
          onFilters({ ...filters, kind: (event.currentTarget.value || undefined) as FeedbackKind | undefined })
        }
        data={[
          { value: '', label: t('feedbackPage.anyKind') },
          ...FEEDBACK_KINDS.map((kind) => ({ value: kind, label: t(`feedback.kind.${kind}`) })),
        ]}
        data-testid={TEST_IDS.feedbackKind}
      />
      <NativeSelect
        size="sm"
        aria-label={t('feedbackPage.filterPeriod')}
        value={filters.period}
        onChange={(event) => onFilters({ ...filters, period: event.currentTarget.value as Filters['period'] })}
        data={(['all', 'd30', 'd90', 'd365'] as const).map((period) => ({
          value: period,
          label: t(`feedbackPage.period.${period}`),
        }))}
        data-testid={TEST_IDS.feedbackPeriod}
      />
    </div>
  );
}
