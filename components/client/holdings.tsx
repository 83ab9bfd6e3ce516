import { type Holding, liveHoldings } from '../../lib/domain/product/holding.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { Section } from '../ui/section.tsx';
import classes from './client.module.css';

/** Products the client uses, with balance or limit; what was given up is not among them. */
export function Holdings({ holdings: all }: { holdings: readonly Holding[] }) {
  const { t, money, day } = useText();
  const holdings = liveHoldings(all);
  if (holdings.length === 0) return null;
  return (
    <Section title={t('client.holdings')} aside={String(holdings.length)}>
      <ul className={classes.rows}>
        {holdings.map((holding) => {
          const notes = [
            t(`family.${holding.family}`),
            ...(holding.limitFen === undefined ? [] : [t('client.limit', { amount: money(holding.limitFen) })]),
          ];
          return (
            <li key={holding.id} className={classes.row}>
              <span className={classes.rowName}>{holding.name}</span>
              <span className={classes.rowAmount}>
                {holding.balanceFen === undefined ? '' : money(holding.balanceFen)}
              </span>
              <span className={classes.rowNote}>{notes.join(' · ')}</span>
              <span className={classes.rowNote}>
                {holding.until !== undefined && t('client.until', { day: day(holding.until) })}
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
