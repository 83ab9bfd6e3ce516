import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { addDays, isDay } from '../../lib/domain/calendar/day.ts';
import { coolDown } from '../../lib/domain/cross-sell/cool-down.ts';
import type { MoveInput } from '../../lib/domain/opportunity/move.ts';
import type { OpportunityState } from '../../lib/domain/opportunity/opportunity.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import form from '../needs/form.module.css';
import { formKeys } from '../people/form-keys.ts';
import { TEST_IDS } from '../test-ids.ts';
import { FormButtons } from '../needs/form-buttons.tsx';

interface Props {
  readonly name: string;
  readonly to: OpportunityState;
  readonly onGo: (input: MoveInput) => void;
  readonly onClose: () => void;
}

/** Why nothing came of an opportunity, and until when it rests; what does not suit rests without end when no day is given. */
export function MoveForm({ name, to, onGo, onClose }: Props) {
  const { t, today } = useText();
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState<string>(() => (to === 'unsuitable' ? '' : coolDown('other', today)));
  const isDayGood = until === '' ? to === 'unsuitable' : isDay(until) && until >= addDays(today, 1);
  const isGood = reason.trim() !== '' && isDayGood;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isGood) onGo({ to, on: today, reason, ...(until === '' ? {} : { restUntil: until }) });
  };
  const title = t('opportunity.reasonTitle', { name, state: t(`needs.opState.${to}`) });
  return (
    <form className={form.form} aria-label={title} onSubmit={submit} onKeyDown={formKeys(onClose)} noValidate>
      <p>{title}</p>
      <div className={form.fields}>
        <TextInput
          className={form.wide}
          size="xs"
          label={t('opportunity.reason')}
          placeholder={t('opportunity.reasonHint')}
          value={reason}
          maxLength={500}
          autoFocus
          autoComplete="off"
          onChange={(event) => setReason(event.currentTarget.value)}
          data-testid={TEST_IDS.opportunityReason}
        />
        <TextInput
          size="xs"
          type="date"
          min={today}
          label={t('opportunity.restUntil')}
          value={until}
          error={!isDayGood && t('needs.badDay')}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
      </div>
      <FormButtons text={t('opportunity.go')} testId={TEST_IDS.opportunityGo} isReady={isGood} onClose={onClose} />
    </form>
  );
}
