import type { Day } from '../calendar/day.ts';
import type { Client, Grade, GradeMove, Potential } from '../client/client.ts';

/** Yearly value from which on a client counts as high or middle, in fen. */
export interface ValueBands {
  readonly highFen: number;
  readonly middleFen: number;
}

/** Shipped defaults, to be set by the bank: 500,000 and 100,000 yuan a year. */
export const DEFAULT_BANDS: ValueBands = Object.freeze({ highFen: 50_000_000, middleFen: 10_000_000 });

/** Value × potential (domain facts §2, client grading). Shipped default, to be set by the bank. */
export const GRADE_MATRIX: { readonly [V in Potential]: { readonly [P in Potential]: Grade } } = Object.freeze({
  high: Object.freeze({ high: 'A', middle: 'A', low: 'B' }),
  middle: Object.freeze({ high: 'A', middle: 'B', low: 'C' }),
  low: Object.freeze({ high: 'B', middle: 'C', low: 'D' }),
} as const);

/** A suggested grade with its facts. Without value or potential there is no grade: no data is never a D. */
export interface GradeSuggestion {
  readonly ruleId: 'grade.valueTimesPotential';
  readonly grade?: Grade;
  readonly valueFen?: number;
  readonly valueBand?: Potential;
  readonly potential?: Potential;
  readonly bands: ValueBands;
  /** What is not known. */
  readonly missing: readonly ('value' | 'potential')[];
}

/** Suggest a grade from yearly value (income less expected loss) and potential. */
export function suggestGrade(
  valueFen: number | undefined,
  potential: Potential | undefined,
  bands: ValueBands = DEFAULT_BANDS,
): GradeSuggestion {
  const valueBand = valueFen === undefined ? undefined : bandOf(valueFen, bands);
  return {
    ruleId: 'grade.valueTimesPotential',
    ...(valueBand === undefined || potential === undefined ? {} : { grade: GRADE_MATRIX[valueBand][potential] }),
    ...(valueFen === undefined ? {} : { valueFen }),
    ...(valueBand === undefined ? {} : { valueBand }),
    ...(potential === undefined ? {} : { potential }),
    bands,
    missing: [
      ...(valueBand === undefined ? (['value'] as const) : []),
      ...(potential === undefined ? (['potential'] as const) : []),
    ],
  };
}

/** Changes of the grade kept with a client. */
export const MOST_GRADE_MOVES = 100;

/** A client whose grade was set by hand; undefined without a reason. */
export function withGradeOverride(client: Client, grade: Grade, reason: string, on: Day): Client | undefined {
  const given = reason.trim();
  if (given === '') return undefined;
  return {
    ...moved(client, { from: client.grade, to: grade, on, reason: given }),
    gradeOverride: { grade, reason: given, on },
  };
}

/**
 * A client whose grade follows the rule again, from `on`, where the rule has an answer; else the present grade stays, and is
 * no longer one that was set by hand.
 */
export function withoutGradeOverride(client: Client, suggestion: Pick<GradeSuggestion, 'grade'>, on: Day): Client {
  const { gradeOverride, ...rest } = client;
  const to = suggestion.grade ?? client.grade;
  return gradeOverride === undefined && to === client.grade ? rest : moved(rest, { from: client.grade, to, on });
}

/** A client judged on a day to have this potential; undefined: not judged. The grade in use stays as it is. */
export function withPotential(client: Client, potential: Potential | undefined, on: Day): Client {
  const { potential: _, potentialOn: __, ...rest } = client;
  return potential === undefined ? rest : { ...rest, potential, potentialOn: on };
}

/** The grade in use beside what the rule suggests. */
export interface GradeStanding {
  readonly grade: Grade;
  readonly suggestion: GradeSuggestion;
  /** `byHand`: set with a reason; `asSuggested`; `differs`: entered or imported as something else; `noData`: nothing to compare. */
  readonly state: 'byHand' | 'asSuggested' | 'differs' | 'noData';
}

/** How the grade in use came about, as far as it is known. */
export function gradeStanding(
  { grade, gradeOverride, potential }: Pick<Client, 'grade' | 'gradeOverride' | 'potential'>,
  valueFen: number | undefined,
  bands: ValueBands = DEFAULT_BANDS,
): GradeStanding {
  const suggestion = suggestGrade(valueFen, potential, bands);
  // An import may have brought another grade since: what was set by hand is then no longer the one in use.
  if (gradeOverride?.grade === grade) return { grade, suggestion, state: 'byHand' };
  if (suggestion.grade === undefined) return { grade, suggestion, state: 'noData' };
  return { grade, suggestion, state: suggestion.grade === grade ? 'asSuggested' : 'differs' };
}

function moved(client: Client, move: GradeMove): Client {
  return { ...client, grade: move.to, gradeMoves: [...(client.gradeMoves ?? []), move].slice(-MOST_GRADE_MOVES) };
}

function bandOf(valueFen: number, { highFen, middleFen }: ValueBands): Potential {
  return valueFen >= highFen ? 'high' : valueFen >= middleFen ? 'middle' : 'low';
}
