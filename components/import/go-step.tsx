import { Button, Progress } from '@mantine/core';
import { IconDatabaseImport, IconShieldCheck } from '@tabler/icons-react';
import type { PlanCounts } from '../../lib/domain/import/plan.ts';
import type { RunImport } from '../../lib/hooks/use-run-import.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './import.module.css';

interface Props {
  readonly counts: PlanCounts;
  /** Whether the preview is what would happen now. */
  readonly isReady: boolean;
  readonly running: RunImport;
  readonly onGo: () => void;
}

/** What will be written, in figures; the button; then how far it is. */
export function GoStep({ counts, isReady, running, onGo }: Props) {
  const { t } = useText();
  const { state } = running;
  const { verdicts, made, changed } = counts;
  const rows = verdicts.new + verdicts.update;
  const records = Object.values(made).reduce((sum, each) => sum + each, 0) - made.client;
  const leftOut = verdicts.conflict + verdicts.error;
  if (state.step === 'running') {
    return (
      <div className={classes.reading}>
        <span role="status">{t('import.running')}</span>
        <Progress
          value={state.share * 100}
          className={classes.bar}
          aria-label={t('import.running')}
          data-testid={TEST_IDS.importProgress}
        />
        <span className={classes.percent} aria-hidden="true">
          {Math.floor(state.share * 100)}%
        </span>
        <Button size="xs" variant="default" onClick={running.cancel} autoFocus data-testid={TEST_IDS.importCancel}>
          {t('import.cancel')}
        </Button>
      </div>
    );
  }
  if (state.step === 'undoing') {
    return (
      <p className={classes.reading} role="status">
        {t('import.undoingWritten')}
      </p>
    );
  }
  return (
    <>
      <div role="alert" className={classes.status}>
        {state.step === 'stopped' && (
          <p
            className={
              state.outcome.reason === 'cancelled' && state.outcome.left === 0 ? classes.told : classes.problem
            }
            data-testid={TEST_IDS.importStopped}
          >
            {t(`import.stopped.${state.outcome.reason}`)}{' '}
            {state.outcome.left > 0
              ? t('import.stopped.left', { count: state.outcome.left })
              : t('import.stopped.nothingLeft', { count: state.outcome.undone })}
          </p>
        )}
      </div>
      <dl className={classes.figures}>
        <div>
          <dt>{t('import.goFigure.clients')}</dt>
          <dd>{made.client.toLocaleString('en')}</dd>
        </div>
        <div>
          <dt>{t('import.goFigure.records')}</dt>
          <dd>{records.toLocaleString('en')}</dd>
        </div>
        <div>
          <dt>{t('import.goFigure.changed')}</dt>
          <dd>
            {Object.values(changed)
              .reduce((sum, each) => sum + each, 0)
              .toLocaleString('en')}
          </dd>
        </div>
      </dl>
      {leftOut > 0 && <p className={classes.note}>{t('import.leftOut', { count: leftOut })}</p>}
      <div className={classes.next}>
        <Button
          disabled={rows === 0 || !isReady}
          leftSection={<IconDatabaseImport size={17} aria-hidden="true" />}
          onClick={onGo}
          data-testid={TEST_IDS.importGo}
        >
          {rows === 0 ? t('import.goNone') : t('import.go', { count: rows })}
        </Button>
        <p className={classes.promise}>
          <IconShieldCheck size={16} aria-hidden="true" />
          {t('import.canUndo')}
        </p>
      </div>
    </>
  );
}
