import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Day, isDay } from '../../lib/domain/calendar/day.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useWorkCalendar } from '../../lib/hooks/use-work-calendar.ts';
import { addWorkdays } from '../../lib/domain/calendar/workdays.ts';
import { Guarded } from '../guard/guarded.tsx';
import form from '../needs/form.module.css';
import { formKeys } from '../worth/form-keys.ts';

/** Working days a step is given at first. */
const STEP_WORKDAYS = 5;

interface Props {
  readonly onGo: (text: string, due: Day) => void;
  readonly onCancel: () => void;
}

/** A step of a plan: what, and by when. */
export function StepForm({ onGo, onCancel }: Props) {
  const { t, today } = useText();
  const calendar = useWorkCalendar();
  const [text, setText] = useState('');
  const [picked, setPicked] = useState<string>();
  const due = picked ?? (calendar ? addWorkdays(calendar, today, STEP_WORKDAYS) : today);
  const isReady = text.trim() !== '' && isDay(due);
  const go = () => {
    if (isReady) onGo(text.trim(), due);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the fields within
    <div className={form.form} onKeyDown={formKeys(go, onCancel)}>
      <div className={form.fields}>
        <div className={form.wide}>
          <Guarded text={text} onChange={setText}>
            <TextInput
              size="xs"
              label={t('research.stepText')}
              value={text}
              maxLength={500}
              autoFocus
              onChange={(event) => setText(event.currentTarget.value)}
            />
          </Guarded>
        </div>
        <TextInput
          size="xs"
          type="date"
          label={t('research.stepDue')}
          min={today}
          max="2099-12-31"
          value={due}
          onChange={(event) => setPicked(event.currentTarget.value)}
        />
      </div>
      <div className={form.buttons}>
        <Button size="compact-sm" disabled={!isReady} onClick={go}>
          {t('research.save')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onCancel}>
          {t('research.cancel')}
        </Button>
      </div>
    </div>
  );
}
