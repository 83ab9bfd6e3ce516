import { useCallback } from 'react';
import { type ScriptScenario, VISIT_PARTS, type VisitPart } from '../../lib/domain/script/script.ts';
import { useText } from '../../lib/hooks/use-text.ts';

/** What a scenario is called. */
export function useScenarioName(): (scenario: ScriptScenario) => string {
  const { t } = useText();
  return useCallback(
    (scenario) => (isVisitPart(scenario) ? t(`card.visit.${scenario}`) : t(`log.objection.${scenario}`)),
    [t],
  );
}

function isVisitPart(scenario: ScriptScenario): scenario is VisitPart {
  return (VISIT_PARTS as readonly ScriptScenario[]).includes(scenario);
}
