import { IconFlag } from '@tabler/icons-react';
import { addDays } from '../../lib/domain/calendar/day.ts';
import type { Draft } from '../../lib/hooks/service-types.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { dueChoices } from '../follow-up/due-choices.ts';
import { TEST_IDS } from '../test-ids.ts';
import { Chip } from './chip.tsx';
import classes from './log.module.css';
import { DEFAULT_DUE_DAYS } from './use-save-touch.ts';

interface Props {
  readonly state: Draft;
  readonly onEdit: (patch: Partial<Draft>) => void;
}

/** The dated next step that comes out of the touch. */
export function NextStepFields({ state, onEdit }: Props) {
  const { t, today } = useText();
  const hasNext = state.nextText !== '' || state.nextDue !== '';
  return (
    <div className={classes.next}>
      <div className={classes.nextLine}>
        <IconFlag size={15} aria-hidden="true" />
        <input
          className={classes.nextText}
          aria-label={t('log.nextText')}
          placeholder={t('log.nextText')}
          maxLength={500}
          value={state.nextText}
          onChange={(event) => {
            const nextText = event.currentTarget.value;
            const needsDue = nextText !== '' && state.nextDue === '';
            onEdit({ nextText, ...(needsDue ? { nextDue: addDays(today, DEFAULT_DUE_DAYS) } : {}) });
          }}
          data-testid={TEST_IDS.logNextText}
        />
        <input
          type="date"
          className={classes.nextDue}
          aria-label={t('log.nextDue')}
          min={today}
          max="2099-12-31"
          value={state.nextDue}
          onChange={(event) => onEdit({ nextDue: event.currentTarget.value })}
          data-testid={TEST_IDS.logNextDue}
        />
      </div>
      <div className={classes.chips}>
        {dueChoices(today).map((choice) => (
          <Chip
            key={choice.key}
            isOn={state.nextDue === choice.day}
            onClick={() => onEdit({ nextDue: state.nextDue === choice.day ? '' : choice.day })}
          >
            {t(`day.${choice.key}`)}
          </Chip>
        ))}
        {hasNext && (
          <Chip isOn={state.isPromise} onClick={() => onEdit({ isPromise: !state.isPromise })}>
            {t('log.promise')}
          </Chip>
        )}
      </div>
    </div>
  );
}
