import type { DayEntry } from '../../lib/domain/today/day-plan.ts';
import { TODAY_WEIGHTS } from '../../lib/domain/today/reasons.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './today.module.css';
import { useReasonText } from './use-reason-text.ts';

/** What an entry weighs: each reason with its weight, and their sum. */
export function EntryWhy({ id, entry }: { id: string; entry: DayEntry }) {
  const { t } = useText();
  const reasonText = useReasonText();
  const { client, reasons, gradeWeight, weight } = entry;
  return (
    <div className={classes.why} id={id} data-testid={TEST_IDS.todayWhy}>
      <dl>
        {reasons.map((reason) => {
          const base = TODAY_WEIGHTS[reason.id];
          const extra = reason.weight - base;
          return (
            <div key={`${reason.id} ${reason.followUp?.id ?? reason.person ?? ''}`}>
              <dt>
                {reasonText(reason)}
                {extra > 0 && <span className={classes.whyNote}>{t('today.whyLate', { base, extra })}</span>}
              </dt>
              <dd>{reason.weight}</dd>
            </div>
          );
        })}
        <div>
          <dt>{t('today.whyGrade', { grade: client.grade })}</dt>
          <dd>{gradeWeight}</dd>
        </div>
        <div className={classes.whyTotal}>
          <dt>{t('today.whyTotal')}</dt>
          <dd>{weight}</dd>
        </div>
      </dl>
      <p className={classes.whyNote}>{t('today.whyHint')}</p>
    </div>
  );
}
