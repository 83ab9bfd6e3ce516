import type { Grade } from '../client/client.ts';
import type { Stage } from '../stage/stage.ts';

/** How often a client wants to hear from us, in days: `ideal` is the aim, past `longest` contact is overdue. */
export interface Cadence {
  readonly ideal: number;
  readonly longest: number;
}

// The sources ask for a cadence by grade without giving figures; these are the shipped defaults, to be set by the bank.
const PROSPECT: Record<Grade, Cadence> = {
  A: { ideal: 7, longest: 14 },
  B: { ideal: 10, longest: 21 },
  C: { ideal: 14, longest: 30 },
  D: { ideal: 30, longest: 60 },
};
const CUSTOMER: Record<Grade, Cadence> = {
  A: { ideal: 14, longest: 30 },
  B: { ideal: 21, longest: 45 },
  C: { ideal: 45, longest: 90 },
  D: { ideal: 90, longest: 180 },
};

/** The cadence for a grade and stage; undefined for clients nobody is expected to call (dormant, lost). */
export function cadenceFor(grade: Grade, stage: Stage): Cadence | undefined {
  if (stage === 'dormant' || stage === 'lost') return undefined;
  return stage === 'delivery' || stage === 'deepening' ? CUSTOMER[grade] : PROSPECT[grade];
}
