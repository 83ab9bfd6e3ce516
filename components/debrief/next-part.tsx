import { useMemo } from 'react';
import { DEBRIEF_LIMITS } from '../../lib/domain/debrief/draft.ts';
import { nextSteps } from '../../lib/domain/debrief/next-steps.ts';
import { useDueOf } from '../../lib/hooks/use-due-of.ts';
import { useExitCriteria } from '../../lib/hooks/use-exit-criteria.ts';
import { useRelationRules } from '../../lib/hooks/use-relation-rules.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { Guarded } from '../guard/guarded.tsx';
import { Chip } from '../log/chip.tsx';
import { actionText } from '../stage/stage-words.ts';
import { useCriterionText } from '../stage/use-criterion-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './debrief.module.css';
import { DueChips } from './due-chips.tsx';
import { Part } from './part.tsx';
import type { PartProps } from './part-props.ts';

/** The dated next step: one press on a proposal is enough, the day stands there. `dossier`: with the touch of the debrief in it. */
export function NextPart({ dossier, draft, edit }: PartProps) {
  const { t } = useText();
  const criterionText = useCriterionText();
  const { criteria } = useExitCriteria();
  const { touch: touchRule } = useRelationRules();
  const { touchId, met, isMovingOn, outcome, servesPlan, nextText, nextDue } = draft;
  const steps = useMemo(
    () => nextSteps(dossier, { touchId, met, isMovingOn, outcome, servesPlan }, { touchRule, criteria }),
    [dossier, touchId, met, isMovingOn, outcome, servesPlan, touchRule, criteria],
  );
  const dueOf = useDueOf();
  /** A day that is newly named is taken; one chosen by hand stays while the words say nothing new of it. */
  const write = (text: string) =>
    edit((now) => {
      const due = dueOf({ by: 'us', text });
      const isNew = due !== undefined && due !== dueOf({ by: 'us', text: now.nextText });
      return { nextText: text, ...(isNew ? { nextDue: due } : {}) };
    });
  const texts = steps.map((step) =>
    step.kind === 'plan' ? t(`plan.purpose.${step.purpose}`) : actionText(step.id, t, criterionText(step.id)),
  );
  return (
    <Part title={t('debrief.next')} aside={<span className={classes.hint}>{t('debrief.nextPick')}</span>}>
      <div className={classes.chips}>
        {[...new Set(texts)].map((text) => (
          <span key={text} data-testid={TEST_IDS.debriefStep}>
            <Chip isOn={nextText === text} onClick={() => edit({ nextText: nextText === text ? '' : text })}>
              {text}
            </Chip>
          </span>
        ))}
      </div>
      <Guarded text={nextText} onChange={write}>
        <input
          className={classes.input}
          aria-label={t('debrief.nextText')}
          placeholder={t('debrief.nextText')}
          maxLength={DEBRIEF_LIMITS.line}
          value={nextText}
          onChange={(event) => write(event.currentTarget.value)}
          data-testid={TEST_IDS.debriefNext}
        />
      </Guarded>
      {nextText.trim() !== '' && <DueChips of={nextText} value={nextDue} onPick={(due) => edit({ nextDue: due })} />}
    </Part>
  );
}
