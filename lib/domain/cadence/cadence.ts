import type { Grade } from '../client/client.ts';
import type { Stage } from '../stage/stage.ts';

/** How often a client wants to hear from us, in days: `ideal` is the aim, past `longest` contact is overdue. */
export interface Cadence {
  readonly ideal: number;
  readonly longest: number;
}

/** Of whom: those yet to be won, and those who bank with us. */
export type CadenceGroup = 'prospects' | 'customers';

/** How often by whom and grade. */
export type CadenceTable = { readonly [W in CadenceGroup]: { readonly [G in Grade]: Cadence } };

/** The sources ask for a cadence by grade without giving figures: shipped defaults, to be set by the bank or the user. */
export const DEFAULT_CADENCE: CadenceTable = Object.freeze({
  prospects: Object.freeze({
    A: { ideal: 7, longest: 14 },
    B: { ideal: 10, longest: 21 },
    C: { ideal: 14, longest: 30 },
    D: { ideal: 30, longest: 60 },
  }),
  customers: Object.freeze({
    A: { ideal: 14, longest: 30 },
    B: { ideal: 21, longest: 45 },
    C: { ideal: 45, longest: 90 },
    D: { ideal: 90, longest: 180 },
  }),
});

/** The cadence for a grade and stage; undefined for clients nobody is expected to call (dormant, lost). */
export function cadenceFor(grade: Grade, stage: Stage, table: CadenceTable = DEFAULT_CADENCE): Cadence | undefined {
  if (stage === 'dormant' || stage === 'lost') return undefined;
  return table[stage === 'delivery' || stage === 'deepening' ? 'customers' : 'prospects'][grade];
}
