import { useEffect, useRef } from 'react';
import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import { onWorkday } from '../../lib/domain/cadence/workday.ts';
import { addDays } from '../../lib/domain/calendar/day.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { nextActions } from '../../lib/domain/stage/criteria.ts';
import { stallOf } from '../../lib/domain/stage/history.ts';
import { isProcessStage } from '../../lib/domain/stage/stage.ts';
import { useExitCriteria } from '../../lib/hooks/use-exit-criteria.ts';
import { useRelationRules } from '../../lib/hooks/use-relation-rules.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useWorkCalendar } from '../../lib/hooks/use-work-calendar.ts';
import { CriteriaList } from './criteria-list.tsx';
import { MovePart } from './move-part.tsx';
import { PlanAction } from './plan-action.tsx';
import classes from './stage.module.css';
import { StageHistory } from './stage-history.tsx';
import { actionText, stallText } from './stage-words.ts';
import { useCriterionText } from './use-criterion-text.ts';

/** Suggestions shown: a list of everything that is open would be the tick-list again. */
const MOST_ACTIONS = 3;
/** Days from today for which a suggestion is offered. */
const IN_DAYS = 3;

/** All about the client's stage: how long, what is open, what to do, where to go, where it has been. */
export function StageDetails({ dossier }: { dossier: Dossier }) {
  const { t, today } = useText();
  const criterionText = useCriterionText();
  const { client } = dossier;
  const due = onWorkday(addDays(today, IN_DAYS), useWorkCalendar());
  const stall = stallOf(client, today, useRelationRules().expectedDwell);
  const met = new Set((client.criteria ?? []).map(({ id }) => id));
  const actions = nextActions(client.stage, met, useExitCriteria().criteria).slice(0, MOST_ACTIONS);
  const place = useRef<HTMLDivElement>(null);
  const wasIn = useRef(client.stage);
  useEffect(() => {
    // What was pressed to move the client is gone; the reader goes on at the new stage.
    if (wasIn.current !== client.stage) place.current?.focus();
    wasIn.current = client.stage;
  }, [client.stage]);
  return (
    <div ref={place} className={classes.details} tabIndex={-1}>
      <p className={classes.stall} data-stalled={stall.isStalled}>
        {stall.isStalled ? (
          <IconAlertTriangle size={15} aria-hidden="true" />
        ) : (
          <IconClock size={15} aria-hidden="true" />
        )}
        {stallText(stall, t)}
      </p>
      {client.outsideReason !== undefined && (
        <p className={classes.hint}>{t('stage.outsideReason', { reason: client.outsideReason })}</p>
      )}
      {isProcessStage(client.stage) && <CriteriaList dossier={dossier} />}
      <section aria-label={t('stage.actions')}>
        <h2 className={classes.title}>{t('stage.actions')}</h2>
        {actions.length === 0 ? (
          <p className={classes.hint}>{t('stage.allMet')}</p>
        ) : (
          <ol className={classes.actions}>
            {actions.map((id) => (
              <li key={id}>
                <PlanAction
                  clientId={client.id}
                  followUps={dossier.followUps}
                  actionId={id}
                  text={actionText(id, t, criterionText(id))}
                  due={due}
                />
              </li>
            ))}
          </ol>
        )}
      </section>
      {/* A reason half typed for one stage must not be offered for another. */}
      <MovePart key={client.stage} client={client} />
      <StageHistory client={client} />
    </div>
  );
}
