import { useMemo, useState } from 'react';
import { mayShowAllBare } from '../../lib/domain/policy/rights.ts';
import { usePolicy } from '../../lib/hooks/use-live.ts';
import type { PurgeReport, SubjectReport } from '../../lib/hooks/retention-types.ts';
import { useLongTask } from '../../lib/hooks/use-long-task.ts';
import { useRetentionRules } from '../../lib/hooks/use-retention-rules.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useWorkspaceServices } from '../../lib/hooks/use-workspace-services.ts';
import { EraseDone } from '../retention/erase-done.tsx';
import { EraseForm } from '../retention/erase-form.tsx';
import { TEST_IDS } from '../test-ids.ts';
import { Block } from '../workspace/block.tsx';
import classes from './client-data.module.css';
import { ExportClientData } from './export-client-data.tsx';
import { subjectDocument } from './subject-text.ts';
import { SubjectView } from './subject-view.tsx';

/** One client's report with what can be done with it. */
export function ClientReport({ report }: { report: SubjectReport }) {
  const { retention } = useWorkspaceServices();
  const { t } = useText();
  const rules = useRetentionRules();
  const { share, run } = useLongTask();
  const mayBeBare = mayShowAllBare(usePolicy());
  const [isMaskedByUser, setMasked] = useState(true);
  const isMasked = isMaskedByUser || !mayBeBare;
  const [erased, setErased] = useState<PurgeReport>();
  const [problem, setProblem] = useState<string>();
  const text = useMemo(
    () =>
      rules &&
      subjectDocument(report, {
        ...{ t, rules, level: isMasked ? 'standard' : 'off' },
        language: document.documentElement.lang || 'zh-CN',
      }),
    [report, t, rules, isMasked],
  );
  if (erased) return <EraseDone report={erased} />;
  if (!text) return null;
  const erase = async () => {
    setProblem(undefined);
    const { clientId } = report;
    const result = await run((task) => retention.eraseClient(clientId, t('clientData.eraseRule'), task));
    if (result?.ok) setErased(result.value);
    else if (result) setProblem(t(`retention.fail.${result.reason}`));
  };
  return (
    <div data-testid={TEST_IDS.clientDataReport}>
      <SubjectView document={text} />
      <div className={classes.after}>
        <Block title={t('clientData.export')}>
          <ExportClientData report={report} document={text} isMasked={isMasked} onMasked={setMasked} />
        </Block>
        <Block title={t('clientData.erase')} hint={t('clientData.eraseHint')}>
          <EraseForm
            count={report.records.length}
            what="confirmRecords"
            share={share}
            onErase={() => void erase()}
            note={t('clientData.mentions')}
          />
          <div role="status" className={classes.status}>
            {problem && <p className={classes.problem}>{problem}</p>}
          </div>
        </Block>
      </div>
    </div>
  );
}
