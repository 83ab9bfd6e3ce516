import type { Result } from './result.ts';

/** Switching the morning's notification on and off. Time and names are settings like others. */
export interface DigestService {
  /**
   * Ask the browser for the right to notify, and switch it on. Must be called directly from a user's gesture. `byPolicy`: the bank
   * does not allow it.
   */
  turnOn(): Promise<Result<void, 'refused' | 'byPolicy'>>;
  /** Switch it off and give the right back. */
  turnOff(): Promise<void>;
}
