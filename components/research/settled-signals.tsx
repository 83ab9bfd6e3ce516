import { UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { RiskSignal } from '../../lib/domain/risk/signal.ts';
import { reopenedSignal } from '../../lib/domain/risk/track.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import folded from './folded.module.css';
import classes from './signals.module.css';

interface Props {
  readonly signals: readonly RiskSignal[] | undefined;
  readonly onStand: (signal: RiskSignal) => void;
}

/** Signals that were settled, with what came out, the latest first; folded. */
export function SettledSignals({ signals = [], onStand }: Props) {
  const { t, day } = useText();
  const settled = signals
    .flatMap((signal) => (signal.closedOn === undefined ? [] : [{ signal, closedOn: signal.closedOn }]))
    .sort((a, b) => b.closedOn.localeCompare(a.closedOn));
  if (settled.length === 0) return null;
  return (
    <details className={folded.folded}>
      <summary>
        {t('research.settledOnes', { count: settled.length })}
        <IconChevronDown size={14} aria-hidden="true" />
      </summary>
      <ul>
        {settled.map(({ signal, closedOn }) => {
          const name = t(`risk.signal.${signal.kind}`);
          return (
            <li key={signal.id} className={folded.row}>
              <span>
                <strong>{name}</strong>{' '}
                <span className={classes.quiet}>
                  {t('research.settledFromTo', { from: day(signal.on), until: day(closedOn) })}
                </span>
                {[signal.note, signal.outcome].map((text) => text && <p key={text}>{text}</p>)}
                {signal.measures && (
                  <p className={classes.quiet}>
                    {signal.measures.map((measure) => t(`risk.measure.${measure}`)).join(t('standing.comma'))}
                  </p>
                )}
              </span>
              <UnstyledButton
                className={classes.quietButton}
                aria-label={t('research.standAgainOf', { name })}
                onClick={() => onStand(reopenedSignal(signal))}
              >
                {t('research.standAgain')}
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
