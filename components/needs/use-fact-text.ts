import { useMemo } from 'react';
import { type ClientFact, FACT_UNITS, type FactKey } from '../../lib/domain/client/fact.ts';
import type { UsedFact } from '../../lib/domain/cross-sell/suggestion.ts';
import { type Text, useText } from '../../lib/hooks/use-text.ts';
import { percentText } from './percent-text.ts';

/** Facts in words. */
export interface FactWords {
  readonly name: (key: FactKey) => string;
  readonly value: (key: FactKey, value: ClientFact['value']) => string;
  /** What a fact that was used says. */
  readonly used: (fact: UsedFact) => string;
  /** Its day and where it comes from. */
  readonly origin: (fact: UsedFact) => string;
}

/** Facts written in the language of the interface. */
export function useFactText(): FactWords {
  const text = useText();
  return useMemo(() => {
    const { t, day } = text;
    return {
      name: (key) => t(`needs.fact.${key}`),
      value: (key, value) => valueText(text, key, value),
      used: (fact) => usedText(text, fact),
      origin: (fact) => `${day(fact.on)} · ${t(`needs.factSource.${fact.source}`)}`,
    };
  }, [text]);
}

function valueText({ t, money }: Text, key: FactKey, value: ClientFact['value']): string {
  if (typeof value === 'boolean') return t(value ? 'needs.yes' : 'needs.no');
  if (typeof value === 'string') return value;
  switch (FACT_UNITS[key]) {
    case 'money':
      return money(value);
    case 'year':
      return t('needs.value.year', { year: value });
    case 'share':
      return percentText(value);
    default:
      return value.toLocaleString('en-US');
  }
}

function usedText(text: Text, fact: UsedFact): string {
  const { t, money } = text;
  const pair = (name: string, value: string) => t('needs.used.pair', { name, value });
  switch (fact.kind) {
    case 'fact': {
      const { key, value } = fact;
      const name = t(`needs.fact.${key}`);
      // A flag that is set is said by its name alone.
      return value === true ? name : pair(name, valueText(text, key, value));
    }
    case 'clientKind':
      return pair(t('kind.label'), t(`kind.${fact.value}`));
    case 'segment':
      return pair(t('segment.label'), t(`segment.${fact.value}`));
    case 'developmentStage':
      return pair(t('clientForm.developmentStage'), t(`clientForm.developmentStages.${fact.value}`));
    case 'holding':
      return fact.balanceFen === undefined
        ? t('needs.used.holding', { name: fact.name })
        : t('needs.used.holdingWith', { name: fact.name, balance: money(fact.balanceFen) });
    case 'notHeld':
      return t('needs.used.notHeld', { family: t(`family.${fact.family}`) });
    case 'loan':
      return t('needs.used.loan', {
        ...{ product: fact.product, number: fact.number, class: t(`loanClass.${fact.loanClass}`) },
        balance: money(fact.balanceFen),
      });
    case 'opportunity': {
      const said = { name: fact.name, state: t(`needs.opState.${fact.state}`) };
      return fact.reason === undefined
        ? t('needs.used.opportunity', said)
        : t('needs.used.opportunityWhy', { ...said, reason: fact.reason });
    }
    case 'signal':
      return t(`standing.churn.name.${fact.signal}`);
    case 'riskSignal':
      return t(`risk.signal.${fact.signal}`);
    case 'risk': {
      const { item, signal } = fact;
      const group = t(`risk.group.${fact.group}`);
      const what = signal === undefined ? item && t(`risk.item.${item}`) : t(`risk.signal.${signal}`);
      return what === undefined ? group : pair(group, what);
    }
    case 'procedure':
      return t(fact.checklistId.startsWith('complaint.') ? 'needs.used.complaintOpen' : 'needs.used.procedure');
    case 'touch':
      return t('needs.used.touch');
    case 'stage':
      return t(`stage.${fact.value}`);
    case 'handedOver':
      return t('needs.used.handedOver');
  }
}
