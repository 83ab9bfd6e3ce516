import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { RelationRules } from '../../lib/domain/policy/relation-rules.ts';
import { RELATION_FIELDS, type RelationKey } from '../../lib/domain/policy/relation-set.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { ruleFieldTestId } from '../test-ids.ts';
import classes from './rules.module.css';
import { type RuleProblem, readRule } from './read-rule.ts';

interface Props {
  readonly name: RelationKey;
  readonly label: string;
  readonly rules: RelationRules;
  readonly onSave: (value: number) => void;
  /** What is wrong, in words; undefined when all is well again. */
  readonly onProblem: (text: string | undefined) => void;
}

/** One figure; saved when the field is left or Enter pressed. What does not fit is said and not saved. */
export function RuleField({ name, label, rules, onSave, onProblem }: Props) {
  const { t } = useText();
  const inForce = String(rules.figures[name]);
  const [typed, setTyped] = useState(inForce);
  const [hasProblem, setHasProblem] = useState(false);
  const standard = RELATION_FIELDS.find(({ key }) => key === name)?.standard;
  const say = ({ kind, ...figures }: RuleProblem) =>
    t('rules.problemOf', { label, problem: t(`rules.problem.${kind}`, figures) });
  const settle = () => {
    const read = readRule(name, typed, rules);
    const isBad = typeof read !== 'number';
    setHasProblem(isBad);
    onProblem(isBad ? say(read) : undefined);
    if (!isBad && String(read) !== inForce) onSave(read);
  };
  return (
    <TextInput
      size="xs"
      className={classes.figure}
      aria-label={label}
      title={t('rules.standard', { standard })}
      inputMode="numeric"
      value={typed}
      disabled={rules.managed.includes(name)}
      error={hasProblem}
      onChange={(event) => setTyped(event.currentTarget.value.trim())}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) settle();
      }}
      data-testid={ruleFieldTestId(name)}
    />
  );
}
