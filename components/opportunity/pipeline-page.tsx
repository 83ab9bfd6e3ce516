import { NativeSelect } from '@mantine/core';
import { IconTargetArrow } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { familyOf } from '../../lib/domain/cross-sell/family-of.ts';
import { openSum, pipelineDeals, pipelineOf } from '../../lib/domain/opportunity/pipeline.ts';
import { PRODUCT_FAMILIES, type ProductFamily } from '../../lib/domain/product/holding.ts';
import { useCrossSellContent } from '../../lib/hooks/use-cross-sell.ts';
import { useSummaries } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Block } from '../workspace/block.tsx';
import { PipelineTable } from './pipeline-table.tsx';
import classes from './pipeline.module.css';
import { RuleRates } from './rule-rates.tsx';

/** The opportunities of all clients by state: amounts, what is expected of them, and how the rules do that suggested them. */
export function PipelinePage() {
  const { t, money } = useText();
  const summaries = useSummaries();
  const content = useCrossSellContent();
  const [family, setFamily] = useState<ProductFamily | ''>('');
  const deals = useMemo(() => {
    if (!summaries || !content || content === 'failed') return undefined;
    return pipelineDeals(summaries, (productId) => familyOf(productId, content.products));
  }, [summaries, content]);
  const states = useMemo(
    () => deals && pipelineOf(family === '' ? deals : deals.filter((each) => each.family === family)),
    [deals, family],
  );
  if (content === 'failed') return <p role="alert">{t('playbook.failed')}</p>;
  if (!states || !content || !deals) return <p className={classes.quiet}>{t('common.loading')}</p>;
  if (deals.length === 0) {
    return (
      <EmptyState icon={<IconTargetArrow size={22} />} title={t('pipeline.empty')} hint={t('pipeline.emptyHint')} />
    );
  }
  const open = openSum(states);
  return (
    <div data-testid={TEST_IDS.pipeline}>
      <div className={classes.top}>
        <NativeSelect
          label={t('pipeline.filter')}
          value={family}
          onChange={(event) => setFamily(event.currentTarget.value as ProductFamily | '')}
          data={[
            { value: '', label: t('pipeline.all') },
            ...PRODUCT_FAMILIES.map((each) => ({ value: each, label: t(`family.${each}`) })),
          ]}
          data-testid={TEST_IDS.pipelineFamily}
        />
        <dl className={classes.sums}>
          <div>
            <dt>{t('pipeline.open')}</dt>
            <dd>{t('pipeline.count', { count: open.count })}</dd>
          </div>
          <div>
            <dt>{t('opportunity.amount')}</dt>
            <dd>{money(open.amountFen)}</dd>
          </div>
          <div>
            <dt>{t('pipeline.arithmetic')}</dt>
            <dd>{money(open.expectedFen)}</dd>
          </div>
          <div>
            <dt>{t('opportunity.income')}</dt>
            <dd>{money(open.incomeFen)}</dd>
          </div>
          <div>
            <dt>{t('pipeline.expectedIncome')}</dt>
            <dd>{money(open.expectedIncomeFen)}</dd>
          </div>
        </dl>
      </div>
      <p className={classes.quiet}>
        {[
          t('pipeline.expectedHint'),
          ...(open.withoutAmount > 0 ? [t('pipeline.withoutAmount', { count: open.withoutAmount })] : []),
        ].join(' · ')}
      </p>
      <Block title={t('pipeline.states')} hint={t('pipeline.statesHint')}>
        {states.map((state) => (
          <PipelineTable key={state.state} state={state} />
        ))}
      </Block>
      <Block title={t('pipeline.rates')} hint={t('pipeline.ratesHint')}>
        <RuleRates stats={content.ruleStats ?? new Map()} rules={content.rules} />
      </Block>
    </div>
  );
}
