import { type Day, isDay } from '../../lib/domain/calendar/day.ts';
import { saidFeedback } from '../../lib/domain/feedback/said-feedback.ts';
import type { ProductFeedback } from '../../lib/domain/product/feedback.ts';
import type { ProductFamily } from '../../lib/domain/product/holding.ts';
import type { Channel, Mood, Touch, TouchObjection, TouchOutcome } from '../../lib/domain/touch/touch.ts';
import type { VisitRating } from '../../lib/domain/visit/rating.ts';

/** Characters of a topic and of the text, and topics a touch can have; as the schema of records has it. */
export const TOUCH_LIMITS = Object.freeze({ topic: 60, text: 5000, topics: 20 });

const IS_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

type Optional = 'time' | 'topics' | 'products' | 'objections' | 'feedback' | 'outcome' | 'mood' | 'minutes' | 'rating';

/** A touch while it is being edited: every field there, empty where nothing is known. */
export interface TouchDraft {
  readonly channel: Channel;
  /** As typed; may be incomplete. */
  readonly day: string;
  readonly time: string;
  readonly text: string;
  readonly isEffective: boolean;
  readonly personIds: readonly string[];
  readonly topics: readonly string[];
  readonly products: readonly ProductFamily[];
  readonly objections: readonly TouchObjection[];
  readonly feedback: readonly ProductFeedback[];
  readonly outcome: TouchOutcome | '';
  readonly mood: Mood | '';
  /** 0: nobody has said. */
  readonly minutes: number;
  readonly rating: VisitRating;
}

/** The draft of a touch as it is. */
export function draftOf(touch: Touch): TouchDraft {
  const { channel, day, time = '', text, isEffective, personIds } = touch;
  const { topics = [], products = [], objections = [], feedback = [], outcome = '' } = touch;
  const { mood = '', minutes = 0, rating = {} } = touch;
  return {
    ...{ channel, day, time, text, isEffective, personIds },
    ...{ topics, products, objections, feedback, outcome, mood, minutes, rating },
  };
}

/**
 * The touch that a draft says, in the place of `was`; what has no field in the form stays. Undefined while the day is none, or lies
 * after `today`: what has not happened is no touch.
 */
export function touchOf(draft: TouchDraft, was: Touch, today: Day): Touch | undefined {
  const { day, time, text, outcome, topics, products, objections, feedback, mood, minutes, rating, ...rest } = draft;
  if (!isDay(day) || (day > today && day !== was.day)) return undefined;
  const kept = withoutOptional(was);
  return {
    ...kept,
    ...rest,
    day,
    text: text.trim(),
    ...(IS_TIME.test(time) ? { time } : {}),
    ...(topics.length === 0 ? {} : { topics }),
    ...(products.length === 0 ? {} : { products }),
    ...(objections.length === 0 ? {} : { objections }),
    ...(feedback.length === 0 ? {} : { feedback: saidFeedback(feedback, text) }),
    ...(outcome === '' ? {} : { outcome }),
    ...(mood === '' ? {} : { mood }),
    ...(minutes === 0 ? {} : { minutes }),
    ...(Object.keys(rating).length === 0 ? {} : { rating }),
  };
}

/** A touch without what the form may take away. */
function withoutOptional(touch: Touch): Omit<Touch, Optional> {
  const {
    time: _time,
    topics: _topics,
    products: _products,
    objections: _objections,
    feedback: _feedback,
    ...rest
  } = touch;
  const { outcome: _outcome, mood: _mood, minutes: _minutes, rating: _rating, ...kept } = rest;
  return kept;
}

/** Whether two touches say the same, whatever the order of their fields. */
export function saysSame(one: Touch, other: Touch): boolean {
  return JSON.stringify(draftOf(one)) === JSON.stringify(draftOf(other));
}

/** A list with one entry more, or without it. */
export function toggled<T>(list: readonly T[], entry: T): readonly T[] {
  return list.includes(entry) ? list.filter((each) => each !== entry) : [...list, entry];
}
