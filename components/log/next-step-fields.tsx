import { IconClock, IconFlag, IconX } from '@tabler/icons-react';
import { addDays } from '../../lib/domain/calendar/day.ts';
import type { Draft } from '../../lib/hooks/service-types.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { dueChoices } from '../follow-up/due-choices.ts';
import { TEST_IDS } from '../test-ids.ts';
import { Chip } from './chip.tsx';
import { withoutChip } from './chip-edits.ts';
import { DayOff } from './day-off.tsx';
import classes from './log.module.css';
import chips from './log-chips.module.css';
import { type LogView, refusedKey } from './log-view.ts';
import { ReadChip } from './read-chip.tsx';
import { REMOVABLE, removal } from './removable.ts';
import { DEFAULT_DUE_DAYS } from './use-save-touch.ts';

interface Props {
  readonly state: Draft;
  readonly view: LogView;
  readonly isDayOff: boolean;
  readonly onEdit: (patch: Partial<Draft>) => void;
}

/** The dated next step that comes out of the touch. */
export function NextStepFields({ state, view, isDayOff, onEdit }: Props) {
  const { t, today } = useText();
  const hasNext = view.nextText !== '' || view.nextDue !== '';
  const isDayRead = !state.hand?.includes('nextDue') && view.nextDue !== '';
  return (
    <div className={classes.next}>
      <div className={classes.nextLine}>
        <IconFlag size={15} aria-hidden="true" />
        <input
          className={classes.nextText}
          aria-label={t('log.nextText')}
          placeholder={t('log.nextText')}
          maxLength={500}
          value={view.nextText}
          onChange={(event) => {
            const nextText = event.currentTarget.value;
            const needsDue = nextText !== '' && view.nextDue === '';
            // The day beside it stays with it, wherever it came from.
            const nextDue = needsDue ? addDays(today, DEFAULT_DUE_DAYS) : view.nextDue;
            onEdit({ nextText, ...(nextDue !== state.nextDue && { nextDue }) });
          }}
          data-testid={TEST_IDS.logNextText}
        />
        <input
          type="date"
          className={classes.nextDue}
          aria-label={t('log.nextDue')}
          min={today}
          max="2099-12-31"
          value={view.nextDue}
          onChange={(event) => onEdit({ nextDue: event.currentTarget.value })}
          data-testid={TEST_IDS.logNextDue}
        />
        {hasNext && (
          <button
            type="button"
            className={chips.take}
            aria-label={t('log.remove', { what: view.nextText || t('log.nextDefault') })}
            {...REMOVABLE}
            {...removal(() => onEdit({ nextText: '', nextDue: '' }))}
          >
            <IconX size={13} aria-hidden="true" />
          </button>
        )}
      </div>
      <div className={classes.chips}>
        {/* A day that was read needs no others beside it: the field changes it. */}
        {(isDayRead ? [] : dueChoices(today)).map((choice) => (
          <Chip
            key={choice.key}
            isOn={view.nextDue === choice.day}
            onClick={() => onEdit({ nextDue: view.nextDue === choice.day ? '' : choice.day })}
          >
            {t(`day.${choice.key}`)}
          </Chip>
        ))}
        {hasNext && (
          <Chip isOn={state.isPromise} onClick={() => onEdit({ isPromise: !state.isPromise })}>
            {t('log.promise')}
          </Chip>
        )}
        {view.nextTime !== undefined && (
          <ReadChip
            icon={<IconClock size={13} aria-hidden="true" />}
            text={view.nextTime}
            word={view.nextTime}
            onRemove={() => onEdit(withoutChip(state, refusedKey.nextTime()))}
          />
        )}
        <DayOff isShown={isDayOff} />
      </div>
    </div>
  );
}
