import { UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { Client } from '../../lib/domain/client/client.ts';
import type { Checklist } from '../../lib/domain/procedure/checklist.ts';
import { openingOf, progressOf } from '../../lib/domain/procedure/progress.ts';
import { closedOnes, reopenProcedure } from '../../lib/domain/procedure/run.ts';
import { useMinute } from '../../lib/hooks/use-minute.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import card from './procedure.module.css';
import classes from './start.module.css';
import { lengthText, momentText } from './procedure-words.ts';
import { useSaveProcedure } from './use-procedures.ts';

interface Props {
  readonly client: Client;
  readonly checklistOf: (id: string) => Checklist | undefined;
}

/** What was closed, each with the times of its steps, on demand; may be opened again. */
export function ClosedList({ client, checklistOf }: Props) {
  const text = useText();
  const { t } = text;
  const now = useMinute();
  const save = useSaveProcedure(client);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const closed = closedOnes(client.procedures);
  if (closed.length === 0) return null;
  return (
    <div>
      <UnstyledButton
        className={classes.closedHead}
        aria-expanded={isOpen}
        {...(isOpen ? { 'aria-controls': id } : {})}
        onClick={() => setOpen(!isOpen)}
      >
        {t('procedure.closedCount', { count: closed.length })}
        <IconChevronDown size={14} aria-hidden="true" />
      </UnstyledButton>
      {isOpen && (
        <ul id={id}>
          {closed.map((procedure) => {
            const checklist = checklistOf(procedure.checklistId);
            return (
              <li key={procedure.id} className={classes.closedItem}>
                <p className={classes.closedName}>
                  <span>{checklist?.name ?? t('procedure.unknown')}</span>
                  <UnstyledButton
                    className={card.scriptButton}
                    onClick={() => void save(reopenProcedure(procedure), t('procedure.reopened'))}
                    data-testid={TEST_IDS.procedureReopen}
                  >
                    {t('procedure.reopen')}
                  </UnstyledButton>
                </p>
                {procedure.text && <p className={card.about}>{procedure.text}</p>}
                <p className={card.when}>
                  {momentText(openingOf(procedure), text)}
                  <span>{t('procedure.closedOn', { when: text.day(procedure.closedOn ?? procedure.openedOn) })}</span>
                </p>
                <ol className={classes.closedSteps}>
                  {progressOf(procedure, checklist, now)
                    .lines.filter(({ done }) => done)
                    .map(({ step, done, lateMinutes }) => (
                      <li key={step.id}>
                        <span>{step.name ?? step.id}</span>
                        <span>{done && momentText(done, text)}</span>
                        {lateMinutes !== undefined && (
                          <b>{t('procedure.lateBy', { time: lengthText(lateMinutes, t) })}</b>
                        )}
                        {done?.note && <em>{done.note}</em>}
                      </li>
                    ))}
                </ol>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
