import { IconTrendingDown, IconTrendingUp } from '@tabler/icons-react';
import { useId } from 'react';
import type { AxisAverage } from '../../lib/domain/debrief/self-rating.ts';
import { BEST_MARK, RATING_AXES, type RatingAxis, type VisitRating } from '../../lib/domain/visit/rating.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './rating.module.css';

const MARKS: readonly number[] = Object.freeze(Array.from({ length: BEST_MARK }, (_, index) => index + 1));

interface Props {
  readonly rating: VisitRating;
  /** How the last rated visits were, shown beside each axis. */
  readonly averages?: readonly AxisAverage[];
  readonly onChange: (rating: VisitRating) => void;
}

/** A mark from 1 to 5 on each of the four axes: radio buttons, a second press takes a mark away. */
export function RatingFields({ rating, averages = [], onChange }: Props) {
  const { t } = useText();
  const name = useId();
  const without = (axis: RatingAxis) => {
    const { [axis]: _, ...rest } = rating;
    onChange(rest);
  };
  return (
    <div className={classes.axes}>
      {RATING_AXES.map((axis) => (
        <fieldset key={axis} className={classes.axis} data-testid={TEST_IDS.ratingAxis} data-axis={axis}>
          <legend>{t(`rating.axis.${axis}`)}</legend>
          <div className={classes.marks}>
            {MARKS.map((mark) => (
              <label key={mark} className={classes.mark} data-on={(rating[axis] ?? 0) >= mark}>
                <input
                  type="radio"
                  name={name + axis}
                  value={mark}
                  checked={rating[axis] === mark}
                  aria-label={t('debrief.mark', { count: mark })}
                  onChange={() => onChange({ ...rating, [axis]: mark })}
                  onClick={() => rating[axis] === mark && without(axis)}
                />
                <span aria-hidden="true">{mark}</span>
              </label>
            ))}
          </div>
          <Average of={averages.find((each) => each.axis === axis)} />
        </fieldset>
      ))}
    </div>
  );
}

function Average({ of }: { of: AxisAverage | undefined }) {
  const { t } = useText();
  if (!of) return null;
  const { n, mean, before } = of;
  const change = before === undefined ? 0 : Math.round((mean - before) * 10) / 10;
  const by = Math.abs(change).toFixed(1);
  return (
    <span className={classes.average}>
      {t('debrief.average', { n, mean: mean.toFixed(1) })}
      {change > 0 && <IconTrendingUp size={13} role="img" aria-label={t('debrief.rose', { by })} />}
      {change < 0 && <IconTrendingDown size={13} role="img" aria-label={t('debrief.fell', { by })} />}
    </span>
  );
}
