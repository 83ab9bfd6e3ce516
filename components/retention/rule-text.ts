import type { RetentionRule, RetentionRuleId } from '../../lib/domain/retention/rule.ts';
import type { Words } from '../../lib/hooks/use-text.ts';

/** `触达记录（36 个月）`: a rule by its name and what it is set to. */
export function ruleText({ id, unit, count }: Pick<RetentionRule, 'id' | 'unit' | 'count'>, t: Words): string {
  const term = t(unit === 'days' ? 'retention.daysTerm' : 'retention.monthsTerm', { count });
  return t('retention.named', { name: t(`retention.rule.${id}.name`), term });
}

/** The same for a rule known by its id. */
export function ruleTextOf(rules: readonly RetentionRule[], id: RetentionRuleId, t: Words): string {
  const rule = rules.find((each) => each.id === id);
  return rule ? ruleText(rule, t) : t(`retention.rule.${id}.name`);
}
