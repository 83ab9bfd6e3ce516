import type { FieldProblem } from './problems.ts';
import type { Choice } from './use-choices.ts';
import type { ChoiceOf } from './fields.ts';
import type { Working } from './working.ts';

/** What every field of the form is given. */
export interface FieldProps {
  readonly value: unknown;
  readonly onValue: (value: unknown) => void;
  readonly label: string;
  readonly error: string | undefined;
  readonly choicesOf: (of: ChoiceOf) => readonly Choice[];
  /** Products whose amount is a number of people, accounts or deals, not of fen. */
  readonly counted: readonly string[];
}

/** Words for what is wrong with a field, if anything is. */
export type ErrorOf = (at: FieldProblem['at']) => string | undefined;

/** What stands in a list of a body; nothing where there is none. */
export function entriesOf(value: unknown): readonly Working[] {
  return Array.isArray(value) ? (value as readonly Working[]) : [];
}

/** What stands in a text of a body. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** What stands in a number field: a number, or nothing. */
export function numberOf(value: unknown): number | '' {
  return typeof value === 'number' && Number.isFinite(value) ? value : '';
}
