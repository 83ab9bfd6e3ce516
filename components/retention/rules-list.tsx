import { Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DEFAULT_RULES, isTerm, type RetentionRule, TERM_LIMITS } from '../../lib/domain/retention/rule.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useWorkspaceServices } from '../../lib/hooks/use-workspace-services.ts';
import { TEST_IDS } from '../test-ids.ts';
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
  const { least, most } = TERM_LIMITS[rule.unit];
  const isBad = typed !== undefined && !isTerm(rule, Number(typed));
  return (
    <li className={classes.rule} data-off={!rule.isOn} data-testid={TEST_IDS.retentionRule} data-rule={rule.id}>
      <Switch
        className={classes.ruleSwitch}
        aria-label={t('retention.onOf', { name })}
        checked={rule.isOn}
        onChange={(event) => void retention.setRule(rule.id, { isOn: event.currentTarget.checked })}
      />
      <div className={classes.ruleText}>
        <strong>{name}</strong>
        <span>{t(`retention.rule.${rule.id}.text`)}</span>
        {basis && <small>{t(`retention.basis.${basis}`)}</small>}
      </div>
      <div className={classes.term}>
        <TextInput
          aria-label={t('retention.termOf', { name })}
          inputMode="numeric"
          className={classes.termField}
          disabled={!rule.isOn}
          value={typed ?? String(rule.count)}
          onChange={(event) => {
            const text = event.currentTarget.value.trim();
            setTyped(text);
            if (isTerm(rule, Number(text))) void retention.setRule(rule.id, { count: Number(text) });
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
