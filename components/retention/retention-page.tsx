import { Button, Progress } from '@mantine/core';
import { IconCircleCheck, IconListSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { RetentionRule } from '../../lib/domain/retention/rule.ts';
import type { PurgeReport, RetentionPreview } from '../../lib/hooks/retention-types.ts';
import { useLongTask } from '../../lib/hooks/use-long-task.ts';
import { useRetentionRules } from '../../lib/hooks/use-retention-rules.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useWorkspaceServices } from '../../lib/hooks/use-workspace-services.ts';
import { TEST_IDS } from '../test-ids.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Block } from '../workspace/block.tsx';
import { DueList } from './due-list.tsx';
import { EraseDone } from './erase-done.tsx';
import { EraseForm } from './erase-form.tsx';
import classes from './retention.module.css';
import { ruleTextOf } from './rule-text.ts';
import { RulesList } from './rules-list.tsx';

/** The rules, what they would let go of today, and letting go of it. */
export function RetentionPage() {
  const { t } = useText();
  const rules = useRetentionRules();
  if (!rules) return <p>{t('common.loading')}</p>;
  return (
    <>
      <Block title={t('retention.rules')} hint={t('retention.rulesHint')}>
        <RulesList rules={rules} />
      </Block>
      <Block title={t('retention.due')} hint={t('retention.dueHint')}>
        {/* Other rules, another answer. */}
        <Due key={JSON.stringify(rules)} rules={rules} />
      </Block>
    </>
  );
}

function Due({ rules }: { rules: readonly RetentionRule[] }) {
  const { retention } = useWorkspaceServices();
  const { t } = useText();
  const looking = useLongTask();
  const purging = useLongTask();
  const [preview, setPreview] = useState<RetentionPreview>();
  const [done, setDone] = useState<PurgeReport>();
  const [problem, setProblem] = useState<string>();

  const look = async () => {
    setProblem(undefined);
    setDone(undefined);
    const result = await looking.run((task) => retention.preview(task));
    if (result?.ok) setPreview(result.value);
    else if (result && result.reason !== 'cancelled') setProblem(t(`retention.fail.${result.reason}`));
  };
  const purge = async () => {
    if (!preview) return;
    setProblem(undefined);
    const result = await purging.run((task) => retention.purge(preview, (id) => ruleTextOf(rules, id, t), task));
    if (result?.ok) {
      setDone(result.value);
      setPreview(undefined);
    } else if (result) setProblem(t(`retention.fail.${result.reason}`));
  };
  const records = preview?.records.reduce((sum, { recordIds }) => sum + recordIds.length, 0) ?? 0;
  const count = (preview?.clients.length ?? 0) + records;
  return (
    <div className={classes.due}>
      {looking.share === undefined ? (
        purging.share === undefined && (
          <Button
            variant={preview ? 'default' : 'filled'}
            className={classes.look}
            leftSection={<IconListSearch size={17} aria-hidden="true" />}
            onClick={() => void look()}
            data-testid={TEST_IDS.retentionLook}
          >
            {t(preview ? 'retention.lookAgain' : 'retention.look')}
          </Button>
        )
      ) : (
        <div className={classes.progress} role="status">
          <span>{t('retention.looking')}</span>
          <Progress value={looking.share * 100} className={classes.bar} aria-label={t('retention.looking')} />
          <Button size="xs" variant="default" onClick={looking.stop}>
            {t('retention.stop')}
          </Button>
        </div>
      )}
      <div role="status" className={classes.outcome}>
        {problem && <p className={classes.problem}>{problem}</p>}
        {done && <EraseDone report={done} />}
      </div>
      {preview && count === 0 && (
        <EmptyState
          icon={<IconCircleCheck size={22} />}
          title={t('retention.nothing')}
          hint={t('retention.nothingHint')}
        />
      )}
      {preview && count > 0 && (
        <>
          <p className={classes.summary}>
            <span>{t('retention.summary')}</span>
            <strong>
              {[
                ...(preview.clients.length > 0 ? [t('retention.clients', { count: preview.clients.length })] : []),
                ...(records > 0 ? [t('retention.records', { count: records })] : []),
              ].join(' · ')}
            </strong>
          </p>
          <DueList preview={preview} rules={rules} />
          <EraseForm count={count} what="confirmClients" share={purging.share} onErase={() => void purge()} />
        </>
      )}
    </div>
  );
}
