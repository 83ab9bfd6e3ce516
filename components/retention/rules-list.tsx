import { Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import {
  isAllowedTerm,
  isFixed,
  limitsOf,
  maySwitchOff,
  type TermBounds,
} from '../../lib/domain/policy/term-bounds.ts';
import { DEFAULT_RULES, type RetentionRule } from '../../lib/domain/retention/rule.ts';
import { usePolicy } from '../../lib/hooks/use-live.ts';
import { useText, type Words } from '../../lib/hooks/use-text.ts';
import { useWorkspaceServices } from '../../lib/hooks/use-workspace-services.ts';
import { TEST_IDS } from '../test-ids.ts';
import { ManagedNote } from '../ui/managed-note.tsx';
import classes from './retention.module.css';

/** The rules, each with its term and what it rests on. */
export function RulesList({ rules }: { rules: readonly RetentionRule[] }) {
  return (
    <ul className={classes.rules}>
      {rules.map((rule) => (
        <RuleRow key={rule.id} rule={rule} />
      ))}
    </ul>
  );
}

function RuleRow({ rule }: { rule: RetentionRule }) {
  const { retention } = useWorkspaceServices();
  const { t } = useText();
  const [typed, setTyped] = useState<string>();
  const name = t(`retention.rule.${rule.id}.name`);
  const basis = DEFAULT_RULES.find(({ id }) => id === rule.id)?.basis;
  const bounds = usePolicy().retention[rule.id];
  const { least, most } = limitsOf(rule, bounds);
  const isBad = typed !== undefined && !isAllowedTerm(rule, Number(typed), bounds);
  return (
    <li className={classes.rule} data-off={!rule.isOn} data-testid={TEST_IDS.retentionRule} data-rule={rule.id}>
      <Switch
        className={classes.ruleSwitch}
        aria-label={t('retention.onOf', { name })}
        checked={rule.isOn}
        disabled={!maySwitchOff(bounds)}
        onChange={(event) => void retention.setRule(rule.id, { isOn: event.currentTarget.checked })}
      />
      <div className={classes.ruleText}>
        <strong>{name}</strong>
        <span>{t(`retention.rule.${rule.id}.text`)}</span>
        {basis && <small>{t(`retention.basis.${basis}`)}</small>}
        {bounds && <ManagedNote text={boundsText(rule, bounds, t)} />}
      </div>
      <div className={classes.term}>
        <TextInput
          aria-label={t('retention.termOf', { name })}
          inputMode="numeric"
          className={classes.termField}
          disabled={!rule.isOn || isFixed(bounds)}
          value={typed ?? String(rule.count)}
          onChange={(event) => {
            const text = event.currentTarget.value.trim();
            setTyped(text);
            if (isAllowedTerm(rule, Number(text), bounds)) void retention.setRule(rule.id, { count: Number(text) });
          }}
          onBlur={() => setTyped(undefined)}
          error={isBad && t('retention.bounds', { least, most })}
          errorProps={{ role: 'alert' }}
        />
        <span>{t(`retention.${rule.unit}`)}</span>
      </div>
    </li>
  );
}

function boundsText({ unit }: RetentionRule, { least, most }: TermBounds, t: Words): string {
  const term = (count: number) => t(unit === 'days' ? 'retention.daysTerm' : 'retention.monthsTerm', { count });
  if (least === undefined) return t('retention.bankMost', { most: term(most ?? 0) });
  if (most === undefined) return t('retention.bankLeast', { least: term(least) });
  return least === most ? term(least) : t('retention.bankBounds', { least: term(least), most: term(most) });
}
