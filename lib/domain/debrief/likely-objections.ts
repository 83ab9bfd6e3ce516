import type { Dossier } from '../dossier/dossier.ts';
import { OBJECTION_SCENARIOS, type ObjectionScenario } from '../objection/scenario.ts';
import { inTime } from '../touch/explain.ts';

/** All scenarios, those first that this client has raised and nobody has said were settled, the latest first; then those raised before. */
export function likelyObjections({ touches }: Pick<Dossier, 'touches'>): readonly ObjectionScenario[] {
  const settled = new Map<string, boolean>();
  for (const { objections = [] } of [...touches].sort((a, b) => inTime(b, a))) {
    for (const { scenario, worked } of objections) {
      if (!settled.has(scenario)) settled.set(scenario, worked === true);
    }
  }
  const raised = [...settled.keys()].filter(isScenario);
  const open = raised.filter((scenario) => settled.get(scenario) === false);
  return [...new Set([...open, ...raised, ...OBJECTION_SCENARIOS])];
}

function isScenario(scenario: string): scenario is ObjectionScenario {
  return (OBJECTION_SCENARIOS as readonly string[]).includes(scenario);
}
