import type { Day } from './day.ts';
import { DATE_RULES } from './spoken-dates.ts';
import { PERIOD_RULES } from './spoken-periods.ts';
import type { DayContext, SpokenRule } from './spoken-rule.ts';
import { SPAN_RULES } from './spoken-spans.ts';
import { WEEK_RULES } from './spoken-weeks.ts';

/** A day as it stands in a text: where (UTF-16 units), and what it means seen from a day. */
export interface SpokenDay {
  readonly start: number;
  readonly end: number;
  /** The day meant; undefined when there is none from there (the past of 三天后). */
  readonly resolve: (context: DayContext) => Day | undefined;
}

/** Spans before dates (3日内 is no 3日), longer forms before shorter ones. */
const RULES: readonly SpokenRule[] = Object.freeze([...SPAN_RULES, ...DATE_RULES, ...PERIOD_RULES, ...WEEK_RULES]);
/** Words that belong to a spoken day without changing it: 周五之前, 月底左右. */
const TAIL =
  /(?:之前|以前|前后|前(?![台期往])|左右|之内|以内|内(?![部容])|当天|那天|(?:上班|开工|复工)?(?:的)?(?:第一天|头一天|首日))/y;
/** Whether any rule can begin with that character: spares most places all the trying. */
const FIRST = new Set(
  '0123456789零〇一二两俩三四五六七八九十半几个今明后昨前大次隔第上下本这当去年月季周星礼元春清劳端中国双过再节假长近新qQ',
);

/** The spoken days of a text in order, without overlaps. The text is expected folded: half-width, simplified. */
export function findSpokenDays(text: string): SpokenDay[] {
  const found: SpokenDay[] = [];
  let at = 0;
  while (at < text.length) {
    const hit = FIRST.has(text[at] as string) ? spokenDayAt(text, at) : undefined;
    if (hit) found.push(hit);
    at = hit ? hit.end : at + 1;
  }
  return found;
}

function spokenDayAt(text: string, at: number): SpokenDay | undefined {
  const before = at > 0 ? (text[at - 1] as string) : '';
  for (const { pattern, resolve, notAfter } of RULES) {
    if (before !== '' && notAfter?.includes(before)) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    TAIL.lastIndex = pattern.lastIndex;
    const end = TAIL.test(text) ? TAIL.lastIndex : at + match[0].length;
    const groups = match.slice(1);
    return Object.freeze({ start: at, end, resolve: (context: DayContext) => resolve(groups, context) });
  }
  return undefined;
}
