import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { isDay } from '../../lib/domain/calendar/day.ts';
import type { Client } from '../../lib/domain/client/client.ts';
import { withoutPlan, withPlan } from '../../lib/domain/research/edit.ts';
import type { ResearchPlan } from '../../lib/domain/research/plan.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { Guarded } from '../guard/guarded.tsx';
import form from '../needs/form.module.css';
import { formKeys } from '../people/form-keys.ts';
import { useSaveResearch } from './use-save-research.ts';

interface Props {
  readonly client: Client;
  readonly plan: ResearchPlan;
  readonly onClose: () => void;
}

/** Objective and schedule of a plan. */
export function PlanForm({ client, plan, onClose }: Props) {
  const { t } = useText();
  const save = useSaveResearch(client);
  const [objective, setObjective] = useState(plan.objective);
  const [until, setUntil] = useState<string>(plan.until);
  const isReady = objective.trim() !== '' && isDay(until);
  const go = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    const next = { ...plan, objective: objective.trim(), until };
    if (await save(withPlan(client, next), t('research.planSaved'))) onClose();
  };
  return (
    <form
      className={form.form}
      aria-label={t('research.editPlan')}
      onSubmit={(event) => void go(event)}
      onKeyDown={formKeys(onClose)}
      noValidate
    >
      <div className={form.fields}>
        <div className={form.wide}>
          <Guarded text={objective} onChange={setObjective}>
            <TextInput
              size="xs"
              label={t('research.objective')}
              value={objective}
              maxLength={1000}
              autoFocus
              onChange={(event) => setObjective(event.currentTarget.value)}
            />
          </Guarded>
        </div>
        <TextInput
          size="xs"
          type="date"
          label={t('research.until')}
          value={until}
          max="2099-12-31"
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
      </div>
      <div className={form.buttons}>
        <Button type="submit" size="compact-sm" disabled={!isReady}>
          {t('research.save')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onClose}>
          {t('research.cancel')}
        </Button>
        <Button
          className={form.remove}
          size="compact-sm"
          variant="subtle"
          color="gray"
          onClick={() => void save(withoutPlan(client, plan.id), t('research.planRemoved'))}
        >
          {t('research.removePlan')}
        </Button>
      </div>
    </form>
  );
}
