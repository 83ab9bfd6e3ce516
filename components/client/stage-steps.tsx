import { IconUserX, IconZzz } from '@tabler/icons-react';
import { daysBetween } from '../../lib/domain/calendar/day.ts';
import type { Client } from '../../lib/domain/client/client.ts';
import { PROCESS_STAGES, stageStep } from '../../lib/domain/stage/stage.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import classes from './stage.module.css';

/** The five process steps with the current one worded, or why the client stands outside of them. */
export function StageSteps({ client }: { client: Pick<Client, 'stage' | 'stageSince'> }) {
  const { t, today } = useText();
  const { stage, stageSince } = client;
  const days = Math.max(0, daysBetween(stageSince, today));
  const current = stageStep(stage);
  const years = Math.floor(days / 365.25);
  const since = (
    <span className={classes.stageSince} title={t('stage.for', { count: days })}>
      {years < 1 ? t('stage.for', { count: days }) : t('stage.forYears', { count: years })}
    </span>
  );
  if (stage === 'dormant' || stage === 'lost') {
    return (
      <div className={classes.stageOutside} data-stage={stage}>
        {stage === 'lost' ? <IconUserX size={17} aria-hidden="true" /> : <IconZzz size={17} aria-hidden="true" />}
        <strong>{t(`stage.${stage}`)}</strong>
        {since}
        <span className={classes.stageNote}>{t('stage.outside')}</span>
      </div>
    );
  }
  return (
    <div>
      <div className={classes.stageHead}>
        <span className={classes.label}>{t('stage.label')}</span>
        <strong>{t(`stage.${stage}`)}</strong>
        {since}
      </div>
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
    </div>
  );
}
