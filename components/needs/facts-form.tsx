import { NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Client, DevelopmentStage } from '../../lib/domain/client/client.ts';
import { FACT_SOURCES, type FactKey, type FactSource } from '../../lib/domain/client/fact.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { formKeys } from '../people/form-keys.ts';
import { TEST_IDS } from '../test-ids.ts';
import { useChange } from '../ui/use-change.ts';
import { badFacts, type FactDraft, type FactSaid, factText, isFactDay, withFacts } from './fact-draft.ts';
import { FactField } from './fact-field.tsx';
import classes from './form.module.css';
import { FormButtons } from './form-buttons.tsx';

/** In the order of a company's life. */
const STAGES = Object.freeze([
  'startup',
  'growth',
  'mature',
  'transition',
] as const satisfies readonly DevelopmentStage[]);

interface Props {
  readonly client: Client;
  /** The facts asked for. */
  readonly keys: readonly FactKey[];
  /** The stage of development is asked for as well. */
  readonly hasStage?: boolean;
  readonly onClose: () => void;
}

/** Some facts about a client, heard or read together: one day and one source for all of them. */
export function FactsForm({ client, keys, hasStage = false, onClose }: Props) {
  const { edits } = useServices();
  const { t, today } = useText();
  const change = useChange();
  const [was] = useState(client);
  const only = keys.length === 1 ? was.facts?.find(({ key }) => key === keys[0]) : undefined;
  const [draft, setDraft] = useState<FactDraft>(() =>
    Object.fromEntries(keys.map((key) => [key, factText(was.facts?.find((fact) => fact.key === key))])),
  );
  const [said, setSaid] = useState<FactSaid>({
    on: only?.on ?? today,
    source: only?.source ?? 'said',
    note: only?.note ?? '',
  });
  const [stage, setStage] = useState<DevelopmentStage | ''>(was.developmentStage ?? '');
  const [bad, setBad] = useState<readonly FactKey[]>([]);
  const isDayGood = isFactDay(said.on, today);
  const record = withFacts(was, draft, said, hasStage && stage !== '' ? stage : undefined);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const unread = badFacts(draft);
    setBad(unread);
    if (!record || !isDayGood || unread.length > 0) return;
    const count = Object.values(draft).filter((text) => text !== '').length || 1;
    const isDone = await change(
      () => edits.save([{ clientId: was.id, kind: 'client', was, record }], 'editClient'),
      t('needs.factsSaved', { count }),
    );
    if (isDone) onClose();
  };
  return (
    <form
      className={classes.form}
      aria-label={t('needs.formTitle')}
      onSubmit={(event) => void submit(event)}
      onKeyDown={formKeys(onClose)}
      noValidate
      data-testid={TEST_IDS.factsForm}
    >
      <div className={classes.fields}>
        {hasStage && (
          <NativeSelect
            label={t('clientForm.developmentStage')}
            value={stage}
            onChange={(event) => setStage(event.currentTarget.value as DevelopmentStage | '')}
            data={[
              { value: '', label: t('needs.unknown') },
              ...STAGES.map((each) => ({ value: each, label: t(`clientForm.developmentStages.${each}`) })),
            ]}
          />
        )}
        {keys.map((key) => (
          <FactField
            key={key}
            factKey={key}
            value={draft[key] ?? ''}
            isBad={bad.includes(key)}
            onValue={(value) => setDraft({ ...draft, [key]: value })}
          />
        ))}
      </div>
      <div className={classes.fields}>
        <TextInput
          type="date"
          max={today}
          label={t('needs.factOn')}
          value={said.on}
          error={!isDayGood && t('needs.badPast')}
          onChange={(event) => setSaid({ ...said, on: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('needs.factFrom')}
          value={said.source}
          onChange={(event) => setSaid({ ...said, source: event.currentTarget.value as FactSource })}
          data={FACT_SOURCES.map((each) => ({ value: each, label: t(`needs.factSource.${each}`) }))}
        />
        <TextInput
          className={classes.wide}
          label={t('needs.factNote')}
          value={said.note}
          maxLength={500}
          onChange={(event) => setSaid({ ...said, note: event.currentTarget.value })}
        />
      </div>
      <FormButtons
        text={t('needs.save')}
        testId={TEST_IDS.factsSave}
        isReady={record !== undefined && isDayGood}
        onClose={onClose}
      />
    </form>
  );
}
