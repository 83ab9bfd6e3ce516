import type { PackedRule, RuleStats } from '../../lib/domain/cross-sell/suggestion.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './pipeline.module.css';

interface Props {
  readonly stats: ReadonlyMap<string, RuleStats>;
  readonly rules: readonly PackedRule[];
}

/** How often what each rule suggested was won: counted, with what it is at least; the surest first. */
export function RuleRates({ stats, rules }: Props) {
  const { t } = useText();
  const rows = [...stats]
    .map(([ruleId, rate]) => ({ ruleId, ...rate, lower: rate.lowerBound ?? 0 }))
    .sort((a, b) => b.lower - a.lower || b.tried - a.tried || (a.ruleId < b.ruleId ? -1 : 1));
  if (rows.length === 0) return <p className={classes.quiet}>{t('pipeline.noRates')}</p>;
  return (
    <table className={classes.table} data-testid={TEST_IDS.pipelineRate}>
      <thead>
        <tr>
          <th scope="col">{t('pipeline.rule')}</th>
          <th scope="col" className={classes.number}>
            {t('pipeline.won')}
          </th>
          <th scope="col" className={classes.number}>
            {t('pipeline.tried')}
          </th>
          <th scope="col" className={classes.number}>
            {t('pipeline.lower')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ ruleId, won, tried, lower }) => (
          <tr key={ruleId}>
            <th scope="row">
              {rules.find(({ rule }) => rule.id === ruleId)?.rule.title ?? t('pipeline.gone')}{' '}
              <span className={classes.quiet}>{ruleId}</span>
            </th>
            <td className={classes.number}>{won}</td>
            <td className={classes.number}>{tried}</td>
            <td className={classes.number}>{`${Math.round(lower * 100)}%`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
