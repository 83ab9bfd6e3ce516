import { UnstyledButton } from '@mantine/core';
import { IconCheck, IconFlag } from '@tabler/icons-react';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { plannedAction } from '../../lib/domain/maturity/planned-action.ts';
import type { ResearchItem } from '../../lib/domain/research/plan.ts';
import { researchActionId } from '../../lib/domain/research/progress.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './question.module.css';
import { useSaveResearch } from './use-save-research.ts';

interface Props {
  readonly dossier: Dossier;
  readonly item: ResearchItem;
}

/** A question as a to-do: one press lists it for its day, or for today when that has passed; one that is listed says so. */
export function QuestionStep({ dossier: { client, followUps }, item }: Props) {
  const { t, today, day } = useText();
  const { edits } = useServices();
  const save = useSaveResearch(client);
  const { question } = item;
  const actionId = researchActionId(item.id);
  const planned = plannedAction(followUps, actionId);
  if (planned.state === 'planned') {
    return (
      <span className={classes.listed}>
        <IconFlag size={13} aria-hidden="true" />
        {t('research.listedFor', { day: day(planned.due) })}
      </span>
    );
  }
  const list = () => {
    const due = item.due < today ? today : item.due;
    const text = t('research.stepOfQuestion', { question });
    const step = { id: edits.newId(), kind: 'nextStep', text, due, actionId } as const;
    void save(client, t('research.listed', { day: day(due) }), [step]);
  };
  return (
    <>
      {planned.state === 'done' && (
        <span className={classes.listed}>
          <IconCheck size={13} aria-hidden="true" />
          {t('research.listedDone', { day: day(planned.on) })}
        </span>
      )}
      <UnstyledButton
        className={classes.act}
        aria-label={t('research.toStepOf', { question })}
        onClick={list}
        data-testid={TEST_IDS.researchStep}
      >
        {t('research.toStep')}
      </UnstyledButton>
    </>
  );
}
