import type { RuleStats } from '../../lib/domain/cross-sell/suggestion.ts';
import { useText } from '../../lib/hooks/use-text.ts';

/** How often what a rule suggested was won: counted, with what it is at least. */
export function SuccessText({ stats }: { stats: RuleStats | undefined }) {
  const { t } = useText();
  if (stats === undefined || stats.tried === 0) return <span>{t('needs.successNone')}</span>;
  const { won, tried, lowerBound = 0 } = stats;
  return <span>{t('needs.success', { won, tried, percent: Math.round(lowerBound * 100) })}</span>;
}
