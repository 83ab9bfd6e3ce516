import { UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { onWorkday } from '../../lib/domain/cadence/workday.ts';
import { addDays } from '../../lib/domain/calendar/day.ts';
import type { ClientSummary } from '../../lib/domain/dossier/summary.ts';
import type { TodayReason } from '../../lib/domain/today/reasons.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { useWorkCalendar } from '../../lib/hooks/use-work-calendar.ts';
import { TEST_IDS } from '../test-ids.ts';
import { useChange } from '../ui/use-change.ts';
import type { EntryActions } from './entry-actions.ts';
import classes from './today.module.css';

interface Props {
  readonly client: ClientSummary;
  readonly reason: TodayReason;
  readonly actions: EntryActions;
}

/** What fits a reason: a birthday is congratulated on and logged, a loan falling due gets a talk planned. Nothing for others. */
export function ReasonAction({ client, reason, actions }: Props) {
  const { t } = useText();
  if (reason.id === 'birthday') {
    const line = t('today.greetLine', { person: reason.person });
    return (
      <UnstyledButton
        className={classes.act}
        data-testid={TEST_IDS.todayGreet}
        onClick={() => actions.log(client.id, line)}
      >
        {t('today.greet')}
      </UnstyledButton>
    );
  }
  return reason.id === 'loanMaturing' ? <PlanTalk client={client} reason={reason} /> : null;
}

/** Plans the talk about a loan for the next working day, once. */
function PlanTalk({ client, reason }: Pick<Props, 'client' | 'reason'>) {
  const { edits } = useServices();
  const { t, day, today } = useText();
  const calendar = useWorkCalendar();
  const change = useChange();
  const text = t('today.loanTalk', { day: day(reason.day ?? today) });
  const planned = client.followUps.find((item) => item.text === text);
  if (planned) {
    return (
      <span className={classes.acted}>
        <IconCheck size={13} aria-hidden="true" />
        {t('today.planned', { day: day(planned.due) })}
      </span>
    );
  }
  const due = onWorkday(addDays(today, 1), calendar);
  const plan = () => {
    const record = { id: edits.newId(), kind: 'nextStep', text, due } as const;
    return edits.save([{ clientId: client.id, kind: 'followUp', record }], 'planWork');
  };
  return (
    <UnstyledButton
      className={classes.act}
      data-testid={TEST_IDS.todayPlanLoan}
      onClick={() => void change(plan, t('today.planned', { day: day(due) }))}
    >
      {t('today.planLoan')}
    </UnstyledButton>
  );
}
