import type { ReadFailure } from '../../domain/import/table.ts';

/** Ends the reading of a file with a reason; caught by `readTable`, never seen outside this folder. */
export class ReadError extends Error {
  readonly reason: ReadFailure;

  constructor(reason: ReadFailure) {
    super(reason);
    this.name = 'ReadError';
    this.reason = reason;
  }
}
