import { useCallback } from 'react';
import { CLIENT_KINDS, SEGMENTS } from '../../lib/domain/client/client.ts';
import { WORDING_CLASSES } from '../../lib/domain/content/forbidden-word.ts';
import { RISK_LEVELS, SUITABILITIES } from '../../lib/domain/product/catalogue.ts';
import { PRODUCT_FAMILIES } from '../../lib/domain/product/holding.ts';
import { SCRIPT_SCENARIOS } from '../../lib/domain/script/script.ts';
import { STAGES } from '../../lib/domain/stage/stage.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useScenarioName } from '../playbook/use-scenario-name.ts';
import type { ChoiceOf } from './fields.ts';

/** A value of a closed set with its name. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The products a field may choose from. */
export type ProductChoices = readonly Pick<{ readonly id: string; readonly name: string }, 'id' | 'name'>[];

const DEVELOPMENT_STAGES = Object.freeze(['startup', 'growth', 'mature', 'transition'] as const);

/** Finds the values of a closed set and what they are called. */
export function useChoices(products: ProductChoices): (of: ChoiceOf) => readonly Choice[] {
  const { t } = useText();
  const scenarioName = useScenarioName();
  return useCallback(
    (of) => {
      switch (of) {
        case 'scenario':
          return SCRIPT_SCENARIOS.map((value) => ({ value, label: scenarioName(value) }));
        case 'scenarioKind':
          return named(['objection', 'complaint', 'visit'] as const, (value) =>
            t(`content.choice.scenarioKind.${value}`),
          );
        case 'family':
          return named(PRODUCT_FAMILIES, (value) => t(`family.${value}`));
        case 'suitability':
          return named(SUITABILITIES, (value) => t(`products.suitability.${value}`));
        case 'riskLevel':
          return named(RISK_LEVELS, (value) => value);
        case 'clientKind':
          return named(CLIENT_KINDS, (value) => t(`kind.${value}`));
        case 'segment':
          return named(SEGMENTS, (value) => t(`segment.${value}`));
        case 'developmentStage':
          return named(DEVELOPMENT_STAGES, (value) => t(`clientForm.developmentStages.${value}`));
        case 'stage':
          return named(STAGES, (value) => t(`stage.${value}`));
        case 'checklistKind':
          return named(['complaint', 'onboarding'] as const, (value) => t(`content.choice.checklistKind.${value}`));
        case 'product':
          return products.map(({ id, name }) => ({ value: id, label: name }));
        case 'wordClass':
          return named(WORDING_CLASSES, (value) => t(`content.choice.wordClass.${value}`));
        case 'severity':
          return named(['forbidden', 'risky'] as const, (value) => t(`content.choice.severity.${value}`));
      }
    },
    [t, scenarioName, products],
  );
}

function named<T extends string>(values: readonly T[], label: (value: T) => string): readonly Choice[] {
  return values.map((value) => ({ value, label: label(value) }));
}
