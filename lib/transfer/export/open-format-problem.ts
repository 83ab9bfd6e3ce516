/** Why a file is not a book that can be read. `file` and `line` (counted from 1) say where. */
export type OpenFormatProblem =
  | { readonly reason: 'notAZip' | 'noManifest' | 'wrongFormat' }
  | { readonly reason: 'newerVersion'; readonly version: number }
  /** `missingFile`: named by the manifest, not in the zip. `damagedFile`: does not unpack, or is no UTF-8. */
  | { readonly reason: 'missingFile' | 'damagedFile' | 'hashMismatch' | 'wrongCount'; readonly file: string }
  /** `field`: the first field that is wrong, where it can be told. */
  | { readonly reason: 'badRecord'; readonly file: string; readonly line: number; readonly field: string }
  /** `strayRecord`: of a client that is not in the book, or not in the order of the clients. */
  | { readonly reason: 'strayRecord' | 'duplicateId'; readonly file: string; readonly line: number }
  | { readonly reason: 'cancelled' };

/** Carries a problem out of the depth; never leaves lib/transfer. */
export class OpenFormatError extends Error {
  readonly problem: OpenFormatProblem;
  constructor(problem: OpenFormatProblem) {
    super(problem.reason);
    this.problem = problem;
  }
}
