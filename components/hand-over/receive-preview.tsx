import { Button, NativeSelect } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { HandOverPreview, ReceiveChoice, ReceivedClient } from '../../lib/hooks/retention-types.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { ShortList } from '../ui/short-list.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { Block } from '../workspace/block.tsx';
import classes from './hand-over.module.css';

/** Clients drawn at first; the others are asked for. */
const SHOWN = 30;

interface Props {
  readonly preview: HandOverPreview;
  /** The book had changed under the preview: what the file is against it now. */
  readonly onLookedAgain: (again: Awaited<ReturnType<HandOverPreview['again']>>) => void;
  readonly onClose: () => void;
}

/** Who gave what and when, what it meets in the own book, and the last word on each. */
export function ReceivePreview({ preview, onLookedAgain, onClose }: Props) {
  const { book } = useServices();
  const { t, day } = useText();
  const { show } = useToasts();
  const [choices, setChoices] = useState<ReadonlyMap<string, ReceiveChoice>>(new Map());
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const choiceOf = ({ clientId, choices: allowed }: ReceivedClient) =>
    allowed.find((choice) => choice === choices.get(clientId)) ?? allowed[0] ?? 'skip';
  const count = preview.clients.filter((client) => choiceOf(client) !== 'skip').length;

  const accept = async () => {
    setBusy(true);
    setProblem(undefined);
    const result = await preview.accept(choices).catch(() => ({ ok: false, reason: 'storage' }) as const);
    setBusy(false);
    if (!result.ok) {
      setProblem(t(`handover.receiveFail.${result.reason}`));
      if (result.reason === 'changed' || result.reason === 'gone') onLookedAgain(await preview.again());
      return;
    }
    const { commitId, added, merged, unchanged } = result.value;
    const onUndo = async () => {
      const undone = await book.undo(commitId);
      show(
        undone.ok
          ? { tone: 'good', text: t('handover.receiveUndone') }
          : { tone: 'bad', text: t(`fail.${undone.reason}`) },
      );
    };
    show({
      tone: 'good',
      text: t('handover.received', { added, merged: merged + unchanged }),
      onUndo: () => void onUndo(),
    });
    onClose();
  };

  const facts = [
    ['from', preview.from],
    ['to', preview.to],
    ['givenOn', day(preview.givenOn)],
    ['expiresOn', day(preview.expiresOn)],
    ['clients', String(preview.clients.length)],
    ['notes', t(preview.hasNotes ? 'handover.withNotes' : 'handover.withoutNotes')],
  ] as const;
  return (
    <Block title={t('handover.preview')} hint={t('handover.previewHint')}>
      <div ref={heading} tabIndex={-1} className={classes.preview} data-testid={TEST_IDS.handOverPreview}>
        <dl className={classes.facts}>
          {facts.map(([name, text]) => (
            <div key={name}>
              <dt>{t(`handover.fact.${name}`)}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <ShortList
          items={preview.clients}
          first={SHOWN}
          className={classes.received}
          row={(client) => (
            <li key={client.clientId} className={classes.receivedRow} data-testid={TEST_IDS.handOverReceived}>
              <div className={classes.receivedText}>
                <strong>{client.name}</strong>
                <span>{t('handover.contents', { ...client })}</span>
                <MatchLine client={client} />
              </div>
              <NativeSelect
                aria-label={t('handover.choiceOf', { name: client.name })}
                value={choiceOf(client)}
                onChange={(event) =>
                  setChoices(new Map(choices).set(client.clientId, event.currentTarget.value as ReceiveChoice))
                }
                data={client.choices.map((value) => ({ value, label: t(`handover.choice.${value}`) }))}
              />
            </li>
          )}
        />
        {preview.clients.some(({ match }) => match) && <p className={classes.note}>{t('handover.mergeNote')}</p>}
        <div role="alert" className={classes.status}>
          {problem && <p className={classes.problem}>{problem}</p>}
        </div>
        <div className={classes.cardTools}>
          <Button
            loading={isBusy}
            disabled={count === 0}
            leftSection={<IconCircleCheck size={17} aria-hidden="true" />}
            onClick={() => void accept()}
            data-testid={TEST_IDS.handOverAccept}
          >
            {count === 0 ? t('handover.acceptNone') : t('handover.accept', { count })}
          </Button>
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t('handover.cancel')}
          </Button>
        </div>
      </div>
    </Block>
  );
}

function MatchLine({ client: { match } }: { client: ReceivedClient }) {
  const { t } = useText();
  if (!match) return <span className={classes.fresh}>{t('handover.isNew')}</span>;
  const text = t('handover.matches', { by: t(`handover.by.${match.by}`), name: match.name });
  return <span className={classes.match}>{match.isArchived ? `${text} · ${t('handover.comesBack')}` : text}</span>;
}
