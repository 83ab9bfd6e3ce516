import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import type { ClientRisk } from '../../lib/domain/risk/of-client.ts';
import { withSignal } from '../../lib/domain/risk/track.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useFocusKept } from '../stage/use-focus-kept.ts';
import { TEST_IDS } from '../test-ids.ts';
import { SettledSignals } from './settled-signals.tsx';
import { SignalCard } from './signal-card.tsx';
import { SignalForm } from './signal-form.tsx';
import classes from './signals.module.css';
import { useSaveResearch } from './use-save-research.ts';
import { useTakeUp } from './use-take-up.ts';
import { Warnings } from './warnings.tsx';

/** Warning signals: what the figures warn of, what is followed up with its plan, what was settled; and putting one down. */
export function Signals({ dossier, risk }: { readonly dossier: Dossier; readonly risk: ClientRisk }) {
  const { t } = useText();
  const { client, followUps } = dossier;
  const [isAdding, setAdding] = useState(false);
  const save = useSaveResearch(client);
  const takeUp = useTakeUp(client);
  const part = useFocusKept<HTMLDivElement>(`${isAdding} ${risk.untaken.length} ${risk.standing.length}`);
  return (
    <div ref={part} tabIndex={-1} className={classes.signals}>
      <Warnings client={client} risk={risk} onFollow={(kind) => void takeUp({ kind })} />
      {risk.standing.length === 0 ? (
        <p className={classes.none}>{t('research.noneStanding')}</p>
      ) : (
        <>
          <h3 className={classes.title}>{t('research.standing', { count: risk.standing.length })}</h3>
          <ul className={classes.cards}>
            {risk.standing.map((signal) => (
              <li key={signal.id}>
                <SignalCard client={client} signal={signal} followUps={followUps} warnings={risk.warnings} />
              </li>
            ))}
          </ul>
        </>
      )}
      {isAdding ? (
        <SignalForm
          onGo={async (signal) => {
            if (await takeUp(signal)) setAdding(false);
          }}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          className={classes.add}
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          onClick={() => setAdding(true)}
          data-opener
          data-testid={TEST_IDS.riskSignalAdd}
        >
          {t('research.addSignal')}
        </Button>
      )}
      <SettledSignals
        signals={client.riskSignals}
        onStand={(signal) =>
          void save(withSignal(client, signal), t('research.stoodAgain', { name: t(`risk.signal.${signal.kind}`) }))
        }
      />
    </div>
  );
}
