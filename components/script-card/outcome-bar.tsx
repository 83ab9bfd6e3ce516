import { IconThumbDown, IconThumbDownFilled, IconThumbUp, IconThumbUpFilled } from '@tabler/icons-react';
import type { RankedScript } from '../../lib/domain/script/rank.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './script-card.module.css';
import type { Taps } from './use-taps.ts';

interface Props {
  readonly ranked: RankedScript;
  readonly taps: Taps;
}

/** Whether it helped, in one press, and how often it has. */
export function OutcomeBar({ ranked: { script, count, bound }, taps }: Props) {
  const { t } = useText();
  const said = taps.of(script.id)?.worked;
  const button = (worked: boolean) => (
    <button
      type="button"
      className={classes.tap}
      aria-pressed={said === worked}
      aria-label={t(worked ? 'card.workedOf' : 'card.notWorkedOf', { title: script.title })}
      onClick={() => void taps.tap(script.id, worked)}
      data-testid={worked ? TEST_IDS.scriptWorked : TEST_IDS.scriptNotWorked}
    >
      {worked ? (
        said === true ? (
          <IconThumbUpFilled size={15} aria-hidden="true" />
        ) : (
          <IconThumbUp size={15} aria-hidden="true" />
        )
      ) : said === false ? (
        <IconThumbDownFilled size={15} aria-hidden="true" />
      ) : (
        <IconThumbDown size={15} aria-hidden="true" />
      )}
      {t(worked ? 'card.worked' : 'card.notWorked')}
    </button>
  );
  const percent = Math.floor(bound * 100);
  return (
    <div className={classes.outcome}>
      {button(true)}
      {button(false)}
      {count.n === 0 ? (
        <span className={classes.measured}>{t('card.unmeasured')}</span>
      ) : (
        <span
          className={classes.measured}
          title={t('card.boundHint', { n: count.n, percent })}
          data-testid={TEST_IDS.scriptMeasured}
        >
          <strong>{t('card.measured', { worked: count.worked, n: count.n })}</strong>
          {t('card.bound', { percent })}
        </span>
      )}
    </div>
  );
}
