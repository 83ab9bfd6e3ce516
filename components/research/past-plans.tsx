import { UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { Client } from '../../lib/domain/client/client.ts';
import { reopenedPlan, withPlan } from '../../lib/domain/research/edit.ts';
import { planProgress } from '../../lib/domain/research/progress.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import folded from './folded.module.css';
import classes from './plans.module.css';
import { useSaveResearch } from './use-save-research.ts';

/** Plans that were finished or given up, with what was found, the latest first; folded. */
export function PastPlans({ client }: { client: Client }) {
  const { t, today, day } = useText();
  const save = useSaveResearch(client);
  const past = (client.researchPlans ?? [])
    .flatMap((plan) => (plan.closedOn === undefined ? [] : [{ plan, closedOn: plan.closedOn }]))
    .sort((a, b) => b.closedOn.localeCompare(a.closedOn));
  if (past.length === 0) return null;
  return (
    <details className={folded.folded}>
      <summary>
        {t('research.pastPlans', { count: past.length })}
        <IconChevronDown size={14} aria-hidden="true" />
      </summary>
      <ul>
        {past.map(({ plan, closedOn }) => {
          const { all, answered } = planProgress(plan, today);
          return (
            <li key={plan.id} className={folded.row}>
              <div>
                <strong>{plan.objective}</strong>
                <p className={classes.quiet}>
                  {t('research.planClosedOn', { day: day(closedOn) })} · {t('research.progress', { answered, all })}
                </p>
                <dl className={classes.found}>
                  {plan.items
                    .filter(({ answer }) => answer !== undefined)
                    .map(({ id, question, answer }) => (
                      <div key={id}>
                        <dt>{question}</dt>
                        <dd>{answer}</dd>
                      </div>
                    ))}
                </dl>
              </div>
              <UnstyledButton
                className={classes.act}
                onClick={() => void save(withPlan(client, reopenedPlan(plan)), t('research.planReopened'))}
              >
                {t('research.reopenPlan')}
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
