import { Button, Progress } from '@mantine/core';
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import { useText } from '../../lib/hooks/use-text.ts';
import { useVerify } from '../../lib/hooks/use-verify.ts';
import { TEST_IDS } from '../test-ids.ts';
import { momentText } from './entry-text.ts';
import classes from './audit.module.css';

/** Checks the whole log and says in words what was found. */
export function VerifyLog() {
  const { t } = useText();
  const { state, start, stop } = useVerify();
  return (
    <div className={classes.tool}>
      <Button
        variant="light"
        leftSection={<IconShieldCheck size={17} aria-hidden="true" />}
        disabled={state.kind === 'running'}
        onClick={start}
        data-testid={TEST_IDS.auditVerify}
      >
        {t('audit.verify.button')}
      </Button>
      {state.kind === 'running' && (
        <div className={classes.progress}>
          <Progress
            value={state.share * 100}
            size="sm"
            aria-label={t('audit.verify.running')}
            className={classes.progressBar}
          />
          <span>{t('audit.verify.running')}</span>
          <Button variant="subtle" color="gray" size="compact-sm" onClick={stop}>
            {t('audit.verify.stop')}
          </Button>
        </div>
      )}
      <div role="status" className={classes.verdictPlace}>
        {state.kind === 'failed' && <p className={classes.note}>{t(`audit.verify.${state.reason}`)}</p>}
        {state.kind === 'done' && (
          <div className={classes.verdict} data-sound={state.finding.ok} data-testid={TEST_IDS.auditVerdict}>
            {state.finding.ok ? (
              <IconShieldCheck size={20} aria-hidden="true" />
            ) : (
              <IconAlertTriangle size={20} aria-hidden="true" />
            )}
            <div>
              {state.finding.ok ? (
                <>
                  <p>{t('audit.verify.sound', { count: state.finding.entries })}</p>
                  {state.finding.erased > 0 && <p>{t('audit.verify.erased', { count: state.finding.erased })}</p>}
                </>
              ) : (
                <>
                  <p>
                    <strong>{t(`audit.verify.${state.finding.fault}`, { seq: state.finding.brokenAt })}</strong>
                  </p>
                  {state.finding.afterMs !== undefined && (
                    <p>{t('audit.verify.afterTime', { time: momentText(state.finding.afterMs) })}</p>
                  )}
                  <p>{t('audit.verify.advice')}</p>
                </>
              )}
            </div>
          </div>
        )}
      </div>
    </div>
  );
}
