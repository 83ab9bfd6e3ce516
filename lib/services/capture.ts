import type { CaptureField, CapturePlace } from '../domain/capture/capture.ts';
import type { Result, Saved, SaveFailure } from './result.ts';

/** What is taken over from a page. */
export interface CaptureInput {
  readonly clientId: string;
  /** The taught page that read it: its id, its name and its site. */
  readonly adapterId: string;
  readonly page: string;
  readonly site: string;
  readonly fields: readonly CaptureField[];
  readonly places: readonly CapturePlace[];
}

/** Updating a client from the page that shows it. */
export interface CaptureService {
  /**
   * Write what the user has ticked. `otherClient`: the page is not (or no more) certainly about this client; `stale`: a
   * record is not what was shown. Nothing was written then.
   */
  apply(input: CaptureInput): Promise<Result<Saved, SaveFailure | 'stale' | 'otherClient'>>;
}
