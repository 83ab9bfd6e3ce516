import { Button } from '@mantine/core';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { addWorkdays } from '../../lib/domain/calendar/workdays.ts';
import { withPlan } from '../../lib/domain/research/edit.ts';
import { PLAN_AIMS, type PlanAim, planFromTemplate } from '../../lib/domain/research/template.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useResearchTemplate } from '../../lib/hooks/use-research-template.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useWorkCalendar } from '../../lib/hooks/use-work-calendar.ts';
import { useFocusKept } from '../stage/use-focus-kept.ts';
import { TEST_IDS } from '../test-ids.ts';
import { useToasts } from '../ui/toasts.tsx';
import { PastPlans } from './past-plans.tsx';
import { PlanCard } from './plan-card.tsx';
import classes from './plans.module.css';
import { useSaveResearch } from './use-save-research.ts';

/** Working days a new plan runs: two weeks, time for a visit and for what third parties answer. */
const PLAN_WORKDAYS = 10;

/** What is to be found out: the plans that run, new ones from the template, and earlier ones. */
export function Plans({ dossier }: { dossier: Dossier }) {
  const { t, today } = useText();
  const { edits } = useServices();
  const { show } = useToasts();
  const { client, loans } = dossier;
  const save = useSaveResearch(client);
  const template = useResearchTemplate();
  const calendar = useWorkCalendar();
  const plans = client.researchPlans ?? [];
  const running = plans
    .filter(({ closedOn }) => closedOn === undefined)
    .sort((a, b) => b.madeOn.localeCompare(a.madeOn) || (a.id < b.id ? 1 : -1));
  const part = useFocusKept<HTMLDivElement>(`${running.length} ${plans.length}`);
  const make = (aim: PlanAim) => {
    if (!template || !calendar) return;
    const until = addWorkdays(calendar, today, PLAN_WORKDAYS);
    const plan = planFromTemplate(template, { client, aim, today, until, calendar, newId: edits.newId });
    const count = plan.items.length;
    if (count === 0) return show({ tone: 'good', text: t('research.nothingToAsk') });
    void save(withPlan(client, plan), t('research.made', { count }));
  };
  // Who owes is looked at again; of anybody else it is asked before anything is lent.
  const first: PlanAim = loans.some(({ balanceFen }) => balanceFen > 0) ? 'afterLoan' : 'beforeCredit';
  return (
    <div ref={part} tabIndex={-1} className={classes.plans}>
      {running.length === 0 && <p className={classes.none}>{t('research.noPlan')}</p>}
      {running.map((plan) => (
        <PlanCard key={plan.id} dossier={dossier} plan={plan} />
      ))}
      <div className={classes.buttons}>
        {[...PLAN_AIMS]
          .sort((a, b) => Number(b === first) - Number(a === first))
          .map((aim) => (
            <Button
              key={aim}
              size="compact-sm"
              variant={aim === first && running.length === 0 ? 'filled' : 'default'}
              disabled={!template || !calendar}
              onClick={() => make(aim)}
              {...(aim === first ? { 'data-opener': true, 'data-testid': TEST_IDS.researchMake } : {})}
            >
              {t(`research.make.${aim}`)}
            </Button>
          ))}
      </div>
      <PastPlans client={client} />
    </div>
  );
}
