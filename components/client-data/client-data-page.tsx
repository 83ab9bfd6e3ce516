import { Button, Progress } from '@mantine/core';
import { IconFileSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { SubjectReport } from '../../lib/hooks/retention-types.ts';
import { useLongTask } from '../../lib/hooks/use-long-task.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useWorkspaceServices } from '../../lib/hooks/use-workspace-services.ts';
import { ClientPicker } from '../client/client-picker.tsx';
import { TEST_IDS } from '../test-ids.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useAddress } from '../workspace/use-address.ts';
import { ClientReport } from './client-report.tsx';
import classes from './client-data.module.css';

/** Everything held about one client, to read, to hand out, or to erase. */
export function ClientDataPage() {
  const { t } = useText();
  // Another page may link here for one client. Nothing else goes into the address, which the browser's history keeps.
  const named = useAddress().query.get('client') ?? undefined;
  const [clientId, setClientId] = useState(named);
  return (
    <>
      <div className={classes.picker}>
        <ClientPicker
          clientId={clientId}
          onClient={setClientId}
          placeholder={t('clientData.clientPlaceholder')}
          hasIcon
          testId={TEST_IDS.clientDataPick}
        />
      </div>
      {clientId ? (
        <Reading key={clientId} clientId={clientId} />
      ) : (
        <EmptyState icon={<IconFileSearch size={22} />} title={t('clientData.pick')} hint={t('clientData.pickHint')} />
      )}
    </>
  );
}

function Reading({ clientId }: { clientId: string }) {
  const { subjectAccess } = useWorkspaceServices();
  const { t } = useText();
  const { share, run } = useLongTask();
  const [report, setReport] = useState<SubjectReport>();
  const [problem, setProblem] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies(attempt): another attempt reads again
  useEffect(() => {
    let isOver = false;
    setProblem(undefined);
    void run((task) => subjectAccess.report(clientId, task)).then((result) => {
      if (isOver || !result) return;
      if (result.ok) setReport(result.value);
      else if (result.reason !== 'cancelled') setProblem(t(`clientData.failed.${result.reason}`));
    });
    return () => {
      isOver = true;
    };
  }, [run, subjectAccess, clientId, attempt, t]);
  if (report) return <ClientReport report={report} />;
  return (
    <div role="status" className={classes.reading}>
      {problem ? (
        <>
          <p>{problem}</p>
          <Button size="xs" variant="default" onClick={() => setAttempt(attempt + 1)}>
            {t('clientData.retry')}
          </Button>
        </>
      ) : (
        <>
          <span>{t('clientData.reading')}</span>
          <Progress value={(share ?? 0) * 100} className={classes.bar} aria-label={t('clientData.reading')} />
        </>
      )}
    </div>
  );
}
