import { NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { namedAs } from '../../lib/domain/chain/link-pair.ts';
import type { ChainNode } from '../../lib/domain/chain/chain.ts';
import { CLIENT_KINDS, type ClientKind, SEGMENTS, type Segment } from '../../lib/domain/client/client.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { type NewClientProblem, newClientInput, newClientProblem } from '../client/new-client.ts';
import { FormButtons } from '../needs/form-buttons.tsx';
import form from '../needs/form.module.css';
import { formKeys } from '../people/form-keys.ts';
import { TEST_IDS } from '../test-ids.ts';
import { useToasts } from '../ui/toasts.tsx';
import type { ChainView } from './use-chain.ts';

interface Props {
  readonly view: ChainView;
  /** A firm that is known by its name alone. */
  readonly node: ChainNode;
  /** `clientId`: the client it has become. */
  readonly onClose: (clientId?: string) => void;
}

/** Makes a client of a firm that was a name in somebody's links, and lets those links mean the client. */
export function NewFirmForm({ view, node, onClose }: Props) {
  const { book, edits } = useServices();
  const { t } = useText();
  const { show } = useToasts();
  const [fields, setFields] = useState({
    ...{ kind: 'enterprise' as ClientKind, name: node.name, uscc: '', clientNumber: '' },
    segment: 'manufacturing' as Segment,
  });
  const [problem, setProblem] = useState<NewClientProblem>();
  const isBusy = useRef(false);
  const edit = (patch: Partial<typeof fields>) => {
    setFields({ ...fields, ...patch });
    setProblem(undefined);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = newClientProblem(fields);
    setProblem(found);
    if (found || isBusy.current) return;
    isBusy.current = true;
    const added = await book.addClient(newClientInput(fields)).catch(() => ({ ok: false, reason: 'storage' }) as const);
    isBusy.current = false;
    if (!added.ok) {
      if (added.reason === 'badUscc' || added.reason === 'duplicate') setProblem(added.reason);
      else show({ tone: 'bad', text: t(`fail.${added.reason}`) });
      return;
    }
    const { clientId, commitId } = added.value;
    const clients = [...view.dossiers.values()].map(({ client }) => client);
    const linked = namedAs(clients, { id: clientId, name: fields.name.trim() }, node.name).map(({ was, record }) => ({
      ...{ clientId: was.id, kind: 'client' as const },
      ...{ was, record },
    }));
    // The client is there whatever becomes of the links: with the same full name they are read as meaning it.
    const saved = linked.length > 0 ? await edits.save(linked, 'editClient').catch(() => undefined) : undefined;
    const undo = async () => {
      if (saved?.ok) await book.undo(saved.value.commitId);
      const undone = await book.undo(commitId);
      show(undone.ok ? { tone: 'good', text: t('fail.undone') } : { tone: 'bad', text: t(`fail.${undone.reason}`) });
    };
    show({ tone: 'good', text: t('chain.made', { name: fields.name.trim() }), onUndo: () => void undo() });
    onClose(clientId);
  };
  const isName = problem === 'nameMissing' || problem === 'duplicate';
  return (
    <form
      className={form.form}
      aria-label={t('chain.makeOf', { name: node.name })}
      onSubmit={(event) => void submit(event)}
      onKeyDown={formKeys(() => onClose())}
      noValidate
      data-testid={TEST_IDS.chainForm}
    >
      <div className={form.fields}>
        <TextInput
          className={form.wide}
          label={t('add.name')}
          value={fields.name}
          maxLength={200}
          autoFocus
          onChange={(event) => edit({ name: event.currentTarget.value })}
          error={isName ? t(`add.${problem}`) : undefined}
        />
        <NativeSelect
          label={t('kind.label')}
          value={fields.kind}
          onChange={(event) => edit({ kind: event.currentTarget.value as ClientKind })}
          data={CLIENT_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <NativeSelect
          label={t('segment.label')}
          value={fields.segment}
          onChange={(event) => edit({ segment: event.currentTarget.value as Segment })}
          data={SEGMENTS.map((value) => ({ value, label: t(`segment.${value}`) }))}
        />
        {fields.kind !== 'person' && (
          <TextInput
            label={t('add.uscc')}
            value={fields.uscc}
            maxLength={24}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => edit({ uscc: event.currentTarget.value })}
            error={problem === 'badUscc' ? t('add.badUscc') : undefined}
          />
        )}
      </div>
      <FormButtons text={t('chain.make')} testId={TEST_IDS.chainFormSave} onClose={() => onClose()} />
    </form>
  );
}
