import { Button, UnstyledButton } from '@mantine/core';
import { IconFlag3 } from '@tabler/icons-react';
import { useState } from 'react';
import type { Client } from '../../lib/domain/client/client.ts';
import type { Warning } from '../../lib/domain/finance/warning.ts';
import type { FollowUp } from '../../lib/domain/follow-up/follow-up.ts';
import { isNoMoreWarned } from '../../lib/domain/risk/of-client.ts';
import type { RiskSignal } from '../../lib/domain/risk/signal.ts';
import { settledSignal, signalTrack, withoutSignal, withSignal } from '../../lib/domain/risk/track.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useFocusKept } from '../stage/use-focus-kept.ts';
import { TEST_IDS } from '../test-ids.ts';
import { MeasureChips } from './measure-chips.tsx';
import { SettleForm } from './settle-form.tsx';
import { SignalSteps } from './signal-steps.tsx';
import classes from './signals.module.css';
import { useSaveResearch } from './use-save-research.ts';

interface Props {
  readonly client: Client;
  readonly signal: RiskSignal;
  readonly followUps: readonly FollowUp[];
  readonly warnings: readonly Warning[];
}

/** A signal that is followed up: what is to be done next, the measures, the steps with their days, and settling it. */
export function SignalCard({ client, signal, followUps, warnings }: Props) {
  const { t, today, day } = useText();
  const save = useSaveResearch(client);
  const [isSettling, setSettling] = useState(false);
  const track = signalTrack(signal, followUps, today);
  const name = t(`risk.signal.${signal.kind}`);
  const card = useFocusKept<HTMLDivElement>(`${isSettling}`);
  const settle = async (outcome: string) => {
    const record = withSignal(client, settledSignal(signal, today, outcome));
    if (await save(record, t('research.settled', { name }))) setSettling(false);
  };
  return (
    <section
      ref={card}
      tabIndex={-1}
      className={classes.card}
      aria-label={name}
      data-kind={signal.kind}
      data-next={track.next}
      data-testid={TEST_IDS.riskSignal}
    >
      <p className={classes.head}>
        <IconFlag3 size={16} aria-hidden="true" />
        <strong>{name}</strong>
        <span className={classes.quiet}>{t('research.seenOn', { day: day(signal.on) })}</span>
      </p>
      {signal.note !== undefined && <p className={classes.note}>{signal.note}</p>}
      {isNoMoreWarned(signal, warnings) && <p className={classes.gone}>{t('research.gone')}</p>}
      <p className={classes.next}>{t(`research.next.${track.next}`)}</p>
      <SignalSteps client={client} signal={signal} track={track} />
      <MeasureChips client={client} signal={signal} name={name} />
      {isSettling ? (
        <SettleForm left={track.left} onGo={(outcome) => void settle(outcome)} onCancel={() => setSettling(false)} />
      ) : (
        <div className={classes.buttons}>
          <Button
            size="compact-sm"
            variant={track.next === 'settle' ? 'filled' : 'default'}
            aria-label={t('research.settleOf', { name })}
            onClick={() => setSettling(true)}
            data-opener
            data-testid={TEST_IDS.riskSettle}
          >
            {t('research.settle')}
          </Button>
          <UnstyledButton
            className={classes.quietButton}
            aria-label={t('research.removeSignalOf', { name })}
            onClick={() => void save(withoutSignal(client, signal.id), t('research.signalRemoved', { name }))}
          >
            {t('research.removeSignal')}
          </UnstyledButton>
        </div>
      )}
    </section>
  );
}
