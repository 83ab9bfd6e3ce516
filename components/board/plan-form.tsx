import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { addDays, type Day } from '../../lib/domain/calendar/day.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { dueChoices } from '../follow-up/due-choices.ts';
import { Chip } from '../log/chip.tsx';
import { DayField } from '../log/day-field.tsx';
import { TEST_IDS } from '../test-ids.ts';
import classes from './dialog.module.css';

interface Props {
  readonly onGo: (text: string, due: Day) => void;
  readonly onCancel: () => void;
}

/** What to do next, and on which day. */
export function PlanForm({ onGo, onCancel }: Props) {
  const { t, today, day } = useText();
  const [text, setText] = useState('');
  const [due, setDue] = useState<Day>(addDays(today, 1));
  const isReady = text.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) onGo(text.trim(), due);
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        label={t('board.planText')}
        placeholder={t('board.planPlaceholder')}
        autoFocus
        maxLength={500}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        data-testid={TEST_IDS.boardPlanText}
      />
      <fieldset className={classes.days} aria-label={t('board.planDue')}>
        {dueChoices(today).map((choice) => (
          <Chip key={choice.key} isOn={choice.day === due} title={day(choice.day)} onClick={() => setDue(choice.day)}>
            {t(`day.${choice.key}`)}
          </Chip>
        ))}
        <DayField value={due} label={t('board.planDue')} min={today} className={classes.dayField} onPick={setDue} />
      </fieldset>
      <div className={classes.buttons}>
        <Button type="submit" size="compact-md" disabled={!isReady} data-testid={TEST_IDS.boardGo}>
          {t('board.planGo')}
        </Button>
        <Button size="compact-md" variant="subtle" color="gray" onClick={onCancel}>
          {t('board.cancel')}
        </Button>
      </div>
    </form>
  );
}
