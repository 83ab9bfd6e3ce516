import { Button } from '@mantine/core';
import { IconCheck, IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Client } from '../../lib/domain/client/client.ts';
import { type RiskSignal, signalActionId } from '../../lib/domain/risk/signal.ts';
import { type SignalTrack, talkStep } from '../../lib/domain/risk/track.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { useWorkCalendar } from '../../lib/hooks/use-work-calendar.ts';
import { DoneButton } from '../follow-up/done-button.tsx';
import { useFocusKept } from '../stage/use-focus-kept.ts';
import { TEST_IDS } from '../test-ids.ts';
import { DueBadge } from '../ui/due-badge.tsx';
import { StepForm } from './step-form.tsx';
import classes from './signals.module.css';
import { useSaveResearch } from './use-save-research.ts';

interface Props {
  readonly client: Client;
  readonly signal: RiskSignal;
  readonly track: SignalTrack;
}

/** The steps of a signal's plan: follow-ups that carry its name, ticked off here or anywhere; the talk comes first. */
export function SignalSteps({ client, signal, track: { steps, done, left, overdue } }: Props) {
  const { t, today, day } = useText();
  const { edits } = useServices();
  const calendar = useWorkCalendar();
  const save = useSaveResearch(client);
  const [isAdding, setAdding] = useState(false);
  const part = useFocusKept<HTMLDivElement>(`${isAdding} ${left} ${done}`);
  const add = async (text: string, due: string) => {
    const step = {
      ...({ id: edits.newId(), kind: 'nextStep', text, due } as const),
      actionId: signalActionId(signal.id),
    };
    if (await save(client, t('research.stepAdded', { day: day(due) }), [step])) setAdding(false);
  };
  const planTalk = () => {
    if (!calendar) return;
    const text = t('research.talkText', { name: t(`risk.signal.${signal.kind}`) });
    const step = talkStep(signal.id, { id: edits.newId(), text, today, calendar });
    void save(client, t('research.stepAdded', { day: day(step.due) }), [step]);
  };
  const counts = { done, left, overdue };
  return (
    <div ref={part} tabIndex={-1} className={classes.plan}>
      <p className={classes.quiet}>
        {steps.length === 0
          ? t('research.noSteps')
          : t(overdue > 0 ? 'research.stepsOverdue' : 'research.steps', counts)}
      </p>
      <ul>
        {steps.map(({ followUp, state }) => (
          <li key={followUp.id} className={classes.step} data-state={state} data-testid={TEST_IDS.riskStep}>
            {state === 'done' || state === 'dropped' ? (
              <span className={classes.over}>
                {state === 'done' ? <IconCheck size={14} aria-hidden="true" /> : <IconX size={14} aria-hidden="true" />}
              </span>
            ) : (
              <DoneButton clientId={client.id} item={followUp} />
            )}
            <span className={classes.stepText}>{followUp.text}</span>
            {state === 'done' || state === 'dropped' ? (
              <span className={classes.quiet}>
                {t(`research.state.${state}`)} · {day(followUp.doneOn ?? followUp.droppedOn ?? followUp.due)}
              </span>
            ) : (
              <DueBadge due={followUp.due} />
            )}
          </li>
        ))}
      </ul>
      {isAdding ? (
        <StepForm onGo={(text, due) => void add(text, due)} onCancel={() => setAdding(false)} />
      ) : (
        <div className={classes.buttons}>
          {steps.length === 0 && (
            <Button size="compact-xs" variant="light" onClick={planTalk}>
              {t('research.talkFirst')}
            </Button>
          )}
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconPlus size={13} aria-hidden="true" />}
            onClick={() => setAdding(true)}
            data-opener
          >
            {t('research.addStep')}
          </Button>
        </div>
      )}
    </div>
  );
}
