import { Button } from '@mantine/core';
import { IconDatabaseOff, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { VaultStatus } from '../../lib/hooks/service-types.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { Repair } from '../backup/repair.tsx';
import { TEST_IDS } from '../test-ids.ts';
import { download } from '../ui/download.ts';
import screen from '../ui/ui.module.css';

type Reason = Extract<VaultStatus, { state: 'damaged' }>['reason'];

/** The book cannot be opened: why, and a way to save what can be read. An empty book is never shown instead. */
export function Damaged({ reason }: { reason: Reason }) {
  const { vault } = useServices();
  const { t, today } = useText();
  const [outcome, setOutcome] = useState<'rescued' | 'rescueFailed'>();
  const [isBusy, setBusy] = useState(false);
  const rescue = async () => {
    setBusy(true);
    try {
      download(await vault.rescueExport(), `suixing-rescue-${today}.json`);
      setOutcome('rescued');
    } catch {
      setOutcome('rescueFailed');
    } finally {
      setBusy(false);
    }
  };
  return (
    <main className={screen.screen}>
      <div className={screen.screenBody}>
        <IconDatabaseOff size={34} color="var(--sx-watch)" aria-hidden="true" />
        <h1 className={screen.screenTitle}>{t('vault.damagedTitle')}</h1>
        <p className={screen.screenText}>{t(`vault.${reason}`)}</p>
        {reason !== 'newerVersion' && <Repair />}
        {reason !== 'newerVersion' && <p className={screen.screenText}>{t('vault.damagedAdvice')}</p>}
        <Button
          leftSection={<IconDownload size={16} />}
          variant="default"
          loading={isBusy}
          onClick={() => void rescue()}
          data-testid={TEST_IDS.rescue}
        >
          {t('vault.rescue')}
        </Button>
        {/* Only once what is left has been saved elsewhere: this cannot be undone. */}
        {outcome === 'rescued' && (reason === 'behind' || reason === 'missingData') && (
          <Button variant="default" onClick={() => void vault.acceptLoss()} data-testid={TEST_IDS.acceptLoss}>
            {t(reason === 'behind' ? 'vault.acceptBehind' : 'vault.acceptMissing')}
          </Button>
        )}
        <p className={screen.screenText} role="status">
          {outcome && t(`vault.${outcome}`)}
        </p>
      </div>
    </main>
  );
}
