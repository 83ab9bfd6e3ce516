import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconUserX, IconZzz } from '@tabler/icons-react';
import { lazy, Suspense, useId, useState } from 'react';
import { daysBetween } from '../../lib/domain/calendar/day.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { isProcessStage, PROCESS_STAGES, stageStep } from '../../lib/domain/stage/stage.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './stage.module.css';

/** Wanted once in a while: the first picture does not wait for it. */
const StageDetails = lazy(async () => ({ default: (await import('../stage/stage-details.tsx')).StageDetails }));

/** The five process steps with the current one worded, or that the client stands outside of them; opens what there is to it. */
export function StageSteps({ dossier }: { dossier: Dossier }) {
  const { t, today } = useText();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { stage, stageSince } = dossier.client;
  const days = Math.max(0, daysBetween(stageSince, today));
  const current = stageStep(stage);
  const years = Math.floor(days / 365.25);
  const isInside = isProcessStage(stage);
  return (
    <div>
      <UnstyledButton
        className={classes.stageHead}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        data-stage={stage}
        onClick={() => setOpen(!isOpen)}
        data-testid={TEST_IDS.stageOpen}
      >
        {isInside ? (
          <span className={classes.label}>{t('stage.label')}</span>
        ) : stage === 'lost' ? (
          <IconUserX size={17} aria-hidden="true" />
        ) : (
          <IconZzz size={17} aria-hidden="true" />
        )}
        <strong>{t(`stage.${stage}`)}</strong>
        <span className={classes.stageSince} title={t('stage.for', { count: days })}>
          {years < 1 ? t('stage.for', { count: days }) : t('stage.forYears', { count: years })}
        </span>
        {!isInside && <span className={classes.stageNote}>{t('stage.outside')}</span>}
        <IconChevronDown className={classes.chevron} size={15} aria-hidden="true" />
      </UnstyledButton>
      {isInside && (
        <ol className={classes.steps} aria-label={t('stage.stepOf', { step: current, name: t(`stage.${stage}`) })}>
          {PROCESS_STAGES.map((each, index) => {
            const state = index + 1 < current ? 'past' : index + 1 === current ? 'now' : 'ahead';
            return (
              <li
                key={each}
                className={classes.step}
                data-state={state}
                aria-current={state === 'now' ? 'step' : undefined}
                title={t(`stage.${each}`)}
              >
                <span className={classes.stepDot} aria-hidden="true" />
                <span className={classes.stepName}>{t(`stageShort.${each}`)}</span>
              </li>
            );
          })}
        </ol>
      )}
      {isOpen && (
        <div id={id}>
          <Suspense>
            <StageDetails dossier={dossier} />
          </Suspense>
        </div>
      )}
    </div>
  );
}
