import { Button, NativeSelect, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import {
  CLIENT_KINDS,
  type Client,
  type ClientKind,
  type DevelopmentStage,
  POTENTIALS,
  type Potential,
  SEGMENTS,
  type Segment,
} from '../../lib/domain/client/client.ts';
import { useSummaries } from '../../lib/hooks/use-live.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { Guarded } from '../guard/guarded.tsx';
import { formKeys } from '../people/form-keys.ts';
import form from '../people/person-form.module.css';
import { TEST_IDS } from '../test-ids.ts';
import { useChange } from '../ui/use-change.ts';
import classes from './client-edit.module.css';
import {
  type ClientDraft,
  type ClientProblem,
  clientDraft,
  clientProblem,
  editedClient,
  isRenamed,
} from './client-draft.ts';
import { NameFields } from './name-fields.tsx';

const DEVELOPMENT_STAGES: readonly DevelopmentStage[] = Object.freeze(['startup', 'growth', 'mature', 'transition']);

interface Props {
  readonly client: Client;
  readonly onClose: () => void;
  /** How another client is named, so that it can be opened from here. */
  readonly link: (client: { readonly id: string; readonly name: string }) => ReactNode;
}

/** The facts of a client, changed by hand. */
export function ClientForm({ client, onClose, link }: Props) {
  const { edits } = useServices();
  const { t, today } = useText();
  const change = useChange();
  const summaries = useSummaries() ?? [];
  // As shown when the form was opened: what changes meanwhile is not written over.
  const [was] = useState(client);
  const [draft, setDraft] = useState(() => clientDraft(was));
  const [problem, setProblem] = useState<ClientProblem>();
  const edit = (patch: Partial<ClientDraft>) => {
    setDraft({ ...draft, ...patch });
    setProblem(undefined);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = clientProblem(was, draft, summaries, today);
    setProblem(found);
    if (found) return;
    const record = editedClient(was, draft, today);
    const isDone = await change(
      () => edits.save([{ clientId: was.id, kind: 'client', was, record }], 'editClient'),
      t('clientForm.saved'),
    );
    if (isDone) onClose();
  };
  const errorOf = (...at: readonly ClientProblem['at'][]) => {
    if (!problem || !at.includes(problem.at)) return undefined;
    const text = t(`clientForm.${problem.at}`);
    return 'by' in problem ? (
      <>
        {text} {link(problem.by)}
      </>
    ) : (
      text
    );
  };
  const optional = (values: readonly { readonly value: string; readonly label: string }[]) => [
    { value: '', label: t('clientForm.unknown') },
    ...values,
  ];
  return (
    <form
      className={form.form}
      aria-label={t('clientForm.title')}
      onSubmit={(event) => void submit(event)}
      onKeyDown={formKeys(onClose)}
      noValidate
    >
      <SegmentedControl
        aria-label={t('kind.label')}
        fullWidth
        value={draft.kind}
        onChange={(kind) => edit({ kind: kind as ClientKind })}
        data={CLIENT_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <NameFields
        draft={draft}
        isRenamed={isRenamed(was, draft)}
        oldName={was.name}
        onEdit={edit}
        nameError={errorOf('nameMissing', 'nameTaken')}
        aliasError={errorOf('tooManyAliases')}
      />
      {draft.kind !== 'person' && (
        <TextInput
          className={form.figures}
          label={t('add.uscc')}
          value={draft.uscc}
          onChange={(event) => edit({ uscc: event.currentTarget.value })}
          error={errorOf('badUscc', 'usccTaken')}
          maxLength={24}
          spellCheck={false}
          autoComplete="off"
          data-testid={TEST_IDS.clientUscc}
        />
      )}
      <div className={form.pair}>
        <TextInput
          className={form.figures}
          label={t('add.number')}
          value={draft.clientNumber}
          onChange={(event) => edit({ clientNumber: event.currentTarget.value })}
          error={errorOf('numberTaken')}
          maxLength={40}
          spellCheck={false}
          autoComplete="off"
        />
        <TextInput
          type="date"
          max={today}
          label={t('clientForm.firstBusinessDay')}
          value={draft.firstBusinessDay}
          onChange={(event) => edit({ firstBusinessDay: event.currentTarget.value })}
          error={errorOf('badFirstDay')}
        />
        <NativeSelect
          label={t('segment.label')}
          value={draft.segment}
          onChange={(event) => edit({ segment: event.currentTarget.value as Segment })}
          data={SEGMENTS.map((value) => ({ value, label: t(`segment.${value}`) }))}
        />
        <NativeSelect
          label={t('clientForm.developmentStage')}
          value={draft.developmentStage}
          onChange={(event) => edit({ developmentStage: event.currentTarget.value as DevelopmentStage | '' })}
          data={optional(
            DEVELOPMENT_STAGES.map((value) => ({ value, label: t(`clientForm.developmentStages.${value}`) })),
          )}
        />
      </div>
      <NativeSelect
        label={t('clientForm.potential')}
        description={t('clientForm.potentialHint')}
        value={draft.potential}
        onChange={(event) => edit({ potential: event.currentTarget.value as Potential | '' })}
        data={optional(POTENTIALS.map((value) => ({ value, label: t(`clientForm.potentials.${value}`) })))}
      />
      <TextInput
        label={t('clientForm.address')}
        value={draft.address}
        onChange={(event) => edit({ address: event.currentTarget.value })}
        maxLength={300}
        autoComplete="off"
        data-testid={TEST_IDS.clientAddress}
      />
      <Guarded text={draft.note} onChange={(note) => edit({ note })}>
        <Textarea
          size="sm"
          label={t('clientForm.note')}
          value={draft.note}
          onChange={(event) => edit({ note: event.currentTarget.value })}
          maxLength={5000}
          rows={3}
        />
      </Guarded>
      <div className={`${form.buttons} ${classes.end}`}>
        <Button type="submit" size="compact-sm" data-testid={TEST_IDS.clientSave}>
          {t('personForm.save')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onClose}>
          {t('personForm.cancel')}
        </Button>
      </div>
    </form>
  );
}
