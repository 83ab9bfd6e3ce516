import { UnstyledButton } from '@mantine/core';
import { IconCheck, IconFlag, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Day } from '../../lib/domain/calendar/day.ts';
import type { FollowUp } from '../../lib/domain/follow-up/follow-up.ts';
import { plannedAction } from '../../lib/domain/maturity/planned-action.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { DayField } from '../log/day-field.tsx';
import { TEST_IDS } from '../test-ids.ts';
import { useChange } from '../ui/use-change.ts';
import classes from './plan-action.module.css';
import { useFocusKept } from './use-focus-kept.ts';

interface Props {
  readonly clientId: string;
  readonly followUps: readonly FollowUp[];
  readonly actionId: string;
  /** What the follow-up will say. */
  readonly text: string;
  /** The day it is offered for. */
  readonly due: Day;
}

/** A suggested action: one press lists it as a follow-up for the day beside it; one that is listed says so. */
export function PlanAction({ clientId, followUps, actionId, text, due }: Props) {
  const { edits } = useServices();
  const { t, day, today } = useText();
  const change = useChange();
  const [picked, setPicked] = useState<Day>();
  const planned = plannedAction(followUps, actionId);
  const row = useFocusKept<HTMLDivElement>(planned.state);
  const on = picked ?? due;
  const list = () => {
    const record: FollowUp = { id: edits.newId(), kind: 'nextStep', text, due: on, actionId };
    const edit = { clientId, kind: 'followUp', record } as const;
    void change(() => edits.save([edit], 'planWork'), t('suggest.listed', { day: day(on) }));
  };
  return (
    <div
      ref={row}
      tabIndex={-1}
      className={classes.action}
      data-state={planned.state}
      data-action={actionId}
      data-testid={TEST_IDS.planAction}
    >
      <span className={classes.text}>{text}</span>
      {planned.state === 'planned' ? (
        <span className={classes.planned}>
          <IconFlag size={13} aria-hidden="true" />
          {t('suggest.planned', { day: day(planned.due) })}
        </span>
      ) : (
        <span className={classes.offer}>
          {planned.state === 'done' && (
            <span className={classes.done}>
              <IconCheck size={13} aria-hidden="true" />
              {t('suggest.done', { day: day(planned.on) })}
            </span>
          )}
          <DayField
            value={on}
            label={t('suggest.dayOf', { what: text })}
            min={today}
            className={classes.day}
            onPick={setPicked}
          />
          <UnstyledButton
            className={classes.list}
            aria-label={t('suggest.listOf', { what: text })}
            onClick={list}
            data-testid={TEST_IDS.planActionList}
          >
            <IconPlus size={13} aria-hidden="true" />
            {t('suggest.list')}
          </UnstyledButton>
        </span>
      )}
    </div>
  );
}
