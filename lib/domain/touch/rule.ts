/** Which effective touches of a client can count as one, from the strictest to none. */
export const COLLAPSES = Object.freeze(['sameDay', 'sameDaySameChannel', 'none'] as const);

/** See {@link COLLAPSES}. */
export type Collapse = (typeof COLLAPSES)[number];

/**
 * How touches are counted. `collapse`: which effective touches of a client count as one: those of one day through one
 * channel (domain facts §3), all of one day, or none.
 */
export interface TouchRule {
  readonly low: number;
  readonly high: number;
  readonly collapse: Collapse;
}

/** On average it takes 5 to 7 effective touches to turn a prospect into a client (domain facts §3). */
export const DEFAULT_TOUCH_RULE: TouchRule = Object.freeze({ low: 5, high: 7, collapse: 'sameDaySameChannel' });
