import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../lib/hooks/use-text.ts';
import { Guarded } from '../guard/guarded.tsx';
import form from '../needs/form.module.css';
import { TEST_IDS } from '../test-ids.ts';
import { formKeys } from '../worth/form-keys.ts';

interface Props {
  /** Steps that are not done. */
  readonly left: number;
  readonly onGo: (outcome: string) => void;
  readonly onCancel: () => void;
}

/** How a signal was settled. */
export function SettleForm({ left, onGo, onCancel }: Props) {
  const { t } = useText();
  const [outcome, setOutcome] = useState('');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field within
    <div className={form.form} onKeyDown={formKeys(() => onGo(outcome), onCancel)}>
      {left > 0 && <p className={form.hint}>{t('research.stepsLeft', { count: left })}</p>}
      <Guarded text={outcome} onChange={setOutcome}>
        <TextInput
          size="xs"
          label={t('research.outcome')}
          value={outcome}
          maxLength={1000}
          autoFocus
          onChange={(event) => setOutcome(event.currentTarget.value)}
          data-testid={TEST_IDS.riskOutcome}
        />
      </Guarded>
      <div className={form.buttons}>
        <Button size="compact-sm" onClick={() => onGo(outcome)} data-testid={TEST_IDS.riskSettleGo}>
          {t('research.settle')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onCancel}>
          {t('research.cancel')}
        </Button>
      </div>
    </div>
  );
}
