import type { Day } from '../calendar/day.ts';
import type { Client } from '../client/client.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { criteriaOf, type ExitCriteria } from './criteria.ts';
import type { CriterionTick, Evidence } from './criterion.ts';
import { foundEvidence } from './found-evidence.ts';
import type { Stage } from './stage.ts';

/** One line of the tick-list. `suggested`: the book holds evidence, nobody has agreed yet. */
export interface TickLine {
  readonly id: string;
  readonly isMandatory: boolean;
  readonly state: 'met' | 'suggested' | 'open';
  /** The evidence ticked, or found. */
  readonly evidence?: Evidence;
  /** Day of the tick; absent unless met. */
  readonly on?: Day;
}

/** The exit criteria of a stage (by default the present one) with what is ticked and what was found. `all`: the criteria in force. */
export function tickList(
  dossier: Dossier,
  stage: Stage = dossier.client.stage,
  all?: ExitCriteria,
): readonly TickLine[] {
  const ticks = new Map((dossier.client.criteria ?? []).map((tick) => [tick.id, tick]));
  return criteriaOf(stage, all).map(({ id, isMandatory }): TickLine => {
    const tick = ticks.get(id);
    if (tick) return { id, isMandatory, state: 'met', evidence: tick.evidence, on: tick.on };
    const evidence = foundEvidence(id, dossier);
    return evidence ? { id, isMandatory, state: 'suggested', evidence } : { id, isMandatory, state: 'open' };
  });
}

/** A client with a criterion ticked; ticking again replaces the evidence. */
export function withTick(client: Client, tick: CriterionTick): Client {
  const others = (client.criteria ?? []).filter(({ id }) => id !== tick.id);
  return { ...client, criteria: [...others, tick] };
}

/** A client with a criterion no longer ticked. */
export function withoutTick(client: Client, id: string): Client {
  const { criteria = [], ...rest } = client;
  const left = criteria.filter((tick) => tick.id !== id);
  return left.length === 0 ? rest : { ...rest, criteria: left };
}
