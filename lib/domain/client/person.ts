import type { Day } from '../calendar/day.ts';

/** Part somebody plays in the client's decision: 决策人 / 影响人 / 经办人 / 守门人. */
export type PersonRole = 'decisionMaker' | 'influencer' | 'handler' | 'gatekeeper';

/** A contact person 联系人 at a client. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** Job title, e.g. 财务总监. */
  readonly title?: string;
  readonly role: PersonRole;
  readonly phone?: string;
  /** Month and day of birth as `MM-DD`; the year is not the bank's business here. */
  readonly birthday?: string;
  readonly note?: string;
  /** Ids of people of the same client whom this person knows; at most 50. */
  readonly knows?: readonly string[];
  /** Day on which this person left the client. */
  readonly leftOn?: Day;
}
