import { useMemo } from 'react';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useDayPlan } from '../../lib/hooks/use-day-plan.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { DayList } from './day-list.tsx';
import type { EntryActions } from './entry-actions.ts';
import { Greeting } from './greeting.tsx';
import { RouteBlock } from './route-block.tsx';
import classes from './today.module.css';

/** The day's list in the workspace; a client is opened in the panel. */
export function TodayPage() {
  const { places } = useServices();
  const { t } = useText();
  const plan = useDayPlan();
  const actions = useMemo<EntryActions>(
    () => ({
      open: (clientId) => places.showInPanel(clientId),
      log: (clientId, text) => places.showInPanel(clientId, text === undefined ? {} : { text }),
    }),
    [places],
  );
  return (
    <section className={classes.page}>
      <Greeting {...(plan === undefined ? {} : { dueCount: plan.due })} isPart />
      {plan && plan.count > 0 && <RouteBlock plan={plan} />}
      {plan ? <DayList plan={plan} actions={actions} /> : <p className={classes.working}>{t('today.working')}</p>}
    </section>
  );
}
