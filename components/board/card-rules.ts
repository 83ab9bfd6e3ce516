import type { Workdays } from '../../lib/domain/cadence/workday.ts';
import type { ruleOptions } from '../../lib/domain/policy/relation-rules.ts';

/** What cards and filter are judged by: handed down once, so that not every card has to follow it. */
export interface CardRules {
  readonly calendar: Workdays | undefined;
  readonly options: ReturnType<typeof ruleOptions>;
  /** Touches it usually takes, as text: `5–7`. */
  readonly target: string;
}
