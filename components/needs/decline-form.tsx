import { NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { daysBetween } from '../../lib/domain/calendar/day.ts';
import { DECLINE_REASONS } from '../../lib/domain/cross-sell/cool-down.ts';
import type { Suggestion } from '../../lib/domain/cross-sell/suggestion.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { formKeys } from '../people/form-keys.ts';
import { TEST_IDS } from '../test-ids.ts';
import { useChange } from '../ui/use-change.ts';
import { declinedOf, isRestGood, type Refusal, restOf } from './answers.ts';
import classes from './form.module.css';
import { FormButtons } from './form-buttons.tsx';

const REFUSALS: readonly Refusal[] = Object.freeze([...DECLINE_REASONS, 'unsuitable'] as const);

interface Props {
  readonly suggestion: Suggestion;
  readonly dossier: Dossier;
  /** The reason the form begins with. */
  readonly first: Refusal;
  readonly onClose: () => void;
}

/** Why a suggestion is turned down, and until when it rests. */
export function DeclineForm({ suggestion, dossier, first, onClose }: Props) {
  const { edits } = useServices();
  const { t, today, day } = useText();
  const change = useChange();
  const [refusal, setRefusal] = useState(first);
  const [words, setWords] = useState('');
  const [until, setUntil] = useState(() => restOf(first, today));
  const isGood = isRestGood(refusal, until, today);
  const clientId = dossier.client.id;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isGood) return;
    const own = words.trim();
    const name = t(`needs.decline.${refusal}`);
    const reason = own === '' ? name : refusal === 'other' ? own : t('needs.used.pair', { name, value: own });
    const records = declinedOf(suggestion, { refusal, reason, until }, { today, newId: edits.newId });
    const isDone = await change(
      () =>
        edits.save(
          records.map((record) => ({ clientId, kind: 'opportunity', record })),
          'editOpportunity',
        ),
      until === '' ? t('needs.declinedNever') : t('needs.declined', { day: day(until) }),
    );
    if (isDone) onClose();
  };
  return (
    <form
      className={classes.form}
      aria-label={t('needs.notFitOf', { title: suggestion.title })}
      onSubmit={(event) => void submit(event)}
      onKeyDown={formKeys(onClose)}
      noValidate
    >
      <div className={classes.fields}>
        <NativeSelect
          size="xs"
          label={t('needs.why')}
          value={refusal}
          autoFocus
          onChange={(event) => {
            const next = event.currentTarget.value as Refusal;
            setRefusal(next);
            setUntil(restOf(next, today));
          }}
          data={REFUSALS.map((each) => ({ value: each, label: t(`needs.decline.${each}`) }))}
          data-testid={TEST_IDS.needsReason}
        />
        <TextInput
          size="xs"
          type="date"
          min={today}
          label={t('needs.restUntil')}
          value={until}
          error={!isGood && t('needs.badDay')}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
        <TextInput
          className={classes.wide}
          size="xs"
          label={t('needs.ownWords')}
          value={words}
          maxLength={500}
          autoComplete="off"
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </div>
      <p className={classes.hint} role="status">
        {isGood &&
          (until === ''
            ? t('needs.restNever')
            : t('needs.restHint', { day: day(until), days: daysBetween(today, until) }))}
      </p>
      <FormButtons text={t('needs.declineGo')} testId={TEST_IDS.needsDeclineGo} isReady={isGood} onClose={onClose} />
    </form>
  );
}
