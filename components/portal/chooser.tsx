import { Button } from '@mantine/core';
import type { ClientSummary } from '../../lib/domain/dossier/summary.ts';
import { useSummaries } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import app from '../app/app.module.css';
import { useNavigation } from '../app/navigation.ts';
import { TopBar } from '../app/top-bar.tsx';
import { TEST_IDS } from '../test-ids.ts';
import { ClientChoice } from './client-choice.tsx';
import classes from './portal.module.css';

const TAIL = 6;

/** The page may be about several clients: asks which, and shows what tells them apart. */
export function Chooser({ clientIds }: { clientIds: readonly string[] }) {
  const { t } = useText();
  const { dispatch } = useNavigation();
  const summaries = useSummaries();
  const clients = clientIds.flatMap((id) => summaries?.find((each) => each.id === id) ?? []);
  const leave = () => dispatch({ type: 'show', view: { kind: 'day' } });
  return (
    <div className={app.column}>
      <TopBar onBack={leave} />
      <main className={app.scroll} data-testid={TEST_IDS.chooser}>
        <div className={classes.lead}>
          <h1 className={classes.leadTitle}>{t('chooser.title')}</h1>
          <p className={classes.leadText}>{t('chooser.hint')}</p>
        </div>
        <ul className={classes.choices}>
          {clients.map((client) => (
            <ClientChoice
              key={client.id}
              client={client}
              note={facts(client).join(' · ')}
              onOpen={() => dispatch({ type: 'open', clientId: client.id })}
            />
          ))}
        </ul>
        <div className={classes.actions}>
          <Button variant="subtle" color="gray" onClick={leave}>
            {t('chooser.none')}
          </Button>
        </div>
      </main>
    </div>
  );

  function facts({ uscc, clientNumber, stage, segment }: ClientSummary): string[] {
    const codes = [
      ...(uscc ? [t('chooser.usccTail', { tail: uscc.slice(-TAIL) })] : []),
      ...(clientNumber ? [t('client.number', { number: clientNumber })] : []),
    ];
    return codes.length > 0 ? [t(`segment.${segment}`), ...codes] : [t(`stage.${stage}`), t(`segment.${segment}`)];
  }
}
