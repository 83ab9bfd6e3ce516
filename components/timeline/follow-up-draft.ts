import { isDay } from '../../lib/domain/calendar/day.ts';
import type { FollowUp } from '../../lib/domain/follow-up/follow-up.ts';

/** Characters of a follow-up's text that can be typed. */
export const FOLLOW_UP_TEXT = 500;

/** A follow-up while it is being edited. */
export interface FollowUpDraft {
  readonly text: string;
  /** As typed; may be incomplete. */
  readonly due: string;
  readonly kind: FollowUp['kind'];
  readonly by: 'us' | 'client';
}

/** The draft of a follow-up as it is. */
export function draftOf({ text, due, kind, by = 'us' }: FollowUp): FollowUpDraft {
  return { text, due, kind, by };
}

/**
 * The follow-up a draft says, in the place of `was`. Undefined while there is no text or no day. Another day ends its rest: it was put
 * off from the former one.
 */
export function followUpOf({ text, due, kind, by }: FollowUpDraft, was: FollowUp): FollowUp | undefined {
  if (text.trim() === '' || !isDay(due)) return undefined;
  const { by: _, snoozedUntil, ...kept } = was;
  return {
    ...kept,
    kind,
    text: text.trim(),
    due,
    ...(kind === 'promise' && (by === 'client' || was.by !== undefined) ? { by } : {}),
    ...(snoozedUntil === undefined || due !== was.due ? {} : { snoozedUntil }),
  };
}
