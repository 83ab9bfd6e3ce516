import type { RatedGroup, RiskRating } from '../../lib/domain/risk/rating.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { LevelMark } from './level-mark.tsx';
import classes from './rating.module.css';
import { useRiskWords } from './use-risk-words.ts';

/** The overall rating with everything it follows from: reasons and measures of the groups that decided it, and what nobody has looked at. */
export function RatingSummary({ rating }: { rating: RiskRating }) {
  const { t } = useText();
  const { level, groups, because } = rating;
  const open = groups.flatMap((group) => group.open);
  const isWarned = level === 'middle' || level === 'high';
  return (
    <div data-level={level} data-testid={TEST_IDS.riskRating}>
      <p className={classes.verdict}>
        <LevelMark level={level} isLarge />
        {level === 'low' && <span>{t('research.allLow')}</span>}
        {level === 'noData' && <span>{t('research.noDataHint')}</span>}
      </p>
      {isWarned && (
        <ul className={classes.because} aria-label={t('research.because')}>
          {groups
            .filter(({ group }) => because.includes(group))
            .map((group) => (
              <Because key={group.group} rated={group} />
            ))}
        </ul>
      )}
      {open.length > 0 && (
        <p className={classes.open}>
          {t('research.notLooked', { items: open.map((item) => t(`risk.item.${item}`)).join(t('standing.comma')) })}
        </p>
      )}
    </div>
  );
}

function Because({ rated: { group, level, items, observed, measures } }: { rated: RatedGroup }) {
  const { t } = useText();
  const words = useRiskWords();
  const reasons = [
    ...items.flatMap(({ item, reasons: own }) =>
      own
        .filter((reason) => reason.level === level)
        .map((reason) => t('research.pair', { name: t(`risk.item.${item}`), value: words.reason(reason) })),
    ),
    ...observed.filter((reason) => reason.level === level).map(words.reason),
  ];
  return (
    <li>
      <p className={classes.group}>
        {t(`risk.group.${group}`)}
        <LevelMark level={level} />
      </p>
      <ul className={classes.reasons}>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <p className={classes.measures}>
        {t('research.measuresOf', {
          measures: measures.map((measure) => t(`risk.measure.${measure}`)).join(t('standing.comma')),
        })}
      </p>
    </li>
  );
}
