import type { Day } from '../calendar/day.ts';
import type { ProductFeedback } from '../product/feedback.ts';
import type { ProductFamily } from '../product/holding.ts';
import type { VisitRating } from '../visit/rating.ts';

/** Channel of a touch: 拜访 电话 微信 邮件 来访 活动 短信. */
export type Channel = 'visit' | 'call' | 'wechat' | 'email' | 'meeting' | 'event' | 'sms';

/** All channels in the order the panel offers them. */
export const CHANNELS: readonly Channel[] = Object.freeze([
  'visit',
  'call',
  'wechat',
  'meeting',
  'email',
  'event',
  'sms',
]);

/** How the client was: open and friendly, matter-of-fact, reserved. */
export const MOODS = Object.freeze(['warm', 'calm', 'cold'] as const);

/** One of {@link MOODS}. */
export type Mood = (typeof MOODS)[number];

/** How a touch ended, as the manager felt it. */
export type TouchOutcome = 'good' | 'neutral' | 'bad';

/** An objection 异议 raised in a touch: the scenario of the script library, and whether the answer worked. */
export interface TouchObjection {
  readonly scenario: string;
  /** Absent while nobody has said. */
  readonly worked?: boolean;
  /** Id of the script it was answered with. */
  readonly scriptId?: string;
}

/** A touch 触达: one contact between the manager and the client. */
export interface Touch {
  readonly id: string;
  readonly channel: Channel;
  readonly day: Day;
  /** Local wall-clock time `HH:MM`, when known. */
  readonly time?: string;
  /** What was said, in the manager's words. */
  readonly text: string;
  /** Two-way contact. An unanswered call or unread message is logged but does not count. */
  readonly isEffective: boolean;
  /** Ids of the people met or spoken to. */
  readonly personIds: readonly string[];
  /** What it was about, in a few words each; at most 20. */
  readonly topics?: readonly string[];
  /** Product families talked about. */
  readonly products?: readonly ProductFamily[];
  /** At most 20. */
  readonly objections?: readonly TouchObjection[];
  /** What was said of products; at most 20. */
  readonly feedback?: readonly ProductFeedback[];
  readonly outcome?: TouchOutcome;
  readonly mood?: Mood;
  /** How long it lasted, in minutes: at most a day. */
  readonly minutes?: number;
  /** How the manager did, in his own eyes. */
  readonly rating?: VisitRating;
  /** The purpose of the touch plan it served, see `touch-plan`. */
  readonly followsPlanStep?: string;
}
