import type { Agenda, AgendaTask } from '../../lib/domain/agenda/agenda.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { DoneButton } from '../follow-up/done-button.tsx';
import { TEST_IDS } from '../test-ids.ts';
import { DueBadge } from '../ui/due-badge.tsx';
import { ShortList } from '../ui/short-list.tsx';
import { WeekItem } from './week-item.tsx';
import classes from './week.module.css';

const FIRST_SHOWN = 8;

interface Props {
  readonly agenda: Agenda;
  readonly openKey: string | undefined;
  readonly onOpen: (task: AgendaTask) => void;
}

/** What should have been done: to be ticked off, or dragged onto a day of the week. */
export function OverdueList({ agenda: { overdue, overdueCount }, openKey, onOpen }: Props) {
  const { t } = useText();
  return (
    <section className={classes.overdue} aria-label={t('week.overdue')} data-testid={TEST_IDS.weekOverdue}>
      <h2 className={classes.sideTitle}>
        {t('week.overdue')}
        {overdueCount > 0 && <span>{overdueCount.toLocaleString('en')}</span>}
      </h2>
      {overdue.length === 0 ? (
        <p className={classes.hint}>{t('week.noneOverdue')}</p>
      ) : (
        <ShortList
          items={overdue}
          first={FIRST_SHOWN}
          row={(task) => (
            <li key={task.key} className={classes.overdueRow}>
              <DoneButton clientId={task.clientId} item={task.followUp} />
              <div className={classes.overdueItem}>
                <WeekItem item={task} onOpen={onOpen} isOpen={task.key === openKey} />
                <DueBadge due={task.day} />
              </div>
            </li>
          )}
        />
      )}
      {overdueCount > overdue.length && (
        <p className={classes.hint}>{t('week.moreOverdue', { count: overdue.length })}</p>
      )}
    </section>
  );
}
