import { Button } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { type FieldChoice, mergeClients } from '../../lib/domain/client-merge/merge.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { useDossier } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useWorkspaceServices } from '../../lib/hooks/use-workspace-services.ts';
import { ClientPicker } from '../client/client-picker.tsx';
import { TEST_IDS } from '../test-ids.ts';
import { useChange } from '../ui/use-change.ts';
import { Block } from '../workspace/block.tsx';
import classes from './merge.module.css';
import { MergeCounts } from './merge-counts.tsx';
import { MergeValues } from './merge-values.tsx';
import { noteText } from './value-text.ts';

/** Chooses two clients, shows both side by side, and makes one of them. */
export function MergePart() {
  const { t } = useText();
  const [keptId, setKept] = useState<string>();
  const [goneId, setGone] = useState<string>();
  const kept = useDossier(keptId ?? '');
  const gone = useDossier(goneId ?? '');
  return (
    <>
      <Block title={t('merge.choose')} hint={t('merge.chooseHint')}>
        <div className={classes.pair}>
          <ClientPicker
            clientId={keptId}
            onClient={setKept}
            label={t('merge.kept')}
            placeholder={t('merge.placeholder')}
            hasIcon
            testId={TEST_IDS.mergeKept}
          />
          <ClientPicker
            clientId={goneId}
            onClient={setGone}
            label={t('merge.gone')}
            placeholder={t('merge.placeholder')}
            hasIcon
            testId={TEST_IDS.mergeGone}
          />
        </div>
        {keptId && goneId && (
          <Button
            className={classes.swap}
            size="xs"
            variant="default"
            leftSection={<IconArrowsExchange size={15} aria-hidden="true" />}
            onClick={() => {
              setKept(goneId);
              setGone(keptId);
            }}
            data-testid={TEST_IDS.mergeSwap}
          >
            {t('merge.swap')}
          </Button>
        )}
      </Block>
      {kept && gone && (
        <Pair key={`${kept.client.id} ${gone.client.id}`} kept={kept} gone={gone} onDone={() => setGone(undefined)} />
      )}
    </>
  );
}

function Pair({ kept, gone, onDone }: { kept: Dossier; gone: Dossier; onDone: () => void }) {
  const { merges } = useWorkspaceServices();
  const { t } = useText();
  const change = useChange();
  const [choice, setChoice] = useState<FieldChoice>({});
  const [isBusy, setBusy] = useState(false);
  const noteOf = useMemo(() => noteText(t), [t]);
  // What would become of them; its ids are for looking only.
  const tried = useMemo(() => {
    let count = 0;
    return mergeClients(kept, gone, { choice, newId: () => `new ${count++}`, noteOf });
  }, [kept, gone, choice, noteOf]);
  if (!tried.ok) {
    return (
      <p className={classes.refused} role="status">
        {t(`merge.refused.${tried.reason}`)}
      </p>
    );
  }
  const go = async () => {
    setBusy(true);
    const text = t('merge.done', { name: kept.client.name });
    const isDone = await change(() => merges.merge({ kept, gone, choice, noteOf }), text);
    setBusy(false);
    if (isDone) onDone();
  };
  return (
    <>
      <Block title={t('merge.values')} hint={t('merge.valuesHint')}>
        <MergeValues kept={kept.client} gone={gone.client} choice={choice} onChoice={setChoice} />
      </Block>
      <Block title={t('merge.united')} hint={t('merge.unitedHint')}>
        <MergeCounts kept={kept} gone={gone} changes={tried.changes} />
        <p className={classes.note}>{t('merge.goesHint', { name: gone.client.name })}</p>
        <Button loading={isBusy} onClick={() => void go()} data-testid={TEST_IDS.mergeGo}>
          {t('merge.go')}
        </Button>
      </Block>
    </>
  );
}
