import { IconX } from '@tabler/icons-react';
import type { AgendaTask } from '../../lib/domain/agenda/agenda.ts';
import { appointmentOf } from '../../lib/domain/agenda/appointment.ts';
import type { Day } from '../../lib/domain/calendar/day.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { DoneButton } from '../follow-up/done-button.tsx';
import { SnoozeMenu } from '../follow-up/snooze-menu.tsx';
import { TEST_IDS } from '../test-ids.ts';
import { DueBadge } from '../ui/due-badge.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { linkTo } from '../workspace/address.ts';
import { sortText } from './item-text.ts';
import { PlanForm } from './plan-form.tsx';
import type { Planning } from './use-plan.ts';
import classes from './week.module.css';

/** What stands in the card beside the week: something new for a day, or something that is to be done. */
export type Opened =
  | { readonly kind: 'new'; readonly day: Day; readonly time?: string }
  | { readonly kind: 'task'; readonly task: AgendaTask };

interface Props {
  readonly opened: Opened;
  readonly planning: Planning;
  readonly onClose: () => void;
}

/** Plans something new, or shows what is to be done: tick it off, put it off, plan it anew. */
export function WeekCard({ opened, planning, onClose }: Props) {
  const { t } = useText();
  const title = opened.kind === 'new' ? t('week.newTitle') : opened.task.client;
  return (
    <section
      className={classes.card}
      aria-label={title}
      data-testid={TEST_IDS.weekCard}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className={classes.cardHead}>
        <h2 className={classes.cardTitle}>{title}</h2>
        <IconButton label={t('week.form.close')} size={26} onClick={onClose}>
          <IconX size={15} aria-hidden="true" />
        </IconButton>
      </div>
      {opened.kind === 'new' ? (
        <PlanForm
          from={{ text: '', day: opened.day, ...(opened.time === undefined ? {} : { time: opened.time }) }}
          submitLabel={t('week.form.plan')}
          onSave={planning.plan}
          onClose={onClose}
        />
      ) : (
        <Task task={opened.task} planning={planning} onClose={onClose} />
      )}
    </section>
  );
}

function Task({ task, planning, onClose }: { task: AgendaTask; planning: Planning; onClose: () => void }) {
  const { t } = useText();
  const { clientId, followUp } = task;
  return (
    <>
      <div className={classes.taskLine}>
        <DoneButton clientId={clientId} item={followUp} />
        <span className={classes.taskText}>
          {followUp.text}
          <span className={classes.taskMeta}>
            {sortText(task, t)}
            <DueBadge due={task.day} />
          </span>
        </span>
        <SnoozeMenu clientId={clientId} item={followUp} />
      </div>
      <PlanForm
        from={appointmentOf(followUp)}
        clientId={clientId}
        submitLabel={t('week.form.save')}
        onSave={(_, to) => planning.replan(task, to)}
        onClose={onClose}
      />
      <a className={classes.link} href={linkTo('client', { client: clientId })}>
        {t('week.toClient')}
      </a>
    </>
  );
}
