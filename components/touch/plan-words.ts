import type { PlanStep } from '../../lib/domain/touch-plan/plan.ts';
import type { Words } from '../../lib/hooks/use-text.ts';

/** What to bring, each by its words; its id where this build has none. */
export function bringTexts({ bring }: Pick<PlanStep, 'bring'>, t: Words): readonly string[] {
  return bring.map((id) => t(`plan.item.${id as 'proposal'}`, { defaultValue: id }));
}
