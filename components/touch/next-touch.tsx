import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { Segment } from '../../lib/domain/client/client.ts';
import { CHANGE_APPROACH, nextPlanStep } from '../../lib/domain/touch-plan/plan.ts';
import { useRelationRules } from '../../lib/hooks/use-relation-rules.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { bringTexts } from './plan-words.ts';
import classes from './touch.module.css';
import { WholePlan } from './whole-plan.tsx';

interface Props {
  readonly segment: Segment;
  readonly effective: number;
  /** Days of the touches that counted, in their order. */
  readonly days: readonly string[];
}

/** What the next touch is for and what to bring; what to ask oneself when the plan is used up. Opens the whole plan. */
export function NextTouch({ segment, effective, days }: Props) {
  const { t } = useText();
  const [isWhole, setWhole] = useState(false);
  const whole = (
    <>
      <UnstyledButton className={classes.whole} aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
        {t(isWhole ? 'plan.less' : 'plan.whole')}
      </UnstyledButton>
      {isWhole && <WholePlan segment={segment} effective={effective} days={days} />}
    </>
  );
  const step = nextPlanStep(segment, effective, useRelationRules().touch.high);
  if (step === 'changeApproach') {
    return (
      <section aria-label={t('plan.change')}>
        <h2 className={classes.change}>{t('plan.change')}</h2>
        <ul className={classes.asks}>
          {CHANGE_APPROACH.map((ask) => (
            <li key={ask}>{t(`plan.ask.${ask}`)}</li>
          ))}
        </ul>
        {whole}
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
      {whole}
    </section>
  );
}
