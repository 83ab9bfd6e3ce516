import type { ScriptScenario } from '../script/script.ts';

const SCENARIO_OF: Readonly<Record<string, ScriptScenario>> = Object.freeze({
  'complaint.transfer': 'transferComplaint',
  'complaint.service': 'slowService',
  'complaint.charge': 'price',
  'complaint.product': 'depositSafety',
});

/** The scenario whose scripts say how to speak in a procedure; undefined where there is none. */
export function scenarioFor(checklistId: string): ScriptScenario | undefined {
  return Object.hasOwn(SCENARIO_OF, checklistId) ? SCENARIO_OF[checklistId] : undefined;
}
