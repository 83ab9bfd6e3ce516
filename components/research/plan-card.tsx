import { Button } from '@mantine/core';
import { IconAlertTriangle, IconChevronDown, IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { closedPlan, withItem, withoutItem, withPlan } from '../../lib/domain/research/edit.ts';
import type { ResearchItem, ResearchPlan } from '../../lib/domain/research/plan.ts';
import { planProgress } from '../../lib/domain/research/progress.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { useFocusKept } from '../stage/use-focus-kept.ts';
import { TEST_IDS } from '../test-ids.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { ItemForm } from './item-form.tsx';
import { PlanForm } from './plan-form.tsx';
import classes from './plans.module.css';
import { QuestionRow } from './question-row.tsx';
import { useSaveResearch } from './use-save-research.ts';

interface Props {
  readonly dossier: Dossier;
  readonly plan: ResearchPlan;
}

/** A plan that runs: objective and schedule, how far it is, its questions by risk group. */
export function PlanCard({ dossier, plan }: Props) {
  const { t, today, day } = useText();
  const { edits } = useServices();
  const { client } = dossier;
  const save = useSaveResearch(client);
  const [open, setOpen] = useState<'plan' | 'item'>();
  const card = useFocusKept<HTMLElement>(`${open} ${plan.items.length}`);
  const { all, answered, overdue, groups } = planProgress(plan, today);
  const put = (item: ResearchItem, done: string) => {
    const next = withItem(plan, item);
    return save(next && withPlan(client, next), done);
  };
  const add = async (item: ResearchItem) => {
    if (await put(item, t('research.itemSaved'))) setOpen(undefined);
  };
  const [latest] = overdue;
  return (
    <section
      ref={card}
      tabIndex={-1}
      className={classes.card}
      aria-label={plan.objective}
      data-testid={TEST_IDS.researchPlan}
    >
      {open === 'plan' ? (
        <PlanForm client={client} plan={plan} onClose={() => setOpen(undefined)} />
      ) : (
        <header className={classes.head}>
          <div>
            <h3 className={classes.objective}>{plan.objective}</h3>
            <p className={classes.quiet}>
              {t('research.planMade', { from: day(plan.madeOn), until: day(plan.until) })}
            </p>
          </div>
          <IconButton size={28} label={t('research.editPlan')} onClick={() => setOpen('plan')} data-opener>
            <IconPencil size={15} aria-hidden="true" />
          </IconButton>
        </header>
      )}
      <p className={classes.progress} data-testid={TEST_IDS.researchProgress}>
        <span className={classes.track} aria-hidden="true">
          <span style={{ width: `${all === 0 ? 0 : (answered / all) * 100}%` }} />
        </span>
        {t('research.progress', { answered, all })}
      </p>
      {latest && (
        <p className={classes.overdue}>
          <IconAlertTriangle size={14} aria-hidden="true" />
          {t('research.overdue', { count: overdue.length, question: latest.question })}
        </p>
      )}
      {groups.map(({ group, items }) => (
        <details key={group} className={classes.questions} open>
          <summary>
            <strong className={classes.group}>{t(`risk.group.${group}`)}</strong>
            <IconChevronDown size={14} aria-hidden="true" />
            <span className={classes.quiet}>
              {items.filter(({ answeredOn }) => answeredOn !== undefined).length} / {items.length}
            </span>
          </summary>
          <ul>
            {items.map((item) => (
              <QuestionRow
                key={item.id}
                dossier={dossier}
                item={item}
                onPut={put}
                onRemove={() => void save(withPlan(client, withoutItem(plan, item.id)), t('research.itemRemoved'))}
              />
            ))}
          </ul>
        </details>
      ))}
      {open === 'item' ? (
        <ItemForm until={plan.until} newId={edits.newId} onGo={add} onCancel={() => setOpen(undefined)} />
      ) : (
        <div className={classes.buttons}>
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconPlus size={13} aria-hidden="true" />}
            onClick={() => setOpen('item')}
          >
            {t('research.addItem')}
          </Button>
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            onClick={() => void save(withPlan(client, closedPlan(plan, today)), t('research.planClosed'))}
          >
            {t('research.closePlan')}
          </Button>
        </div>
      )}
    </section>
  );
}
