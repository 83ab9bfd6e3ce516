import { Button, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconChevronDown, IconMessageReport, IconRocket } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import type { Checklist } from '../../lib/domain/procedure/checklist.ts';
import type { Procedure } from '../../lib/domain/procedure/procedure.ts';
import { openingOf, progressOf } from '../../lib/domain/procedure/progress.ts';
import { closeProcedure, isComplaint, withoutStep, withStep } from '../../lib/domain/procedure/run.ts';
import { scenarioFor } from '../../lib/domain/procedure/script-for.ts';
import { momentNow, useMinute } from '../../lib/hooks/use-minute.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './procedure.module.css';
import { lengthText, momentText } from './procedure-words.ts';
import { StepRow } from './step-row.tsx';
import { Tone } from './tone.tsx';
import { useSaveProcedure } from './use-procedures.ts';

const ScenarioCards = lazy(async () => ({
  default: (await import('../script-card/scenario-cards.tsx')).ScenarioCards,
}));

interface Props {
  readonly dossier: Dossier;
  readonly procedure: Procedure;
  readonly checklist: Checklist | undefined;
  /** Its rank among the headings: 3 within a section. */
  readonly heading?: 'h2' | 'h3';
}

/** An open checklist of a client: where it stands, its steps with their times, what to say, and closing it. */
export function ProcedureCard({ dossier, procedure, checklist, heading: Heading = 'h3' }: Props) {
  const text = useText();
  const { t, today } = text;
  const now = useMinute();
  const save = useSaveProcedure(dossier.client);
  const [isScriptOpen, setScriptOpen] = useState(false);
  const { lines, doneCount, elapsedMinutes, isLate } = progressOf(procedure, checklist, now);
  const isComplaining = isComplaint(procedure, checklist);
  const scenario = scenarioFor(procedure.checklistId);
  const left = lines.filter(({ done }) => !done).length;
  const opened = openingOf(procedure);
  return (
    <section
      className={classes.card}
      data-kind={isComplaining ? 'complaint' : 'service'}
      aria-label={checklist?.name ?? t('procedure.unknown')}
      data-testid={TEST_IDS.procedureOpen}
    >
      <header className={classes.head}>
        {isComplaining ? (
          <IconMessageReport size={17} aria-hidden="true" />
        ) : (
          <IconRocket size={17} aria-hidden="true" />
        )}
        <div className={classes.headText}>
          <p className={classes.kind}>
            {t(isComplaining ? 'procedure.openComplaint' : 'procedure.openService')}
            <span>{t('procedure.progress', { done: doneCount, all: checklist?.steps.length ?? lines.length })}</span>
          </p>
          <Heading className={classes.name}>{checklist?.name ?? t('procedure.unknown')}</Heading>
          {procedure.text && <p className={classes.about}>{procedure.text}</p>}
          <p className={classes.when} data-late={isLate}>
            {t(isComplaining ? 'procedure.openedOn' : 'procedure.startedOn', { when: momentText(opened, text) })}
            <span>{t('procedure.elapsed', { time: lengthText(elapsedMinutes, t) })}</span>
            {isLate && <IconAlertTriangle size={13} aria-hidden="true" />}
          </p>
        </div>
      </header>
      <ol className={classes.steps}>
        {lines.map((line) => {
          const { id, name = id } = line.step;
          return (
            <StepRow
              key={id}
              line={line}
              now={now}
              isFixed={false}
              onTick={() => void save(withStep(procedure, id, momentNow()), t('procedure.ticked', { name }))}
              onUntick={() => void save(withoutStep(procedure, id), t('procedure.unticked', { name }))}
              onNote={(note) => save(withStep(procedure, id, momentNow(), note), t('procedure.noted'))}
            />
          );
        })}
      </ol>
      {isComplaining && <Tone />}
      <div className={classes.foot}>
        <Button
          size="compact-sm"
          {...(left > 0 ? { variant: 'subtle', color: 'gray' } : {})}
          onClick={() => void save(closeProcedure(procedure, today), t('procedure.closed'))}
          data-testid={TEST_IDS.procedureClose}
        >
          {left > 0
            ? t('procedure.closeEarly', { count: left })
            : t(isComplaining ? 'procedure.close' : 'procedure.closeService')}
        </Button>
        {scenario && (
          <UnstyledButton
            className={classes.scriptButton}
            aria-expanded={isScriptOpen}
            onClick={() => setScriptOpen(!isScriptOpen)}
          >
            {t(isScriptOpen ? 'procedure.hideScript' : 'procedure.script')}
            <IconChevronDown size={14} aria-hidden="true" />
          </UnstyledButton>
        )}
      </div>
      {scenario && isScriptOpen && (
        <div className={classes.scripts}>
          <Suspense>
            <ScenarioCards dossier={dossier} scenario={scenario} />
          </Suspense>
        </div>
      )}
    </section>
  );
}
