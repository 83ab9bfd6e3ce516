import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Client } from '../../lib/domain/client/client.ts';
import type { Checklist } from '../../lib/domain/procedure/checklist.ts';
import { openProcedure } from '../../lib/domain/procedure/run.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { momentNow } from '../../lib/hooks/use-minute.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './start.module.css';
import { useSaveProcedure } from './use-procedures.ts';

/** As in the schema of procedures. */
const MOST_TEXT = 1000;

interface Props {
  readonly client: Client;
  readonly kind: Checklist['kind'];
  /** Those that may be started. */
  readonly checklists: readonly Checklist[];
  readonly onDone: () => void;
}

/** Which checklist is begun, and what it is about; the time runs from the press. */
export function StartForm({ client, kind, checklists, onDone }: Props) {
  const { t } = useText();
  const { edits } = useServices();
  const save = useSaveProcedure(client);
  const [checklistId, setChecklistId] = useState(checklists[0]?.id ?? '');
  const [text, setText] = useState('');
  const [isBusy, setBusy] = useState(false);
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  const isComplaining = kind === 'complaint';
  const start = async () => {
    if (isBusy || checklistId === '') return;
    setBusy(true);
    const isSaved = await save(
      openProcedure(edits.newId(), checklistId, momentNow(), text),
      t(isComplaining ? 'procedure.started' : 'procedure.startedService'),
    );
    setBusy(false);
    if (isSaved) onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') onDone();
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) void start();
  };
  const purpose = checklists.find(({ id }) => id === checklistId)?.purpose;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the fields within
    <div className={classes.form} onKeyDown={onKeyDown}>
      <NativeSelect
        ref={first}
        size="xs"
        label={t(isComplaining ? 'procedure.which' : 'procedure.service')}
        value={checklistId}
        onChange={(event) => setChecklistId(event.currentTarget.value)}
        data={checklists.map(({ id, name }) => ({ value: id, label: name }))}
        data-testid={TEST_IDS.procedureKind}
      />
      {purpose && <p className={classes.purpose}>{purpose}</p>}
      <TextInput
        size="xs"
        label={t('procedure.about')}
        maxLength={MOST_TEXT}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        data-testid={TEST_IDS.procedureText}
      />
      <div className={classes.buttons}>
        <Button size="compact-sm" loading={isBusy} onClick={() => void start()} data-testid={TEST_IDS.procedureStart}>
          {t('procedure.start')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onDone}>
          {t('procedure.cancel')}
        </Button>
      </div>
    </div>
  );
}
