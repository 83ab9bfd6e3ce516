import type { Day } from '../calendar/day.ts';

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
}
