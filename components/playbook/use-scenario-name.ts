import { useCallback, useMemo } from 'react';
import { type ScriptScenario, VISIT_PARTS, type VisitPart } from '../../lib/domain/script/script.ts';
import { useContentBook } from '../../lib/hooks/use-content-book.ts';
import { useText } from '../../lib/hooks/use-text.ts';

/** What a scenario is called: as the bank or the user has named it, else in the words of the interface. */
export function useScenarioName(): (scenario: ScriptScenario) => string {
  const { t } = useText();
  const book = useContentBook();
  const names = useMemo(() => {
    const scenarios = book === undefined || book === 'failed' ? [] : book.scenario;
    const named = scenarios.filter(({ layer, standing }) => layer !== 'shipped' && standing === 'usable');
    return new Map(named.map(({ item }) => [item.id, item.body.name]));
  }, [book]);
  return useCallback(
    (scenario) =>
      names.get(scenario) ?? (isVisitPart(scenario) ? t(`card.visit.${scenario}`) : t(`log.objection.${scenario}`)),
    [names, t],
  );
}

function isVisitPart(scenario: ScriptScenario): scenario is VisitPart {
  return (VISIT_PARTS as readonly ScriptScenario[]).includes(scenario);
}
