import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { ExportFailure } from '../../lib/hooks/export-types.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { linkTo } from '../workspace/address.ts';
import styles from './export-parts.module.css';
import type { Outcome } from './use-run-export.ts';

/** What came of an export. Takes the focus, which the button it came from has lost. */
export function ExportOutcome({ outcome }: { outcome: Outcome | undefined }) {
  const { t } = useText();
  const place = useRef<HTMLDivElement>(null);
  // What is wrong with the passphrase is said at its field.
  const isAtField = outcome && 'failure' in outcome && ['wrongPassphrase', 'wait'].includes(outcome.failure);
  const shown = isAtField ? undefined : outcome;
  useEffect(() => {
    if (shown) place.current?.focus();
  }, [shown]);
  if (!shown) return null;
  if ('failure' in shown) {
    const isCalm = shown.failure === 'cancelled';
    const Icon = isCalm ? IconInfoCircle : IconAlertTriangle;
    return (
      <div
        ref={place}
        tabIndex={-1}
        role="alert"
        className={styles.outcome}
        data-tone={isCalm ? 'calm' : 'risk'}
        data-testid={TEST_IDS.exportProblem}
      >
        <Icon size={19} aria-hidden="true" />
        <p>{isMissing(shown.failure) ? t(`export.missing.${shown.failure}`) : t(`export.fail.${shown.failure}`)}</p>
      </div>
    );
  }
  const { done, fileName } = shown;
  return (
    <div
      ref={place}
      tabIndex={-1}
      role="status"
      className={styles.outcome}
      data-tone="good"
      data-testid={TEST_IDS.exportDone}
    >
      <IconCircleCheck size={19} aria-hidden="true" />
      <div>
        <p>
          <strong>{t('export.done.title')}</strong>
        </p>
        <p className={styles.facts}>
          {t('export.done.facts', { clients: done.clients, records: done.records })}
          <span>{t('export.done.file', { name: fileName })}</span>
        </p>
        {done.missing > 0 && <p className={styles.watch}>{t('export.done.missing', { count: done.missing })}</p>}
        <p>
          {t('export.done.care')} <a href={linkTo('audit')}>{t('export.done.log')}</a>
        </p>
      </div>
    </div>
  );
}

type MissingChoice = Extract<ExportFailure, 'noClients' | 'noKinds' | 'noReason'>;

function isMissing(failure: ExportFailure): failure is MissingChoice {
  return failure === 'noClients' || failure === 'noKinds' || failure === 'noReason';
}
