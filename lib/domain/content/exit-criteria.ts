import { EXIT_CRITERIA, type ExitCriteria, type ExitCriterion } from '../stage/criteria.ts';
import { PROCESS_STAGES, type ProcessStage } from '../stage/stage.ts';
import type { Resolved } from './item.ts';

/** The exit criteria in force, and what those are called that are not as shipped. */
export interface CriteriaInForce {
  readonly criteria: ExitCriteria;
  readonly names: ReadonlyMap<string, string>;
}

/** As shipped. */
export const SHIPPED_CRITERIA: CriteriaInForce = Object.freeze({ criteria: EXIT_CRITERIA, names: new Map() });

/**
 * The exit criteria as the content has them today: shipped ones first and in their order, changed or withdrawn where somebody has decided so, then those that
 * the bank or the user has added.
 */
export function criteriaInForce(resolved: readonly Resolved<'criterion'>[]): CriteriaInForce {
  const usable = resolved.filter(({ standing }) => standing === 'usable');
  const criteria = Object.fromEntries(
    PROCESS_STAGES.map((stage) => [stage, criteriaFor(stage, usable)]),
  ) as unknown as ExitCriteria;
  const named = usable.filter(({ layer }) => layer !== 'shipped');
  return { criteria, names: new Map(named.map(({ item }) => [item.id, item.body.name])) };
}

function criteriaFor(stage: ProcessStage, usable: readonly Resolved<'criterion'>[]): readonly ExitCriterion[] {
  const order = EXIT_CRITERIA[stage].map(({ id }) => id);
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return usable
    .filter(({ item }) => item.body.stage === stage)
    .map(({ item: { id, body } }) => ({ id, isMandatory: body.isMandatory }))
    .sort((a, b) => place(a.id) - place(b.id) || (a.id < b.id ? -1 : 1));
}
