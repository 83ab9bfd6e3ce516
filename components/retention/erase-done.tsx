import { IconCircleCheck } from '@tabler/icons-react';
import type { PurgeReport } from '../../lib/hooks/retention-types.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { linkTo } from '../workspace/address.ts';
import classes from './retention.module.css';

/** What was erased, and where its proof stands. */
export function EraseDone({ report }: { report: PurgeReport }) {
  const { t } = useText();
  return (
    <div className={classes.done} data-testid={TEST_IDS.eraseDone}>
      <IconCircleCheck size={19} aria-hidden="true" />
      <div>
        <p>
          {t('retention.done', {
            clients: t('retention.clients', { count: report.clients }),
            records: t('retention.records', { count: report.records }),
          })}
        </p>
        <p>
          {t('retention.doneLog', { count: report.rewritten })} <a href={linkTo('audit')}>{t('retention.toLog')}</a>
        </p>
      </div>
    </div>
  );
}
