import { IconCircle, IconCircleCheckFilled, IconClock, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { type Moment, minutesBetween } from '../../lib/domain/procedure/moment.ts';
import type { StepLine } from '../../lib/domain/procedure/progress.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { NoteField } from './note-field.tsx';
import classes from './procedure.module.css';
import { lengthText, momentText } from './procedure-words.ts';

interface Props {
  readonly line: StepLine;
  readonly now: Moment;
  /** A closed procedure is only looked at. */
  readonly isFixed: boolean;
  readonly onTick: () => void;
  readonly onUntick: () => void;
  readonly onNote: (note: string) => Promise<boolean>;
}

/** One step: ticked with its time, or by when it should be done; how it is done is told of the next one. */
export function StepRow({ line, now, isFixed, onTick, onUntick, onNote }: Props) {
  const { t } = useText();
  const [isNoting, setNoting] = useState(false);
  const { step, state, done } = line;
  const name = step.name ?? step.id;
  return (
    <li className={classes.step} data-state={state} data-step={step.id} data-testid={TEST_IDS.procedureStep}>
      <button
        type="button"
        className={classes.tick}
        aria-label={t(done ? 'procedure.untick' : 'procedure.tick', { name })}
        aria-pressed={done !== undefined}
        disabled={isFixed}
        onClick={done ? onUntick : onTick}
        data-testid={TEST_IDS.procedureTick}
      >
        {done ? <IconCircleCheckFilled size={20} aria-hidden="true" /> : <IconCircle size={20} aria-hidden="true" />}
      </button>
      <div className={classes.stepBody}>
        <p className={classes.stepHead}>
          <span className={classes.stepName}>{name}</span>
          <StepTime line={line} now={now} />
        </p>
        {state === 'next' && step.how && <p className={classes.how}>{step.how}</p>}
        {done?.note && !isNoting && <p className={classes.noteText}>{done.note}</p>}
        {isNoting && (
          <NoteField
            label={t('procedure.noteOf', { name })}
            note={done?.note ?? ''}
            onSave={async (note) => {
              if (await onNote(note)) setNoting(false);
            }}
            onCancel={() => setNoting(false)}
          />
        )}
      </div>
      {done && !isFixed && !isNoting && (
        <IconButton
          label={t('procedure.noteOf', { name })}
          size={26}
          onClick={() => setNoting(true)}
          data-testid={TEST_IDS.procedureNote}
        >
          <IconPencil size={14} aria-hidden="true" />
        </IconButton>
      )}
    </li>
  );
}

/** When it was done, how long that took and by how much it was late; or how much time is left. */
function StepTime({ line: { done, due, tookMinutes, lateMinutes, state }, now }: Pick<Props, 'line' | 'now'>) {
  const text = useText();
  const { t } = text;
  if (done) {
    return (
      <span className={classes.time} data-late={lateMinutes !== undefined}>
        {momentText(done, text)}
        {lateMinutes !== undefined && <b>{t('procedure.lateBy', { time: lengthText(lateMinutes, t) })}</b>}
        {lateMinutes === undefined && tookMinutes !== undefined && tookMinutes > 0 && (
          <span>{t('procedure.took', { time: lengthText(tookMinutes, t) })}</span>
        )}
      </span>
    );
  }
  if (!due) return null;
  if (lateMinutes !== undefined) {
    return (
      <span className={classes.time} data-late="true">
        <IconClock size={13} aria-hidden="true" />
        <b>{t('procedure.late', { time: lengthText(lateMinutes, t) })}</b>
      </span>
    );
  }
  return (
    <span className={classes.time}>
      {t('procedure.by', { when: momentText(due, text) })}
      {state === 'next' && <b>{t('procedure.left', { time: lengthText(Math.max(0, minutesBetween(now, due)), t) })}</b>}
    </span>
  );
}
