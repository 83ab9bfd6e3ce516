import { useCallback } from 'react';
import { FACT_UNITS } from '../../lib/domain/client/fact.ts';
import type { FactCondition } from '../../lib/domain/cross-sell/rule.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import type { ChoiceOf } from './fields.ts';
import type { Demand } from './rule-verdict.ts';
import type { Choice } from './use-choices.ts';
import { useFactName } from './use-fact-name.ts';

const SETS: { readonly [A in Exclude<Demand['at'], 'all' | 'any'>]: ChoiceOf } = Object.freeze({
  kinds: 'clientKind',
  segments: 'segment',
  developmentStages: 'developmentStage',
  holds: 'family',
  lacks: 'family',
});

/** Says a condition on a fact: `annual sales at least 5,000 万元`. */
export function useConditionText(): (condition: FactCondition) => string {
  const { t, money } = useText();
  const factName = useFactName();
  return useCallback(
    ({ fact, is, atLeast, atMost }) => {
      const unit = FACT_UNITS[fact];
      const value = (number: number) =>
        unit === 'money' ? money(number) : unit === 'share' ? `${number / 100}%` : String(number);
      const name = factName(fact);
      if (unit === 'flag') return t(is === false ? 'content.demand.isNot' : 'content.demand.isSet', { name });
      if (unit === 'rating') return t('content.demand.is', { name, value: String(is ?? '') });
      if (atLeast !== undefined && atMost !== undefined)
        return t('content.demand.between', { name, from: value(atLeast), to: value(atMost) });
      // The least there is: the rule only asks that there be one.
      if (unit === 'money' && atLeast === 1 && atMost === undefined) return t('content.demand.isKnown', { name });
      if (atLeast !== undefined) return t('content.demand.atLeast', { name, value: value(atLeast) });
      return t('content.demand.atMost', { name, value: atMost === undefined ? '' : value(atMost) });
    },
    [t, money, factName],
  );
}

/** Says what a rule demands. */
export function useDemandText(choicesOf: (of: ChoiceOf) => readonly Choice[]): (demand: Demand) => string {
  const { t } = useText();
  const conditionText = useConditionText();
  return useCallback(
    ({ at, values, conditions }) => {
      if (at === 'all' || at === 'any') return conditions.map(conditionText).join(t('content.demand.or'));
      const choices = choicesOf(SETS[at]);
      const names = values.map((value) => choices.find((each) => each.value === value)?.label ?? value);
      return t('content.demand.of', { what: t(`content.fields.${at}`), names: names.join(t('content.demand.or')) });
    },
    [t, conditionText, choicesOf],
  );
}
