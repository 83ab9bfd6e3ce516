import type { ImportField } from './fields.ts';

/** What may be wrong with one value or row; one message each under `import.issue`. */
export const ISSUE_REASONS = Object.freeze([
  // Errors: the row is not imported.
  'noClient',
  'unknownClient',
  'nameTooLong',
  'badUscc',
  'badDay',
  'badAmount',
  'badRate',
  'codeTooLong',
  'unknownWord',
  'missing',
  'maturesBeforeStart',
  // Warnings: the row is imported, and this is what happened to it.
  'badPhone',
  'badTime',
  'badBirthday',
  'formulaError',
  'digitsLost',
  'idNumberLeftOut',
  'secretLeftOut',
  'textCut',
  'futureDay',
  'longAgo',
  'twoDigitYear',
  'negativeAmount',
  'rateAsFraction',
  'assumed',
  'personWithoutName',
  'valueLeftOut',
  'pastNextStep',
] as const);

/** One of the reasons. */
export type IssueReason = (typeof ISSUE_REASONS)[number];

/** A remark on one row. `column` is the index in the table; absent when the row as a whole is meant. */
export interface Issue {
  readonly level: 'error' | 'warning';
  readonly reason: IssueReason;
  readonly field?: ImportField;
  readonly column?: number;
  /** The text as it stands in the file, shortened. Never set for what may be a secret. */
  readonly value?: string;
  /** What was taken instead, for `assumed`. */
  readonly taken?: string;
}
