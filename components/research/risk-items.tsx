import type { Client } from '../../lib/domain/client/client.ts';
import type { RiskRating } from '../../lib/domain/risk/rating.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import classes from './items.module.css';
import { LevelMark } from './level-mark.tsx';
import { RiskItemRow } from './risk-item-row.tsx';
import { useRiskWords } from './use-risk-words.ts';

/** Every item of the four groups, to be judged one by one. */
export function RiskItems({ client, rating }: { readonly client: Client; readonly rating: RiskRating }) {
  const { t } = useText();
  const words = useRiskWords();
  return (
    <div className={classes.groups}>
      {rating.groups.map(({ group, level, items, observed }) => (
        <section key={group} aria-label={t(`risk.group.${group}`)}>
          <h3 className={classes.group}>
            {t(`risk.group.${group}`)}
            <LevelMark level={level} />
          </h3>
          {observed.length > 0 && (
            <ul className={classes.warned}>
              {observed.map((reason) => (
                <li key={words.reason(reason)}>{words.reason(reason)}</li>
              ))}
            </ul>
          )}
          <ul>
            {items.map((rated) => (
              <RiskItemRow key={rated.item} client={client} rated={rated} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
