import type { Segment } from '../../lib/domain/client/client.ts';
import { CHANGE_APPROACH, nextPlanStep } from '../../lib/domain/touch-plan/plan.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { bringTexts } from './plan-words.ts';
import classes from './touch.module.css';

/** What the next touch is for and what to bring; what to ask oneself when the plan is used up. */
export function NextTouch({ segment, effective }: { segment: Segment; effective: number }) {
  const { t } = useText();
  const step = nextPlanStep(segment, effective);
  if (step === 'changeApproach') {
    return (
      <section aria-label={t('plan.change')}>
        <h2 className={classes.change}>{t('plan.change')}</h2>
        <ul className={classes.asks}>
          {CHANGE_APPROACH.map((ask) => (
            <li key={ask}>{t(`plan.ask.${ask}`)}</li>
          ))}
        </ul>
      </section>
    );
  }
  return (
    <section aria-label={t('plan.title')}>
      <h2 className={classes.partTitle}>{t('plan.title')}</h2>
      <p className={classes.purpose}>
        {t('plan.step', { n: step.ordinal, purpose: t(`plan.purpose.${step.purpose}`) })}
      </p>
      <div className={classes.bring}>
        <span>{t('plan.bring')}</span>
        <ul>
          {bringTexts(step, t).map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}
