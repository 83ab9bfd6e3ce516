import { UnstyledButton } from '@mantine/core';
import { type Day, isDay } from '../../lib/domain/calendar/day.ts';
import { useState } from 'react';
import { useText } from '../../lib/hooks/use-text.ts';
import { formKeys } from './form-keys.ts';
import classes from './maturity.module.css';

interface Props {
  readonly value: Day | undefined;
  readonly onSet: (day: Day | undefined) => void;
}

/** The day of the first business, put in or put right; saved when it is said to be right, not at every key. */
export function FirstBusiness({ value, onSet }: Props) {
  const { t, today } = useText();
  const [typed, setTyped] = useState<string>();
  if (typed === undefined) {
    return (
      <UnstyledButton className={classes.quiet} onClick={() => setTyped(value ?? '')}>
        {t(value === undefined ? 'worth.addFirst' : 'worth.changeFirst')}
      </UnstyledButton>
    );
  }
  const isRight = typed === '' ? value !== undefined : isDay(typed) && typed <= today;
  const go = () => {
    if (!isRight) return;
    if (typed !== (value ?? '')) onSet(isDay(typed) ? typed : undefined);
    setTyped(undefined);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field within
    <div className={classes.first} onKeyDown={formKeys(go, () => setTyped(undefined))}>
      <label>
        {t('worth.firstDay')}
        <input
          type="date"
          // biome-ignore lint/a11y/noAutofocus: the field was asked for by the press that opened it
          autoFocus
          max={today}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <UnstyledButton className={classes.quiet} disabled={!isRight} onClick={go}>
        {t('worth.save')}
      </UnstyledButton>
      <UnstyledButton className={classes.quiet} onClick={() => setTyped(undefined)}>
        {t('worth.cancel')}
      </UnstyledButton>
    </div>
  );
}
