import { Button, Progress } from '@mantine/core';
import { IconDatabaseImport, IconShieldCheck } from '@tabler/icons-react';
import type { RunImport } from '../../lib/hooks/use-run-import.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { Figures } from './figures.tsx';
import classes from './import.module.css';

interface Props {
  /** What will be written. */
  readonly figures: readonly (readonly [label: string, value: number])[];
  /** What will not, in a sentence. */
  readonly leftOut?: string | undefined;
  /** On the button. */
  readonly label: string;
  /** Whether there is something to import, and the preview is what would happen now. */
  readonly isReady: boolean;
  readonly running: Pick<RunImport<unknown>, 'state' | 'cancel'>;
  readonly onGo: () => void;
}

/** What will be written, in figures; the button; then how far it is. */
export function GoStep({ figures, leftOut, label, isReady, running, onGo }: Props) {
  const { t } = useText();
  const { state } = running;
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
      {figures.length > 0 && <Figures figures={figures} />}
      {leftOut && <p className={classes.note}>{leftOut}</p>}
      <div className={classes.next}>
        <Button
          disabled={!isReady}
          leftSection={<IconDatabaseImport size={17} aria-hidden="true" />}
          onClick={onGo}
          data-testid={TEST_IDS.importGo}
        >
          {label}
        </Button>
        <p className={classes.promise}>
          <IconShieldCheck size={16} aria-hidden="true" />
          {t('import.canUndo')}
        </p>
      </div>
    </>
  );
}
