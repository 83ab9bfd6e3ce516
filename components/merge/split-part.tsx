import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { useDossier } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useWorkspaceServices } from '../../lib/hooks/use-workspace-services.ts';
import { ClientPicker } from '../client/client-picker.tsx';
import { cleanUscc } from '../client/new-client.ts';
import { TEST_IDS } from '../test-ids.ts';
import { useChange } from '../ui/use-change.ts';
import { Block } from '../workspace/block.tsx';
import classes from './merge.module.css';
import { SplitRecords } from './split-records.tsx';

/** Chooses a client and what of it belongs to another one, which is made of that. */
export function SplitPart() {
  const { t } = useText();
  const [fromId, setFrom] = useState<string>();
  const from = useDossier(fromId ?? '');
  return (
    <>
      <Block title={t('merge.splitChoose')} hint={t('merge.splitChooseHint')}>
        <div className={classes.single}>
          <ClientPicker
            clientId={fromId}
            onClient={setFrom}
            placeholder={t('merge.placeholder')}
            hasIcon
            testId={TEST_IDS.splitFrom}
          />
        </div>
      </Block>
      {from && <Parts key={from.client.id} from={from} onDone={() => setFrom(undefined)} />}
    </>
  );
}

function Parts({ from, onDone }: { from: Dossier; onDone: () => void }) {
  const { merges } = useWorkspaceServices();
  const { t } = useText();
  const change = useChange();
  const [recordIds, setRecords] = useState<ReadonlySet<string>>(new Set());
  const [aliases, setAliases] = useState<readonly string[]>([]);
  const [fields, setFields] = useState({ name: '', uscc: '', clientNumber: '' });
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const edit = (patch: Partial<typeof fields>) => {
    setFields({ ...fields, ...patch });
    setProblem(undefined);
  };
  const isEmpty = recordIds.size === 0 && aliases.length === 0;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const [name, uscc, clientNumber] = [fields.name.trim(), cleanUscc(fields.uscc), fields.clientNumber.trim()];
    if (name === '') return setProblem(t('merge.nameMissing'));
    if (isBusy || isEmpty) return undefined;
    setBusy(true);
    const codes = { ...(uscc === '' ? {} : { uscc }), ...(clientNumber === '' ? {} : { clientNumber }) };
    const isDone = await change(
      async () => {
        const split = await merges.split({ from, name, ...codes, recordIds, aliases });
        if (split.ok) return split;
        const { reason } = split;
        if (reason !== 'duplicate' && reason !== 'badUscc') return { ok: false, reason };
        setProblem(t(`add.${reason}`));
        return { ok: false, reason: 'invalid' };
      },
      t('merge.splitDone', { name }),
    );
    setBusy(false);
    if (isDone) onDone();
    return undefined;
  };
  return (
    <form onSubmit={submit}>
      <Block title={t('merge.records')} hint={t('merge.recordsHint')}>
        <SplitRecords
          dossier={from}
          recordIds={recordIds}
          onRecords={setRecords}
          aliases={aliases}
          onAliases={(next) => {
            const added = next.find((alias) => !aliases.includes(alias));
            if (added !== undefined && fields.name === '') edit({ name: added });
            setAliases(next);
          }}
        />
      </Block>
      <Block title={t('merge.newClient')} hint={t('merge.newClientHint')}>
        <div className={classes.fields}>
          <TextInput
            label={t('add.name')}
            value={fields.name}
            maxLength={200}
            onChange={(event) => edit({ name: event.currentTarget.value })}
            error={problem}
            errorProps={{ role: 'alert' }}
            data-testid={TEST_IDS.splitName}
          />
          <TextInput
            label={t('add.uscc')}
            value={fields.uscc}
            maxLength={24}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => edit({ uscc: event.currentTarget.value })}
          />
          <TextInput
            label={t('add.number')}
            value={fields.clientNumber}
            maxLength={40}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => edit({ clientNumber: event.currentTarget.value })}
          />
        </div>
        <Button type="submit" loading={isBusy} disabled={isEmpty} data-testid={TEST_IDS.splitGo}>
          {isEmpty ? t('merge.splitNone') : t('merge.splitGo', { count: recordIds.size })}
        </Button>
      </Block>
    </form>
  );
}
