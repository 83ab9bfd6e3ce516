import type { SpokenDay } from '../calendar/spoken-day.ts';
import type { Cut, LineParts } from './line-parts.ts';
import { isToCome } from './day-direction.ts';
import type { Span } from './parsed-log.ts';
import { findPromiseCut, findSayingCuts } from './promise-cuts.ts';
import {
  ASKING,
  CLAUSE_WORDS,
  DELIVERING,
  DOING_WORDS,
  EVENT_WORDS,
  GIVING_WORDS,
  STEP_GLUE,
} from './words/clause-words.ts';
import { makeWordFinder } from './word-finder.ts';

const findOpeners = makeWordFinder(CLAUSE_WORDS);
const DOING = DOING_WORDS.split(' ');
const GIVING = GIVING_WORDS.split(' ');
const EVENTS = EVENT_WORDS.split(' ');
const GLUE = [...STEP_GLUE].sort((a, b) => b.length - a.length);
/** How many pieces of glue are looked through between a day and the word that makes it a step. */
const MAX_GLUE = 6;
/** How far after a day is read, so that the work grows with the line alone. */
const REST_REACH = 60;
/** Words for what is over. */
const OVER = /了|[来去见聊谈]过/;
/** How soon after a day a question must stand to be about it. */
const ASKING_REACH = 8;
/** How far from a day that surely lies ahead the word for what is to be done may stand. */
const DOING_REACH = 8;

/** Where clauses begin within a stretch between punctuation; `isLater` says that something stands before it. */
export function findCuts(parts: LineParts, segment: Span, isLater: boolean): Cut[] {
  const body = parts.text.slice(segment.start, segment.end);
  const days = parts.days.filter((day) => day.start >= segment.start && day.end <= segment.end);
  const cuts: Cut[] = [];
  for (const found of findOpeners(body)) {
    const opener = { start: segment.start + found.start, end: segment.start + found.end };
    if (found.meaning === 'promise') cuts.push(findPromiseCut(parts, segment, opener));
    else if (found.meaning === 'doubt' || found.meaning === 'talk') cuts.push({ at: opener.start, role: 'contact' });
    else if (found.meaning === 'step' || hasDayNear(days, opener)) {
      const at = backOverGlue(parts, segment, days, opener.start);
      const day = days.find(({ start }) => start === at);
      // 上周五约了陈董: what was arranged then is over.
      if (!day || isToCome(day, parts.context) !== 'never') cuts.push({ at, role: 'step' });
    }
  }
  cuts.push(...findSayingCuts(parts, segment, days), ...meetingCuts(parts, segment));
  for (const day of days) {
    if (isStepDay(parts, segment, day, isLater || day.start > segment.start)) {
      cuts.push({ at: backOverGlue(parts, segment, days, day.start), role: 'step', isWeak: true });
    }
  }
  return settle(cuts, parts, segment);
}

function hasDayNear(days: readonly SpokenDay[], { start, end }: Span): boolean {
  return days.some((day) => day.end <= start || day.start - end <= 6);
}

/** 约王总, 约了李敏: asking somebody for a meeting. */
function meetingCuts({ text, people, days, context }: LineParts, segment: Span): Cut[] {
  const cuts: Cut[] = [];
  for (let at = segment.start; at < segment.end; at += 1) {
    if (text[at] !== '约' || '预大合特条节签解违制公'.includes(text[at - 1] || '-')) continue;
    const next = text[at + 1] === '了' || text[at + 1] === ' ' ? at + 2 : at + 1;
    if ([...people, ...days].some(({ start }) => start === next)) {
      const before = days.find((day) => day.end === at || (day.end === at - 1 && text[at - 1] === ' '));
      if (before && isToCome(before, context) === 'never') continue;
      cuts.push({ at: before && before.start >= segment.start ? before.start : at, role: 'step' });
    }
  }
  return cuts;
}

