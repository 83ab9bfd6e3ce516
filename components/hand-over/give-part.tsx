import { Button, Switch, TextInput } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { type FormEvent, useMemo, useState } from 'react';
import { MOST_HANDED_OVER } from '../../lib/domain/hand-over/hand-over.ts';
import type { Given } from '../../lib/hooks/retention-types.ts';
import { useSummaries } from '../../lib/hooks/use-live.ts';
import { useOwnName } from '../../lib/hooks/use-own-name.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useWorkspaceServices } from '../../lib/hooks/use-workspace-services.ts';
import { TEST_IDS } from '../test-ids.ts';
import { download } from '../ui/download.ts';
import { Block } from '../workspace/block.tsx';
import { ClientChooser } from './client-chooser.tsx';
import { GivenCard } from './given-card.tsx';
import classes from './hand-over.module.css';

/** Choosing clients, naming the colleague, writing the file. */
export function GivePart() {
  const { handOvers } = useWorkspaceServices();
  const { t, today } = useText();
  const summaries = useSummaries();
  const ownName = useOwnName();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [to, setTo] = useState('');
  const [typedFrom, setFrom] = useState<string>();
  const [hasNotes, setNotes] = useState(true);
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [given, setGiven] = useState<{ readonly done: Given; readonly to: string }>();
  // Who has been handed over is a colleague's already.
  const clients = useMemo(
    () => (summaries ?? []).filter(({ handedOverOn }) => handedOverOn === undefined),
    [summaries],
  );
  const from = typedFrom ?? ownName ?? '';
  const save = (done: Given) => download(done.file, `${t('handover.fileName', { day: today })}.sxhand`);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    setProblem(undefined);
    if (isBusy || to.trim() === '' || from.trim() === '') return;
    setBusy(true);
    const result = await handOvers
      .give({ clientIds: [...chosen], from, to, hasNotes })
      .catch(() => ({ ok: false, reason: 'storage' }) as const);
    setBusy(false);
    if (!result.ok) {
      setProblem(t(`handover.giveFail.${result.reason}`, { n: MOST_HANDED_OVER }));
      return;
    }
    setGiven({ done: result.value, to: to.trim() });
    setChosen(new Set());
    setTried(false);
    save(result.value);
  };

  if (given) {
    return (
      <GivenCard
        given={given.done}
        to={given.to}
        onSave={() => save(given.done)}
        onClose={() => {
          setGiven(undefined);
          setTo('');
        }}
      />
    );
  }
  const missing = (name: string) => isTried && name.trim() === '' && t('handover.nameMissing');
  return (
    <form onSubmit={submit}>
      <Block title={t('handover.choose')} hint={t('handover.chooseHint')}>
        <ClientChooser label={t('handover.list')} clients={clients} chosen={chosen} onChosen={setChosen} />
      </Block>
      <Block title={t('handover.whom')} hint={t('handover.whomHint')}>
        <div className={classes.whom}>
          <TextInput
            label={t('handover.to')}
            placeholder={t('handover.toPlaceholder')}
            value={to}
            maxLength={100}
            onChange={(event) => setTo(event.currentTarget.value)}
            error={missing(to)}
            errorProps={{ role: 'alert' }}
            data-testid={TEST_IDS.handOverTo}
          />
          <TextInput
            label={t('handover.from')}
            placeholder={t('handover.fromPlaceholder')}
            value={from}
            maxLength={100}
            onChange={(event) => setFrom(event.currentTarget.value)}
            error={missing(from)}
            errorProps={{ role: 'alert' }}
            data-testid={TEST_IDS.handOverFrom}
          />
        </div>
        <Switch
          className={classes.notes}
          label={t('handover.notes')}
          description={t('handover.notesHint')}
          checked={hasNotes}
          onChange={(event) => setNotes(event.currentTarget.checked)}
          data-testid={TEST_IDS.handOverNotes}
        />
        <Button
          type="submit"
          loading={isBusy}
          disabled={chosen.size === 0}
          leftSection={<IconLock size={16} aria-hidden="true" />}
          data-testid={TEST_IDS.handOverGive}
        >
          {chosen.size === 0 ? t('handover.submitNone') : t('handover.submit', { count: chosen.size })}
        </Button>
        <div role="status" className={classes.status}>
          {isBusy && <span className={classes.note}>{t('handover.writing')}</span>}
          {problem && <p className={classes.problem}>{problem}</p>}
        </div>
      </Block>
    </form>
  );
}
