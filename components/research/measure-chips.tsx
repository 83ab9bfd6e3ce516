import { UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { Client } from '../../lib/domain/client/client.ts';
import { RISK_MEASURES, type RiskMeasure } from '../../lib/domain/risk/item.ts';
import { SIGNAL_WEIGHTS } from '../../lib/domain/risk/observed.ts';
import type { RiskSignal, RiskSignalKind } from '../../lib/domain/risk/signal.ts';
import { withSignal } from '../../lib/domain/risk/track.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import classes from './signals.module.css';
import { useSaveResearch } from './use-save-research.ts';

interface Props {
  readonly client: Client;
  readonly signal: RiskSignal;
  readonly name: string;
}

/** The measures of the signal's group, each to be chosen or dropped; where the group is open, all of them. */
export function MeasureChips({ client, signal, name }: Props) {
  const { t } = useText();
  const save = useSaveResearch(client);
  const chosen = signal.measures ?? [];
  const toggle = (measure: RiskMeasure) => {
    const isOn = chosen.includes(measure);
    const { measures: _, ...rest } = signal;
    const measures = isOn ? chosen.filter((each) => each !== measure) : [...chosen, measure];
    const record = withSignal(client, measures.length === 0 ? rest : { ...rest, measures });
    const said = { name: t(`risk.measure.${measure}`) };
    void save(record, isOn ? t('research.measureOff', said) : t('research.measureOn', said));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame and a legend of its own
    <div role="group" className={classes.measures} aria-label={t('research.measuresFor', { name })}>
      <span className={classes.quiet}>{t('research.measures')}</span>
      {measuresFor(signal.kind).map((measure) => (
        <UnstyledButton
          key={measure}
          className={classes.chip}
          aria-pressed={chosen.includes(measure)}
          onClick={() => toggle(measure)}
        >
          {chosen.includes(measure) && <IconCheck size={13} aria-hidden="true" />}
          {t(`risk.measure.${measure}`)}
        </UnstyledButton>
      ))}
    </div>
  );
}

function measuresFor(kind: RiskSignalKind): readonly RiskMeasure[] {
  return kind === 'other' ? Object.values(RISK_MEASURES).flat() : RISK_MEASURES[SIGNAL_WEIGHTS[kind].group];
}
