import { IconCircle, IconCircleCheckFilled, IconCircleDot } from '@tabler/icons-react';
import type { Segment } from '../../lib/domain/client/client.ts';
import { touchPlan } from '../../lib/domain/touch-plan/plan.ts';
import { useRelationRules } from '../../lib/hooks/use-relation-rules.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { bringTexts } from './plan-words.ts';
import classes from './whole-plan.module.css';

const MARKS = Object.freeze({ done: IconCircleCheckFilled, next: IconCircleDot, ahead: IconCircle });

interface Props {
  readonly segment: Segment;
  readonly effective: number;
  /** Days of the touches that counted, in their order. */
  readonly days: readonly string[];
}

/** Every touch of the plan with its purpose and what to bring; those that were made are ticked, with their days. */
export function WholePlan({ segment, effective, days }: Props) {
  const { t, day } = useText();
  const { touch: rule } = useRelationRules();
  return (
    <ol className={classes.plan}>
      {touchPlan(segment, rule.high).map((step) => {
        const state = step.ordinal <= effective ? 'done' : step.ordinal === effective + 1 ? 'next' : 'ahead';
        const Mark = MARKS[state];
        const made = days[step.ordinal - 1];
        return (
          <li key={step.ordinal} className={classes.step} data-state={state}>
            <Mark size={16} aria-hidden="true" />
            <div>
              <p className={classes.purpose}>
                <span>{t('plan.step', { n: step.ordinal, purpose: t(`plan.purpose.${step.purpose}`) })}</span>
                {state === 'next' && <span className={classes.state}>{t('plan.next')}</span>}
                {state === 'done' && made !== undefined && <span className={classes.state}>{day(made)}</span>}
              </p>
              {state !== 'done' && (
                <p className={classes.bring}>
                  {t('plan.bring')} {bringTexts(step, t).join(t('stage.comma'))}
                </p>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
