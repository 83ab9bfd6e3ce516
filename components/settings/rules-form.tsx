import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { GRADES } from '../../lib/domain/client/client.ts';
import {
  CADENCE_GROUPS,
  COLLAPSE_KEY,
  DWELL_STAGES,
  type RelationKey,
  type RelationSet,
} from '../../lib/domain/policy/relation-set.ts';
import { COLLAPSES, type Collapse } from '../../lib/domain/touch/rule.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useSettings } from '../../lib/hooks/use-live.ts';
import { useRelationRules } from '../../lib/hooks/use-relation-rules.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { useToasts } from '../ui/toasts.tsx';
import { RuleField } from './rule-field.tsx';
import classes from './rules.module.css';

/** Every figure of the rules. What the bank has set is shown and cannot be changed; the rest takes effect at once. */
export function RulesForm() {
  const { settings: service } = useServices();
  const { t } = useText();
  const { show } = useToasts();
  const rules = useRelationRules();
  const own = useSettings()?.relations ?? {};
  const [problem, setProblem] = useState<string>();
  const { managed } = rules;
  const save = (relations: RelationSet) => void service.update({ relations });
  const isOwn = Object.keys(own).some((key) => !managed.includes(key as RelationKey));
  const reset = () => {
    setProblem(undefined);
    save({});
    show({ tone: 'good', text: t('rules.wasReset'), onUndo: () => save(own) });
  };
  const figure = (key: RelationKey, label: string) => (
    <RuleField
      // What is in force is shown again after a reset, whatever was typed.
      key={`${key} ${rules.figures[key]}`}
      name={key}
      label={label}
      rules={rules}
      onSave={(value) => save({ ...own, [key]: value })}
      onProblem={setProblem}
    />
  );
  return (
    <div className={classes.form} data-testid={TEST_IDS.rulesForm}>
      <div className={classes.line}>
        <span>{t('rules.target')}</span>
        <span className={classes.fields}>
          {figure('touches.low', t('rules.low'))}–{figure('touches.high', t('rules.high'))}
          {t('rules.times')}
        </span>
      </div>
      <div className={classes.line}>
        <span>{t('rules.collapse')}</span>
        <NativeSelect
          size="xs"
          aria-label={t('rules.collapse')}
          value={rules.touch.collapse}
          disabled={managed.includes(COLLAPSE_KEY)}
          onChange={(event) => save({ ...own, [COLLAPSE_KEY]: event.currentTarget.value as Collapse })}
          data={COLLAPSES.map((value) => ({ value, label: t(`rules.collapses.${value}`) }))}
          data-testid={TEST_IDS.rulesCollapse}
        />
      </div>
      <table className={classes.table}>
        <caption>{t('rules.cadence')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('rules.grade')}</th>
            {CADENCE_GROUPS.map((group) => (
              <th key={group} scope="col">
                {t(`rules.${group}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {GRADES.map((grade) => (
            <tr key={grade}>
              <th scope="row">{grade}</th>
              {CADENCE_GROUPS.map((group) => {
                const who = t('rules.cadenceOf', { grade, group: t(`rules.${group}`) });
                return (
                  <td key={group}>
                    {figure(`${group}.${grade}.ideal`, t('rules.idealOf', { who }))}–
                    {figure(`${group}.${grade}.longest`, t('rules.longestOf', { who }))}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={classes.line}>
        <span>{t('rules.dwell')}</span>
      </div>
      <div className={classes.stages}>
        {DWELL_STAGES.map((stage) => (
          <div key={stage} className={classes.line}>
            <span>{t(`stage.${stage}`)}</span>
            {figure(`dwell.${stage}`, t('rules.dwellOf', { stage: t(`stage.${stage}`) }))}
          </div>
        ))}
      </div>
      <div className={classes.line}>
        <span>{t('rules.value')}</span>
        <span className={classes.fields}>
          {t('rules.valueMiddle')}
          {figure('value.middle', t('rules.valueMiddleOf'))}
          {t('rules.valueHigh')}
          {figure('value.high', t('rules.valueHighOf'))}
        </span>
      </div>
      <p className={classes.problem} role="alert" data-testid={TEST_IDS.rulesProblem}>
        {problem}
      </p>
      <div className={classes.line}>
        <span className={classes.note}>{t(managed.length > 0 ? 'rules.managedNote' : 'rules.note')}</span>
        <Button size="compact-xs" variant="default" disabled={!isOwn} onClick={reset} data-testid={TEST_IDS.rulesReset}>
          {t('rules.reset')}
        </Button>
      </div>
    </div>
  );
}