/** Whether a day makes a step of what follows it: 下周三上门, but not 贷款下月到期. */
function isStepDay(parts: LineParts, segment: Span, day: SpokenDay, isLater: boolean): boolean {
  const { text, context } = parts;
  const coming = isToCome(day, context);
  if (coming === 'never') return false;
  const after = skipGlue(parts, day.end, segment.end);
  const rest = text.slice(day.end, Math.min(day.end + REST_REACH, segment.end));
  if (coming === 'perhaps' && !isLater) {
    return DELIVERING.some((word) => text.startsWith(word, after)) && !rest.includes('了') && !rest.includes('过');
  }
  if (EVENTS.some((word) => text.startsWith(word, day.end))) return false;
  // 月底转走了, 3号来过: what is over is no step, whatever the day.
  if ((!isLater || coming === 'perhaps') && OVER.test(rest)) return false;
  if (ASKING.some((word) => rest.slice(0, ASKING_REACH).includes(word))) return false;
  // 4月1号前把清单列给她.
  if (text[after] === '把' && coming === 'surely' && DELIVERING.some((word) => rest.includes(word))) return true;
  if (DOING.some((word) => text.startsWith(word, after))) return true;
  const near = text.slice(after, Math.min(after + DOING_REACH, segment.end));
  return coming === 'surely' && DOING.some((word) => word.length > 1 && near.includes(word));
}

/** The place after a day, over times, people and little words. */
function skipGlue({ text, times, people }: LineParts, from: number, end: number): number {
  let at = from;
  for (let count = 0; count < MAX_GLUE && at < end; count += 1) {
    if (DOING.some((word) => text.startsWith(word, at))) break;
    const span = [...times, ...people].find(({ start }) => start === at);
    const word = GLUE.find((each) => text.startsWith(each, at));
    if (span) at = span.end;
    else if (text[at] === ' ') at += 1;
    else if (word) at += word.length;
    else break;
  }
  return at;
}

/** The start of a step: before its word the day, time and little words that belong to it. */
function backOverGlue(
  { text, times, people }: LineParts,
  segment: Span,
  days: readonly SpokenDay[],
  from: number,
): number {
  let at = from;
  let start = from;
  for (let count = 0; count < MAX_GLUE; count += 1) {
    const day = days.find(({ end }) => end === at);
    const span = day ?? [...times, ...people].find(({ end }) => end === at);
    const word = GLUE.find((each) => text.endsWith(each, at));
    const next = span ? span.start : text[at - 1] === ' ' ? at - 1 : word ? at - word.length : at;
    if (next === at || next < segment.start) break;
    at = next;
    // Only a day is worth going back for: without one the little words belong to what is before.
    if (day || times.some((time) => time === span)) start = at;
  }
  return start;
}

/** Cuts in order; one that opens right after another of a promise or step, with nothing between, is part of it. */
function settle(cuts: Cut[], parts: LineParts, segment: Span): Cut[] {
  cuts.sort((a, b) => a.at - b.at || rank(a) - rank(b));
  const kept: Cut[] = [];
  for (const cut of cuts) {
    const before = kept.at(-1);
    if (before && cut.at === before.at) continue;
    if (before?.opener && cut.at < before.opener.end) continue;
    if (before && cut.isWeak && wantsDay(before, cut, parts)) continue;
    // 下周带方案再拜访: one step, whose word comes after its day.
    const hasDay = parts.days.some(({ start }) => start >= cut.at && start < segment.end);
    if (before?.isWeak && cut.role === 'step' && !hasDay) continue;
    if (before && before.role !== 'contact' && cut.role === 'step' && isEmptyBetween(before, cut, parts)) continue;
    kept.push(cut);
  }
  return kept;
}

/** Whether a promise or step has neither a day yet nor what is promised: 说流水周五发来, but not 答应给报价周三上门. */
function wantsDay(before: Cut, cut: Cut, { text, days }: LineParts): boolean {
  if (before.role === 'contact' || days.some(({ start, end }) => start >= before.at && end <= cut.at)) return false;
  const said = text.slice(before.opener ? before.opener.end : before.at, cut.at);
  return before.role === 'step' || !GIVING.some((word) => said.includes(word));
}

function rank({ role }: Cut): number {
  return role === 'promise' ? 0 : role === 'step' ? 1 : 2;
}

function isEmptyBetween(before: Cut, cut: Cut, { text, people, days, times }: LineParts): boolean {
  let at = before.opener ? before.opener.end : before.at;
  if (!before.opener) {
    const opener = findOpeners(text.slice(at, cut.at)).at(0);
    const day = days.find(({ start }) => start === at);
    at = opener?.start === 0 ? at + opener.end : day ? day.end : text[at] === '约' ? at + 1 : at;
  }
  while (at < cut.at) {
    const span = [...people, ...times].find(({ start }) => start === at);
    if (span) at = span.end;
    else if (' 了给跟和与他她在我的,:'.includes(text[at] as string)) at += 1;
    else return false;
  }
  return true;
}
