import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { isDay } from '../../lib/domain/calendar/day.ts';
import { SIGNAL_KINDS, type Signal, type SignalKind } from '../../lib/domain/client/signal.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import classes from './churn.module.css';
import { formKeys } from './form-keys.ts';

interface Props {
  readonly onGo: (signal: Omit<Signal, 'id'>) => void;
  readonly onCancel: () => void;
}

/** A signal that was observed: what kind, when, and a word on it. */
export function SignalForm({ onGo, onCancel }: Props) {
  const { t, today } = useText();
  const [kind, setKind] = useState<SignalKind>('complaint');
  const [on, setOn] = useState<string>(today);
  const [note, setNote] = useState('');
  const isReady = isDay(on) && on <= today;
  const go = () => {
    const text = note.trim();
    if (isReady) onGo({ kind, on, ...(text === '' ? {} : { note: text }) });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the fields within
    <div className={classes.form} onKeyDown={formKeys(go, onCancel)}>
      <div className={classes.fields}>
        <NativeSelect
          label={t('worth.signalKind')}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as SignalKind)}
          data={SIGNAL_KINDS.map((each) => ({ value: each, label: t(`worth.signal.${each}`) }))}
        />
        <TextInput
          type="date"
          label={t('worth.signalOn')}
          max={today}
          value={on}
          error={isReady ? undefined : t('worth.signalOnPast')}
          onChange={(event) => setOn(event.currentTarget.value)}
        />
        <TextInput
          className={classes.wide}
          label={t('worth.signalNote')}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </div>
      <div className={classes.buttons}>
        <Button size="compact-sm" disabled={!isReady} onClick={go}>
          {t('worth.save')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onCancel}>
          {t('worth.cancel')}
        </Button>
      </div>
    </div>
  );
}
