import type { Day } from '../calendar/day.ts';
import type { Client, Grade, Potential } from '../client/client.ts';

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

/** A client whose grade was set by hand; undefined without a reason. */
export function withGradeOverride(client: Client, grade: Grade, reason: string, on: Day): Client | undefined {
  const given = reason.trim();
  return given === '' ? undefined : { ...client, grade, gradeOverride: { grade, reason: given, on } };
}

/** A client whose grade follows the rule again, where the rule has an answer; else the present grade stays. */
export function withoutGradeOverride(client: Client, suggestion: Pick<GradeSuggestion, 'grade'>): Client {
  const { gradeOverride: _, ...rest } = client;
  return { ...rest, grade: suggestion.grade ?? client.grade };
}

function bandOf(valueFen: number, { highFen, middleFen }: ValueBands): Potential {
  return valueFen >= highFen ? 'high' : valueFen >= middleFen ? 'middle' : 'low';
}
