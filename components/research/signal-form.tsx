import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { isDay } from '../../lib/domain/calendar/day.ts';
import { RISK_SIGNALS, type RiskSignalKind } from '../../lib/domain/risk/signal.ts';
import { isWarning } from '../../lib/domain/risk/rating.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { Guarded } from '../guard/guarded.tsx';
import form from '../needs/form.module.css';
import { TEST_IDS } from '../test-ids.ts';
import { formKeys } from '../worth/form-keys.ts';
import type { TakenUp } from './use-take-up.ts';

interface Props {
  readonly onGo: (signal: TakenUp) => Promise<void>;
  readonly onCancel: () => void;
}

/** What is observed comes first; what figures show may be heard before there are figures. */
const KINDS = Object.freeze([...RISK_SIGNALS].sort((a, b) => Number(isWarning(a)) - Number(isWarning(b))));

/** A signal that was seen or heard: what kind, when, and a word on it. */
export function SignalForm({ onGo, onCancel }: Props) {
  const { t, today } = useText();
  const [kind, setKind] = useState<RiskSignalKind>(KINDS[0] ?? 'other');
  const [on, setOn] = useState<string>(today);
  const [note, setNote] = useState('');
  const isReady = isDay(on) && on <= today;
  const go = () => {
    const text = note.trim();
    if (isReady) void onGo({ kind, on, ...(text === '' ? {} : { note: text }) });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the fields within
    <div className={form.form} onKeyDown={formKeys(go, onCancel)}>
      <div className={form.fields}>
        <NativeSelect
          size="xs"
          label={t('research.signalKind')}
          value={kind}
          autoFocus
          onChange={(event) => setKind(event.currentTarget.value as RiskSignalKind)}
          data={KINDS.map((each) => ({ value: each, label: t(`risk.signal.${each}`) }))}
        />
        <TextInput
          size="xs"
          type="date"
          label={t('research.signalOn')}
          max={today}
          value={on}
          error={isReady ? undefined : t('research.past')}
          onChange={(event) => setOn(event.currentTarget.value)}
        />
        <div className={form.wide}>
          <Guarded text={note} onChange={setNote}>
            <TextInput
              size="xs"
              label={t('research.signalNote')}
              maxLength={1000}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
          </Guarded>
        </div>
      </div>
      <div className={form.buttons}>
        <Button size="compact-sm" disabled={!isReady} onClick={go} data-testid={TEST_IDS.riskSignalSave}>
          {t('research.follow')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onCancel}>
          {t('research.cancel')}
        </Button>
      </div>
    </div>
  );
}
