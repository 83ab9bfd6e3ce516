import { IconChartBar } from '@tabler/icons-react';
import { useMemo } from 'react';
import { conversionBySegment } from '../../lib/domain/conversion/by-segment.ts';
import { conversionOf, ENOUGH_CONVERSIONS } from '../../lib/domain/conversion/conversion.ts';
import { useSummaries } from '../../lib/hooks/use-live.ts';
import { useRelationRules } from '../../lib/hooks/use-relation-rules.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Block } from '../workspace/block.tsx';
import classes from './conversion.module.css';
import { ConversionChart } from './conversion-chart.tsx';
import { ConversionTable } from './conversion-table.tsx';
import { SegmentTable } from './segment-table.tsx';
import { touchesText } from './touches-text.ts';

/** The manager's own conversion: after how many touches clients were won, beside the 5–7 that stand in until there are enough. */
export function ConversionPage() {
  const { t } = useText();
  const summaries = useSummaries();
  const { touch: rule } = useRelationRules();
  const measured = useMemo(
    () => summaries && { all: conversionOf(summaries, rule), segments: conversionBySegment(summaries) },
    [summaries, rule],
  );
  if (!measured) return null;
  const { all, segments } = measured;
  const { n, median, q1, q3, target, usesDefault, curve } = all;
  if (curve.length === 0) {
    return (
      <EmptyState
        icon={<IconChartBar size={22} />}
        title={t('conversionPage.empty')}
        hint={t('conversionPage.emptyHint')}
      />
    );
  }
  return (
    <div data-testid={TEST_IDS.conversion} data-n={n} data-default={usesDefault}>
      <Block title={t('conversionPage.own')} hint={t('conversionPage.ownHint')}>
        <dl className={classes.figures}>
          <div>
            <dt>{t('conversionPage.median')}</dt>
            <dd>
              {median === undefined ? t('standing.noData') : t('conversionPage.times', { n: touchesText(median) })}
            </dd>
          </div>
          <div>
            <dt>{t('conversionPage.middleHalf')}</dt>
            <dd>
              {q1 === undefined || q3 === undefined
                ? t('standing.noData')
                : t('conversionPage.range', { low: touchesText(q1), high: touchesText(q3) })}
            </dd>
          </div>
          <div>
            <dt>{t('conversionPage.measured')}</dt>
            <dd>{t('conversionPage.clients', { count: n })}</dd>
          </div>
        </dl>
        <p className={classes.verdict} data-default={usesDefault}>
          {usesDefault
            ? t('conversionPage.default', { n, enough: ENOUGH_CONVERSIONS, low: target.low, high: target.high })
            : t('conversionPage.enough', { n, low: target.low, high: target.high })}
        </p>
      </Block>
      <Block title={t('conversionPage.curve')} hint={t('conversionPage.curveHint')}>
        <ConversionChart conversion={all} />
        <ConversionTable curve={curve} />
      </Block>
      <Block
        title={t('conversionPage.segments')}
        hint={t('conversionPage.segmentsHint', { enough: ENOUGH_CONVERSIONS })}
      >
        <SegmentTable segments={segments} />
      </Block>
    </div>
  );
}
