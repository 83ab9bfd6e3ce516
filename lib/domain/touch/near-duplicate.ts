import { MOST_FEEDBACK, type ProductFeedback } from '../product/feedback.ts';
import type { Touch, TouchObjection } from './touch.ts';

/** How alike two texts must be to be taken for one contact told twice: shared pairs of characters, 0 to 1 (Dice). */
export const NEARLY_EQUAL = 0.8;
/** Fewer characters than that are contained in anything: 电话 says nothing of its own. */
const LEAST_CONTAINED = 4;
/** Longest text of a touch, in UTF-16 units. */
const MAX_TEXT = 5000;
/** Most people a touch names. */
const MAX_PEOPLE = 50;
/** Most topics, and most objections, of a touch. */
const MAX_LISTED = 20;

/** What two touches of one client are compared by. */
export type ComparedTouch = Pick<Touch, 'channel' | 'day' | 'text'>;

/** What a touch says besides how and when; united when two become one. */
type MergedTouch = Omit<Touch, 'id' | 'channel' | 'day'>;

/**
 * The touch of the same client that `next` nearly repeats: the same day and channel, and a text that is nearly equal or
 * contains the other. The most alike where there are several, the first of equals.
 */
export function nearDuplicateOf<T extends ComparedTouch>(touches: readonly T[], next: ComparedTouch): T | undefined {
  let found: T | undefined;
  let best = 0;
  for (const touch of touches) {
    if (touch.day !== next.day || touch.channel !== next.channel) continue;
    const alike = isContained(touch.text, next.text) ? 1 : textSimilarity(touch.text, next.text);
    if (alike >= NEARLY_EQUAL && alike > best) [found, best] = [touch, alike];
  }
  return found;
}

/** How alike two texts are, 0 to 1: Dice over pairs of characters. Case, blanks and punctuation say nothing. */
export function textSimilarity(a: string, b: string): number {
  const [left, right] = [bare(a), bare(b)];
  if (left === right) return left === '' ? 0 : 1;
  const pairs = countPairs(left);
  let shared = 0;
  for (const [pair, count] of countPairs(right)) shared += Math.min(count, pairs.get(pair) ?? 0);
  const all = Math.max(0, left.length - 1) + Math.max(0, right.length - 1);
  return all === 0 ? 0 : (2 * shared) / all;
}

/**
 * One touch made of two that tell of the same contact: the text that says more, or both; everybody and everything of both.
 * It stays the first one: id, channel and day are its own. Undefined where one touch has no room for all that both say.
 */
export function mergeTouches(first: Touch, next: MergedTouch): Touch | undefined {
  const text = joinTexts(first.text, next.text);
  const personIds = union(first.personIds, next.personIds);
  const topics = union(first.topics, next.topics);
  const products = union(first.products, next.products);
  const objections = unionObjections(first.objections, next.objections);
  const feedback = unionFeedback(first.feedback, next.feedback);
  // Two touches that both stay are better than one that has lost half of what the client said.
  if (text.length > MAX_TEXT || personIds.length > MAX_PEOPLE || feedback.length > MOST_FEEDBACK) return undefined;
  if (topics.length > MAX_LISTED || objections.length > MAX_LISTED) return undefined;
  const time = first.time ?? next.time;
  const outcome = first.outcome ?? next.outcome;
  const mood = first.mood ?? next.mood;
  const minutes = first.minutes ?? next.minutes;
  const rating = first.rating ?? next.rating;
  return {
    ...first,
    text,
    isEffective: first.isEffective || next.isEffective,
    personIds,
    ...(time !== undefined && { time }),
    ...(outcome !== undefined && { outcome }),
    ...(mood !== undefined && { mood }),
    ...(minutes !== undefined && { minutes }),
    ...(rating !== undefined && { rating }),
    ...(topics.length > 0 && { topics }),
    ...(products.length > 0 && { products }),
    ...(objections.length > 0 && { objections }),
    ...(feedback.length > 0 && { feedback }),
  };
}

function joinTexts(a: string, b: string): string {
  if (bare(b).includes(bare(a))) return b;
  if (bare(a).includes(bare(b))) return a;
  return `${a}\n${b}`;
}

function unionObjections(a: readonly TouchObjection[] = [], b: readonly TouchObjection[] = []): TouchObjection[] {
  // What was said last of an answer holds.
  const said = a.map((each) => ({ ...each, ...b.find(({ scenario }) => scenario === each.scenario) }));
  return [...said, ...b.filter(({ scenario }) => !a.some((each) => each.scenario === scenario))];
}

/** Both sides; what was written down twice stands once. */
function unionFeedback(
  a: readonly ProductFeedback[] = [],
  b: readonly ProductFeedback[] = [],
): readonly ProductFeedback[] {
  const keyOf = ({ family, productId = '', kind, text }: ProductFeedback) => [family, productId, kind, text].join('\n');
  const known = new Set(a.map(keyOf));
  return [...a, ...b.filter((each) => !known.has(keyOf(each)))];
}

function union<T>(a: readonly T[] = [], b: readonly T[] = []): T[] {
  return [...new Set([...a, ...b])];
}

function isContained(a: string, b: string): boolean {
  const [shorter, longer] = [bare(a), bare(b)].sort((x, y) => x.length - y.length) as [string, string];
  return shorter.length >= LEAST_CONTAINED && longer.includes(shorter);
}

function bare(text: string): string {
  return text.toLowerCase().replaceAll(/[\s\p{P}]/gu, '');
}

function countPairs(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}
