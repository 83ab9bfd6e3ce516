import { PROCESS_STAGES, type Stage, stageStep } from '../../lib/domain/stage/stage.ts';
import classes from './chain-node.module.css';

/** How many of the five steps are gone, as dots for the eye; the word for it stands beside. Nothing for a client outside the process. */
export function StageDots({ stage }: { stage: Stage }) {
  const step = stageStep(stage);
  if (step === 0) return null;
  return (
    <span className={classes.dots} aria-hidden="true">
      {PROCESS_STAGES.map((each, at) => (
        <i key={each} data-done={at < step} />
      ))}
    </span>
  );
}
